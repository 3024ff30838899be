import type { MessageKey } from '../../../messages/translate';
import type { Words } from '../../../reading/words';
import { nameOf, type Brought } from '../../../state/studio/studio.svelte';
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
    ({ reading: { ...one } }) =>
      one.status === 'read' && one.files.some(({ verdict }) => verdict !== 'rejected'),
  );
  return t('studio.siap', { a: f.number(usable.length), b: brought.length });
}
