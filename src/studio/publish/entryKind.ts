import type { Indicator } from '../../data/model/dataset';
import { KIND_WORDS } from '../../data/model/packWords';
import type { CatalogueEntry } from './packDraft';

type Kind = Pick<Indicator, 'kind' | 'unit' | 'categories' | 'decimals'>;

/** What decides which numbers an indicator can have; null while its kind is open. */
export function entryKind(entry: CatalogueEntry): Kind | null {
  if (!isKind(entry.jenis)) return null;
  return {
    kind: KIND_WORDS[entry.jenis],
    unit: { id: entry.satuan, en: entry.satuan_en },
    categories: entry.kelas_label.map((label) => ({ id: label, en: label })),
    decimals: entry.desimal,
  };
}

function isKind(word: string): word is keyof typeof KIND_WORDS {
  return Object.hasOwn(KIND_WORDS, word);
}
