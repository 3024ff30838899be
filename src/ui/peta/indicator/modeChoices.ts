import type { ModeKind, ModeOf } from '../../../aggregate/mapQuestion';
import type { Level } from '../../../data/model/level';
import type { ModeInput as OfVillages } from '../../../aggregate/modes/modeDescriptor';
import { MODES } from '../../../aggregate/modes/modeRegister';
import { changeRefusal } from '../../../aggregate/modes/otherYears';
import { basisOf } from '../../../data/model/basis';
import type { Indicator } from '../../../data/model/dataset';

/** What a mode begins with, at any level. */
export interface ModeInput extends OfVillages {
  /** What a row of the map stands for. */
  readonly level: Level;
}

/** A mode as it begins: with the choice that says most; null where the pack, or the level, offers none. */
export function modeStart<K extends ModeKind>(kind: K, input: ModeInput): ModeOf<K> | null {
  const { atAreas, start } = MODES[kind];
  const ofVillages = atAreas === 'givesWay' || atAreas === 'isRefused';
  return ofVillages && input.level !== 'village' ? null : start(input);
}

/** A possible start year of a change, and the data basis that prevents it. */
export interface FromYear {
  readonly year: number;
  readonly otherBasis: string | null;
}

/** All years except the current one; those of another data basis are shown but disabled. */
export function fromYears(indicator: Indicator, year: number): readonly FromYear[] {
  return indicator.years
    .filter((other) => other !== year)
    .map((other) => {
      const refused = changeRefusal(indicator, { from: other, to: year });
      return {
        year: other,
        otherBasis: refused?.reason === 'basis' ? (basisOf(indicator, other)?.label ?? '') : null,
      };
    });
}
