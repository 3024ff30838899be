import { absentColumn } from '../../aggregate/modes/absentColumn';
import { USUAL_CLASSES } from '../../aggregate/classes/intervalClasses';
import type { ColumnOf } from '../../aggregate/modes/modeDescriptor';
import type { MapAnswer } from '../../aggregate/modes/mapAnswer';
import { SINGLE, type FrozenBreaks, type IndicatorChoice, type MapMode } from '../../aggregate/mapQuestion';
import { descriptorOf } from '../../aggregate/modes/modeRegister';
import type { TimelineYear } from '../../aggregate/modes/timeline';
import type { Dataset, Indicator } from '../../data/model/dataset';
import type { AppState, Classification } from '../url/appState';

/**
 * Derives what a link requests from a pack, piece by piece, with all defaults resolved. The explorer memoises
 * each piece by its inputs; `mapView` computes all at once.
 */

/** The indicators that a map of villages can show. */
export function mappedIndicators(dataset: Dataset | null): readonly Indicator[] {
  return dataset?.indicators.filter(({ level, years }) => level === 'village' && years.length > 0) ?? [];
}

/** The requested indicator, otherwise the pack's default, otherwise the first. */
export function askedIndicator(
  { indicatorId }: Pick<AppState, 'indicatorId'>,
  choices: readonly Indicator[],
  usual: string | undefined,
): Indicator | null {
  const wanted = indicatorId ?? usual;
  return choices.find(({ id }) => id === wanted) ?? choices[0] ?? null;
}

/** The requested year if the timeline has it, otherwise the indicator's last. */
export function askedYear(
  { year: wanted }: Pick<AppState, 'year'>,
  indicator: Indicator | null,
  timeline: readonly Pick<TimelineYear, 'year'>[],
): number | null {
  if (wanted !== null && timeline.some(({ year }) => year === wanted)) return wanted;
  return indicator?.years.at(-1) ?? null;
}

/** The mode of the map: some are of villages alone, and give way at another level. */
export function askedMode({ mode, level }: Pick<AppState, 'mode' | 'level'>): MapMode {
  return level !== 'village' && descriptorOf(mode).atAreas === 'givesWay' ? SINGLE : mode;
}

/** What is known about the uncertainty of the requested indicator-year. */
export interface Certainty {
  /** Whether it has intervals to classify by; null while that is unknown. */
  readonly intervals: boolean | null;
  /** Whether most numbers are too uncertain to colour and uncertainty is to be shown. */
  readonly unsure: boolean;
}

const BY_INTERVAL: Classification = { method: 'interval' };

/** The requested classification, or the default where it is impossible. */
export function askedClassification(
  { classification: wanted, hexagons }: Pick<AppState, 'classification' | 'hexagons'>,
  indicator: Indicator | null,
  { intervals, unsure }: Certainty,
): Classification {
  const usual = unsure && hexagons === null ? BY_INTERVAL : USUAL_CLASSES;
  if (wanted === null) return usual;
  // Hexagons have intervals of their own, to which class breaks of villages do not apply.
  const isImpossible =
    (wanted.method === 'official' && !indicator?.official) ||
    (wanted.method === 'interval' && (hexagons !== null || intervals === false));
  return isImpossible ? usual : wanted;
}

/**
 * The year whose class breaks are used. An animation without a setting uses those of all years, so that
 * changes are visible.
 */
export function askedFrozen(
  { frozen }: Pick<AppState, 'frozen'>,
  { mode, indicator, playing }: { mode: MapMode; indicator: Indicator | null; playing: boolean },
): FrozenBreaks {
  if (frozen === null && playing && descriptorOf(mode).bounds === 'ofYear') return 'all';
  return typeof frozen === 'number' && !indicator?.years.includes(frozen) ? null : frozen;
}

/** Returns a reader of a pack's columns. For years without data it makes a column with all rows missing. */
export function columnReader(choices: readonly Indicator[], villageCount: number, read: ColumnOf): ColumnOf {
  return (choice) => {
    const { indicatorId, year } = choice;
    const indicator = choices.find(({ id }) => id === indicatorId);
    if (indicator && !indicator.years.includes(year))
      return absentColumn(indicator, { year, n: villageCount });
    return read(choice);
  };
}

/** A count requested as circles over the colours, in the mapped year. */
export interface CircledCount extends IndicatorChoice {
  readonly indicator: Indicator;
}

/** null where none is requested, or the map is already drawn in circles. */
export function circledCount(
  { proportionalSymbols }: Pick<AppState, 'proportionalSymbols'>,
  choices: readonly Indicator[],
  drawn: Pick<MapAnswer, 'main' | 'question'> | null,
): CircledCount | null {
  const indicator = choices.find(({ id, kind }) => id === proportionalSymbols && kind === 'count');
  return indicator && drawn && drawn.main.indicator.kind !== 'count'
    ? { indicator, indicatorId: indicator.id, year: drawn.question.year }
    : null;
}
