import type { FrozenBreaks, MapQuestion, ModeKind } from '../../../aggregate/mapQuestion';
import { MODES } from '../../../aggregate/modes/modeRegister';
import type { Indicator } from '../../../data/model/dataset';

export interface FrozenOption {
  readonly key: 'own' | 'year' | 'all';
  readonly frozen: FrozenBreaks;
  /** The year of frozen class breaks; for the other options the current year. */
  readonly year: number;
  readonly chosen: boolean;
}

/**
 * Options for freezing class breaks; empty with only one year, for categories, and in modes with class breaks
 * of their own.
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

/** The year or years whose class breaks are used, where these are not the map year's own; otherwise null. */
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
