import type { Classified } from '../../aggregate/classes/classify';
import type { App } from '../../state/app.svelte';
import { figureAt, LOOK_KEYS } from '../../reading/figure';
import { placeAt } from '../../reading/villagePlace';

export interface PlaceLine {
  readonly name: string;
  readonly value: number | null;
  /** The value in words, or why there is none. */
  readonly text: string;
}

/** A village of an answer in one line: its name and its value; null where none is asked for, or the answer is of others. */
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
