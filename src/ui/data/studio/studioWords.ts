import type { JoinList } from '../../../engine/studio/joinView';
import type { MessageKey } from '../../../messages/translate';
import type { Words } from '../../../reading/words';
import { nameOf, type Brought } from '../../../state/studio/brought';
import type { StudioStep } from '../../../state/url/appState';

export const STEP_KEYS = {
  berkas: 'studio.langkah.berkas',
  kolom: 'studio.langkah.kolom',
  kecocokan: 'studio.langkah.kecocokan',
  indikator: 'studio.langkah.indikator',
  pratinjau: 'studio.langkah.pratinjau',
} as const satisfies Readonly<Record<StudioStep, MessageKey>>;

/** Where the work stands, in the words of the page's heading. */
export function headline(brought: readonly Brought[], { t, f }: Pick<Words, 't' | 'f'>): string {
  if (brought.length === 0) return t('studio.kosong');
  const reading = brought.find((one) => one.reading.status === 'reading');
  if (reading) return t('studio.membaca', { nama: nameOf(reading) });
  const usable = brought.filter(
    ({ reading: one }) => one.status === 'read' && one.files.some(({ verdict }) => verdict !== 'rejected'),
  );
  return t('studio.siap', { a: f.number(usable.length), b: brought.length });
}

export const LIST_KEYS = {
  review: 'studio.daftar.review',
  byName: 'studio.daftar.byName',
  byCode: 'studio.daftar.byCode',
  names: 'studio.daftar.names',
  districts: 'studio.daftar.districts',
} as const satisfies Readonly<Record<JoinList, MessageKey>>;

/** Columns that say which village a row is about, in the order in which they are asked for. */
export const KEY_COLUMNS = ['code', 'name', 'district', 'apart'] as const;
