import type { Classified } from '../../aggregate/classes/classify';
import type { App } from '../../state/app.svelte';
import { figureAt, LOOK_KEYS } from '../../reading/figure';
import { placeAt } from '../../reading/villagePlace';

export interface PlaceLine {
  readonly name: string;
  readonly value: number | null;
  /** The value in words, or the reason why there is none. */
  readonly text: string;
}

/** A village's name and value in one line; null where no village is given, or the answer is about other rows. */
export function placeLine(
  app: Pick<App, 't' | 'f' | 'language' | 'explorer'>,
  answer: Classified | null,
  row: number | null,
): PlaceLine | null {
  const villages = app.explorer.dataset?.villages;
  if (row === null || !answer || !villages || row >= answer.column.value.length) return null;
  const { value, text, look } = figureAt({ ...answer, row, f: app.f, language: app.language });
  const { name, kecamatan } = placeAt(villages, row);
  return {
    name: app.t('desa.named', { nama: name, kec: kecamatan }),
    value,
    text: value === null && look ? app.t(LOOK_KEYS[look]) : text,
  };
}
