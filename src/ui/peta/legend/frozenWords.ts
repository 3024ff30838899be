import type { FrozenBreaks, MapQuestion, ModeKind } from '../../../aggregate/mapQuestion';
import { MODES } from '../../../aggregate/modes/modeRegister';
import type { Indicator } from '../../../data/model/dataset';

export interface FrozenOption {
  readonly key: 'own' | 'year' | 'all';
  readonly frozen: FrozenBreaks;
  /** The year whose bounds stand; of the others the present one. */
  readonly year: number;
  readonly chosen: boolean;
}

/**
 * What can be chosen for the bounds over the years; nothing where there is one year, nor for a category, nor
 * under a mode that has bounds of its own.
 */
export function frozenChoices(
  indicator: Pick<Indicator, 'kind' | 'years'>,
  now: { readonly year: number; readonly frozen: FrozenBreaks; readonly mode: ModeKind },
): readonly FrozenOption[] {
  const { bounds } = MODES[now.mode];
  if (indicator.years.length < 2 || indicator.kind === 'category' || bounds === 'own') return [];
  const kept = typeof now.frozen === 'number' && indicator.years.includes(now.frozen) ? now.frozen : null;
  const offered = kept ?? (indicator.years.includes(now.year) ? now.year : null);
  // Side by side, years of bounds of their own could not be compared: those of all stand there.
  const side = bounds === 'ofAllYears';
  const all = now.frozen === 'all' || (side && kept === null);
  const option = (key: FrozenOption['key'], frozen: FrozenBreaks, chosen: boolean): FrozenOption => ({
    key,
    frozen,
    year: typeof frozen === 'number' ? frozen : now.year,
    chosen,
  });
  return [
    ...(side ? [] : [option('own', null, kept === null && !all)]),
    ...(offered === null ? [] : [option('year', offered, kept !== null)]),
    option('all', 'all', all),
  ];
}

/** Which bounds the drawn answer has over the years, where they are not its own year's; null where they are. */
export function frozenNote(
  question: Pick<MapQuestion, 'mode' | 'frozen' | 'year'> | null,
  kind: Indicator['kind'] | null,
): { readonly key: 'year' | 'all'; readonly year: number } | null {
  if (question === null || kind === 'category') return null;
  const { mode, frozen, year } = question;
  const { bounds } = MODES[mode.kind];
  if (bounds === 'own') return null;
  if (typeof frozen === 'number') return { key: 'year', year: frozen };
  return frozen === 'all' || bounds === 'ofAllYears' ? { key: 'all', year } : null;
}
