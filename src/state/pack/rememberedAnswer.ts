import type { IndicatorYear } from '../../data/model/dataset';
import { mapAnswer, type MapOutcome } from '../../aggregate/modes/mapAnswer';
import type { IndicatorChoice } from '../../aggregate/mapQuestion';

/**
 * `mapAnswer` with the last answer memoised while the columns it read are unchanged. Other columns are loaded
 * one by one, for tables or regions, and do not affect the map.
 */
export function rememberedAnswer(): typeof mapAnswer {
  let asked: readonly unknown[] = [];
  let read = new Map<IndicatorChoice, IndicatorYear | null>();
  let last: MapOutcome | null = null;
  return (dataset, question, columnOf, made) => {
    const now = [dataset, question, made];
    const isSame =
      now.every((one, i) => one === asked[i]) &&
      [...read].every(([choice, column]) => columnOf(choice) === column);
    if (last && isSame) return last;
    asked = now;
    read = new Map();
    const noting = (choice: IndicatorChoice) => {
      const column = columnOf(choice);
      read.set(choice, column);
      return column;
    };
    last = mapAnswer(dataset, question, noting, made);
    return last;
  };
}
