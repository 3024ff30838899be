import { isByInterval, type Classified } from '../../aggregate/classes/classify';
import { runsBothWays } from '../../aggregate/arithmetic/formulaKinds';
import { certaintyAt } from '../../aggregate/classes/uncertainty';
import type { Villages } from '../../data/model/dataset';
import type { PaletteId, Theme } from '../choices';
import { type ChoroplethPaint, lookColours } from './choroplethPaint';
import { blankBytes, classBytes, spreadBytes } from './classBytes';
import type { MapSize } from '../mapTheme';
import { paletteColours, paletteFor } from './palettes';

export interface PaintInput {
  /** null where only boundaries are drawn. */
  readonly answer: Classified | null;
  readonly villages: Pick<Villages, 'n' | 'kecamatan'>;
  readonly palette: PaletteId | null;
  readonly theme: Theme;
  readonly onlyClass: number | null;
  readonly uncertainty: boolean;
  readonly overBasemap: boolean;
  readonly size: MapSize;
  /** For readers who cannot distinguish hues: the direction of a change is printed as signs in the cells. */
  readonly withoutHue: boolean;
}

function bytesOf(answer: Classified, { villages, onlyClass, uncertainty }: PaintInput): Uint8Array {
  const { indicator, column, classIndex } = answer;
  const count = indicator.kind === 'count';
  const bytes = classBytes({
    classIndex,
    mark: column.mark,
    value: column.value,
    zeroLook: count,
    proportionalSymbols: count && indicator.level === 'village',
    certaintyOf: uncertainty && !isByInterval(answer) ? (row) => certaintyAt(answer, row) : null,
    shown: indicator.level === 'village' ? answer.shown : null,
    onlyClass,
  });
  switch (indicator.level) {
    case 'village':
      return bytes;
    case 'district':
      return spreadBytes(bytes, villages.kecamatan.index);
    case 'regency':
      return spreadBytes(bytes, new Uint32Array(villages.n));
  }
}

/** The class that contains 0, or the middle between two classes where 0 is their bound. */
function middleClass({ upper }: Pick<Classified, 'upper'>): number {
  const below = upper.filter((bound) => bound < 0).length;
  return upper.includes(0) ? below + 0.5 : below;
}

/** The colours of the villages for an answer. */
export function paintOf(input: PaintInput): ChoroplethPaint {
  const { answer, villages, theme } = input;
  const paletteId = answer === null ? 'nila' : paletteFor(answer.indicator, input.palette);
  const palette =
    answer === null
      ? []
      : paletteColours({
          palette: paletteId,
          classCount: answer.classCount,
          worse: answer.indicator.worse,
          theme,
        });
  return {
    classBytes: answer === null ? blankBytes(villages.n) : bytesOf(answer, input),
    palette,
    paletteId,
    ...lookColours(theme),
    opacity: input.overBasemap ? 0.82 : 1,
    patternScale: input.size === 'projector' ? 1.8 : 1,
    signsAround: input.withoutHue && answer && runsBothWays(answer.indicator) ? middleClass(answer) : null,
  };
}
