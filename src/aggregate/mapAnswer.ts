import { columnKey, type Dataset, type Indicator, type IndicatorYear } from '../data/dataset';
import { MARK } from '../data/mark';
import { breaks, type BreakMethod, type BreaksAnswer } from './breaks';
import { cachedBreaks, sortedPresent } from './breaksCache';
import { changeColumn, changeIndicator, changeRefusal, type ChangeRefusal } from './changeIndicator';
import { classify, type Classified } from './classify';
import type { ExaminedValues } from './examinedValues';
import type { HotSpots } from './hotSpots';
import type { HotSpotMode, IndicatorChoice, MapMode, MapQuestion } from './mapQuestion';
import { pairColumn, pairIndicator } from './pairIndicator';
import type { Reach } from './reach/destinations';
import type { SampleProblem } from './spatialSample';

/** What stands beside the main colours, by the map's mode. */
export type Beside =
  | { readonly kind: 'single' | 'change' }
  /** Left of the curtain. */
  | { readonly kind: 'swipe'; readonly left: Classified }
  /** What was searched, and all that was found. */
  | ({ readonly kind: 'hotspots'; readonly base: Classified; readonly mode: HotSpotMode } & FoundHotSpots)
  /** The two sides of the crossing, each by itself. */
  | { readonly kind: 'pair'; readonly across: Classified; readonly up: Classified }
  /** Every year in order, with the same bounds. */
  | { readonly kind: 'multiples'; readonly years: readonly Classified[] }
  /** What is set against each other, each by itself. */
  | { readonly kind: 'gap'; readonly need: Classified; readonly response: Classified }
  /** What the distances lead to. */
  | { readonly kind: 'reach'; readonly reach: Reach };

/** The answer to a search for hot spots. */
export interface FoundHotSpots {
  readonly examined: ExaminedValues;
  readonly found: HotSpots;
}

/** All that is drawn: what colours the map, and what stands beside it. */
export interface MapAnswer {
  readonly question: MapQuestion;
  readonly main: Classified;
  readonly beside: Beside;
}

/** Why a mode cannot be drawn; the map then shows its indicator-year alone. */
export type Refusal = { readonly mode: MapMode['kind'] } & (
  | ChangeRefusal
  /**
   * The other indicator is not one that can be crossed: it is the same one, or a category. Counts are drawn as
   * circles, which no curtain cuts and no small map has room for.
   */
  | { readonly reason: 'notCrossable' | 'unknownIndicator' | 'oneYear' | 'counts' }
  /** No need, nothing to divide money by, nothing done, no amounts; no services, none of that kind, no points. */
  | { readonly reason: 'notNeed' | 'noBase' | 'noInterventions' | 'noAmounts' }
  | { readonly reason: 'noServices' | 'unknownService' | 'noPlaces' | 'codeMissing' }
  /** Of hot spots: nothing to test, nobody or everybody a neighbour, or no villages to test. */
  | { readonly reason: SampleProblem | 'tooManyNeighbours' | 'noBoundaries' | 'onlyVillages' | 'noData' }
);

/** An indicator-year that follows from more than columns: from interventions, from services. */
export interface Made {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  readonly beside: Beside;
}

export type MadeOutcome =
  | { readonly status: 'ready'; readonly made: Made }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** Its code, or what it follows from, is on its way. */
  | { readonly status: 'waiting' };

export type MapOutcome =
  | { readonly status: 'ready'; readonly answer: MapAnswer }
  /** Columns that must be read first; none where only a calculation is waited for. */
  | { readonly status: 'waiting'; readonly needs: readonly IndicatorChoice[] };

/** Most years shown side by side. */
export const MOST_MULTIPLES = 12;

/** What stands against a mode, known before any column is read; null where nothing does. */
export function modeRefusal(dataset: Dataset, question: MapQuestion): Refusal | null {
  const { mode, year } = question;
  const indicator = indicatorOf(dataset, question.indicatorId);
  if (indicator === null) return null;
  switch (mode.kind) {
    case 'single':
    case 'gap': // known once interventions and services are there
    case 'reach':
      return null;
    case 'multiples':
      if (drawnAsCircles(indicator)) return { mode: mode.kind, reason: 'counts' };
      return indicator.years.length < 2 ? { mode: mode.kind, reason: 'oneYear' } : null;
    case 'hotspots': {
      if (indicator.kind === 'category') return { mode: mode.kind, reason: 'category' };
      return indicator.years.includes(year) ? null : { mode: mode.kind, reason: 'noData' };
    }
    case 'change': {
      const refused = changeRefusal(indicator, { from: mode.from, to: year });
      return refused && { mode: mode.kind, ...refused };
    }
    case 'swipe':
    case 'pair': {
      const other = indicatorOf(dataset, mode.indicatorId);
      if (other === null) return { mode: mode.kind, reason: 'unknownIndicator' };
      if (mode.kind === 'pair')
        return crossable(indicator, other) ? null : { mode: mode.kind, reason: 'notCrossable' };
      return [indicator, other].some(drawnAsCircles) ? { mode: mode.kind, reason: 'counts' } : null;
    }
    default:
      return mode satisfies never;
  }
}

/** Whether two indicators can be crossed: both numbers, and not one with itself. */
export function crossable(one: Indicator, other: Indicator): boolean {
  return one.id !== other.id && one.kind !== 'category' && other.kind !== 'category';
}

/** Whether the map draws an indicator's values as circles, and leaves the villages plain. */
export function drawnAsCircles({ kind, level }: Pick<Indicator, 'kind' | 'level'>): boolean {
  return kind === 'count' && level === 'village';
}

/** Reads a column that has come; null while it is on its way. */
export type ColumnOf = (choice: IndicatorChoice) => IndicatorYear | null;

/** What a search for hot spots found, with its answer as an indicator; null while it is on its way. */
export type HotSpotsOf = (base: Side, mode: HotSpotMode) => (Side & FoundHotSpots) | null;

/** What an answer may need beyond columns. */
export interface Beyond {
  /** Of a mode that follows from interventions or services. */
  readonly outcome?: MadeOutcome | null;
  readonly hotSpotsOf?: HotSpotsOf | undefined;
}

/**
 * The answer to a question, or the columns it waits for. A refused mode must be resolved to `single` before.
 * Columns of years without data are for `columnOf` to make: all of their rows are missing.
 */
export function mapAnswer(
  dataset: Dataset,
  question: MapQuestion,
  columnOf: ColumnOf,
  { outcome = null, hotSpotsOf = () => null }: Beyond = {},
): MapOutcome {
  const choices = neededColumns(dataset, question);
  const needs = choices.filter((choice) => columnOf(choice) === null);
  const made = outcome?.status === 'ready' ? outcome.made : null;
  const unmade = (question.mode.kind === 'gap' || question.mode.kind === 'reach') && made === null;
  if (needs.length > 0 || unmade) return { status: 'waiting', needs };
  const at = (choice: IndicatorChoice): Side => ({
    indicator: indicatorOf(dataset, choice.indicatorId)!,
    column: columnOf(choice)!,
  });
  const { mode } = question;
  const composed =
    mode.kind === 'hotspots'
      ? hotSpotAnswer({ question, at, made }, mode, hotSpotsOf)
      : compose({ question, at, made }, mode);
  return composed ? { status: 'ready', answer: { question, ...composed } } : { status: 'waiting', needs };
}

interface Side {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
}

interface Composition {
  readonly question: MapQuestion;
  readonly at: (choice: IndicatorChoice) => Side;
  /** Where the mode asks for more than columns. */
  readonly made: Made | null;
}

function neededColumns(dataset: Dataset, question: MapQuestion): readonly IndicatorChoice[] {
  const { indicatorId, year, mode } = question;
  const ofYear = (other: number) => ({ indicatorId, year: other });
  const own = [ofYear(year), ...frozenYears(dataset, question).map(ofYear)];
  switch (mode.kind) {
    case 'single':
    case 'gap':
    case 'reach':
      return own;
    case 'hotspots':
      return [ofYear(year)];
    case 'multiples':
      return [...own, ...multipleYears(dataset, indicatorId).map(ofYear)];
    case 'change':
      return [ofYear(year), ofYear(mode.from)];
    case 'swipe':
    case 'pair':
      return [...own, { indicatorId: mode.indicatorId, year: mode.year }];
    default:
      return mode satisfies never;
  }
}

function frozenYears(dataset: Dataset, { indicatorId, frozen, mode }: MapQuestion): readonly number[] {
  if (mode.kind === 'multiples' || frozen === 'all') return multipleYears(dataset, indicatorId);
  return frozen === null ? [] : [frozen];
}

/** The latest years that have data. */
function multipleYears(dataset: Dataset, indicatorId: string): readonly number[] {
  return indicatorOf(dataset, indicatorId)?.years.slice(-MOST_MULTIPLES) ?? [];
}

type Composed = Pick<MapAnswer, 'main' | 'beside'>;

function hotSpotAnswer(
  { question, at }: Composition,
  mode: HotSpotMode,
  hotSpotsOf: HotSpotsOf,
): Composed | null {
  const own = at(question);
  const answer = hotSpotsOf(own, mode);
  if (!answer) return null;
  const { indicator, column, ...found } = answer;
  const main = classed(question, { indicator, column });
  return { main, beside: { kind: mode.kind, base: classed(question, own), mode, ...found } };
}

function compose({ question, at, made }: Composition, mode: Exclude<MapMode, HotSpotMode>): Composed {
  const own = at(question);
  const frozen = frozenBreaks({ question, at });
  const main = classed(question, own, frozen);
  switch (mode.kind) {
    case 'single':
      return { main, beside: { kind: mode.kind } };
    case 'gap':
    case 'reach':
      return made
        ? { main: classed({ ...question, classification: ownMethod(question) }, made), beside: made.beside }
        : { main, beside: { kind: 'single' } };
    case 'change': {
      const span = { from: mode.from, to: question.year };
      const column = changeColumn(at({ ...question, year: mode.from }).column, own.column);
      const asked = { ...question, classification: divergingMethod(question.classification) };
      const side = { indicator: changeIndicator(own.indicator, span), column };
      return { main: classed(asked, side), beside: { kind: mode.kind } };
    }
    case 'pair': {
      const up = at(mode);
      const side = { indicator: pairIndicator(own, up), column: pairColumn(own, up) };
      return {
        main: classed(question, side),
        beside: { kind: mode.kind, across: main, up: classed({ ...question, ...mode }, up) },
      };
    }
    case 'swipe': {
      // Two years of one indicator are read against each other: one set of bounds for both.
      const shared = mode.indicatorId === question.indicatorId ? (frozen ?? boundsOf(main)) : undefined;
      return { main, beside: { kind: mode.kind, left: classed({ ...question, ...mode }, at(mode), shared) } };
    }
    case 'multiples': {
      const { indicator } = own;
      const years = indicator.years.slice(-MOST_MULTIPLES).map((year) => {
        const asked = { ...question, year };
        return classed(asked, at(asked), frozen);
      });
      return { main, beside: { kind: mode.kind, years } };
    }
    default:
      return mode satisfies never;
  }
}

function classed(asked: MapQuestion, { indicator, column }: Side, frozen?: BreaksAnswer): Classified {
  const { packId, classification } = asked;
  const question = { packId, indicatorId: indicator.id, year: column.year, classification };
  return classify({ question, indicator, column, ...(frozen ? { frozen } : {}) });
}

function boundsOf({ upper, min, max, gvf, notes }: Classified): BreaksAnswer {
  return { upper, min, max, gvf, notes };
}

/** A gap is classed around zero, as a change is; a distance has no official classes. */
function ownMethod({ mode, classification }: MapQuestion): BreakMethod {
  if (mode.kind === 'gap') return divergingMethod(classification);
  return classification.method === 'official' ? { method: 'quantile', k: 5 } : classification;
}

/** A change is always classed around zero; the reader's number of classes and own bounds are kept. */
function divergingMethod(asked: BreakMethod): BreakMethod {
  if (asked.method === 'manual') return asked;
  return { method: 'diverging', k: 'k' in asked ? asked.k : 5 };
}

function frozenBreaks({ question, at }: Omit<Composition, 'made'>): BreaksAnswer | undefined {
  const { frozen, classification, mode } = question;
  if (mode.kind === 'multiples' && frozen === null) return pooledBreaks({ question, at });
  if (frozen === null) return undefined;
  if (frozen === 'all') return pooledBreaks({ question, at });
  const { indicator, column } = at({ ...question, year: frozen });
  return cachedBreaks(column, indicator, classification);
}

const pooled = new WeakMap<Indicator, { readonly key: string; readonly answer: BreaksAnswer }>();

/** Bounds of all years together: no year has a class that another lacks. The last answer is kept. */
function pooledBreaks({ question, at }: Omit<Composition, 'made'>): BreaksAnswer {
  const { indicator } = at(question);
  const key = JSON.stringify([question.packId, question.classification]);
  const known = pooled.get(indicator);
  if (known?.key === key) return known.answer;
  const columns = indicator.years.slice(-MOST_MULTIPLES).map((year) => at({ ...question, year }).column);
  const values = new Float64Array(columns.reduce((n, column) => n + sortedPresent(column).length, 0));
  let filled = 0;
  for (const column of columns) {
    values.set(sortedPresent(column), filled);
    filled += sortedPresent(column).length;
  }
  const answer = breaks(values, question.classification, indicator.official);
  pooled.set(indicator, { key, answer });
  return answer;
}

function indicatorOf({ indicators }: Dataset, id: string): Indicator | null {
  return indicators.find((indicator) => indicator.id === id) ?? null;
}

const absent = new WeakMap<Indicator, Map<string, IndicatorYear>>();

/** The column of a year of which there are no data: every village is missing, none is carried over. */
export function absentColumn(indicator: Indicator, { year, n }: { year: number; n: number }): IndicatorYear {
  const years = absent.get(indicator) ?? new Map<string, IndicatorYear>();
  absent.set(indicator, years);
  const key = columnKey(String(n), year);
  const column = years.get(key) ?? {
    indicatorId: indicator.id,
    year,
    value: new Float64Array(n).fill(Number.NaN),
    mark: new Uint8Array(n).fill(MARK.missing),
    numerator: null,
    denominator: null,
    standardError: null,
  };
  years.set(key, column);
  return column;
}
