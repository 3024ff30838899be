import type { FrozenBreaks, MapMode, MapQuestion } from '../../../aggregate/mapQuestion';
import type { Indicator } from '../../../data/model/dataset';

/** Modes that do not draw an indicator-year of the pack, so that class breaks cannot be frozen to a year. */
const OWN_BOUNDS: ReadonlySet<MapMode['kind']> = new Set(['change', 'pair', 'gap', 'reach', 'hotspots']);

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
  now: { readonly year: number; readonly frozen: FrozenBreaks; readonly mode: MapMode['kind'] },
): readonly FrozenOption[] {
  const own = OWN_BOUNDS.has(now.mode);
  if (indicator.years.length < 2 || indicator.kind === 'category' || own) return [];
  const kept = typeof now.frozen === 'number' && indicator.years.includes(now.frozen) ? now.frozen : null;
  const offered = kept ?? (indicator.years.includes(now.year) ? now.year : null);
  // Small multiples with separate class breaks would not be comparable, so that they use those of all years.
  const side = now.mode === 'multiples';
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
  if (OWN_BOUNDS.has(mode.kind)) return null;
  if (typeof frozen === 'number') return { key: 'year', year: frozen };
  return frozen === 'all' || mode.kind === 'multiples' ? { key: 'all', year } : null;
}
