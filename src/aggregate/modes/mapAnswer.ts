import { indicatorOf, type Dataset, type IndicatorYear } from '../../data/model/dataset';
import type { BreakMethod, BreaksAnswer } from '../classes/breaks';
import { changeColumn, changeIndicator } from './changeIndicator';
import { classify, narrowed, type Classified } from '../classes/classify';
import type { ExaminedValues } from '../hotspots/examinedValues';
import { frozenBreaks, type Composition } from '../classes/frozenBreaks';
import type { HotSpots } from '../hotspots/hotSpots';
import { hasIntervals, USUAL_CLASSES } from '../classes/intervalClasses';
import {
  MOST_MULTIPLES,
  isMade,
  type HotSpotMode,
  type IndicatorChoice,
  type MadeMode,
  type MapMode,
  type MapQuestion,
  type Side,
} from '../mapQuestion';
import type { Refusal } from './modeRefusal';
import { bivariateColumn, bivariateIndicator } from './bivariateIndicator';
import type { Accessibility } from '../services/destinations';

/** What stands beside the main colours, by the map's mode. */
export type Beside =
  | { readonly kind: 'single' | 'change' }
  /** Left of the curtain. */
  | { readonly kind: 'swipe'; readonly left: Classified }
  /** What was searched, and all that was found. */
  | ({ readonly kind: 'hotspots'; readonly base: Classified; readonly mode: HotSpotMode } & FoundHotSpots)
  /** The two sides of the crossing, each by itself. */
  | { readonly kind: 'bivariate'; readonly across: Classified; readonly up: Classified }
  /** Every year in order, with the same bounds. */
  | { readonly kind: 'multiples'; readonly years: readonly Classified[] }
  /** What is set against each other, each by itself. */
  | { readonly kind: 'gap'; readonly need: Classified; readonly response: Classified }
  /** What the distances lead to. */
  | { readonly kind: 'accessibility'; readonly accessibility: Accessibility };

/** The same, counted over the villages that pass a filter; null: all. */
export function narrowedBeside(beside: Beside, shown: Uint8Array | null): Beside {
  switch (beside.kind) {
    case 'single':
    case 'change':
    case 'accessibility':
      return beside;
    case 'gap':
      return { ...beside, need: narrowed(beside.need, shown), response: narrowed(beside.response, shown) };
    case 'hotspots':
      return { ...beside, base: narrowed(beside.base, shown) };
    case 'swipe':
      return { ...beside, left: narrowed(beside.left, shown) };
    case 'bivariate':
      return { ...beside, across: narrowed(beside.across, shown), up: narrowed(beside.up, shown) };
    case 'multiples':
      return { ...beside, years: beside.years.map((year) => narrowed(year, shown)) };
    default:
      return beside satisfies never;
  }
}

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

/** An indicator-year that follows from more than columns: from interventions, services, a search. */
export interface Made extends Side {
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

/** Reads a column that has come; null while it is on its way. */
export type ColumnOf = (choice: IndicatorChoice) => IndicatorYear | null;

/**
 * The answer to a question, or the columns it waits for. A refused mode must be resolved to `single` before.
 * Columns of years without data are for `columnOf` to make: all of their rows are missing.
 *
 * @param outcome of a mode that follows from more than columns
 */
export function mapAnswer(
  dataset: Dataset,
  question: MapQuestion,
  columnOf: ColumnOf,
  outcome: MadeOutcome | null = null,
): MapOutcome {
  const { mode } = question;
  const needs = neededColumns(dataset, question).filter((choice) => columnOf(choice) === null);
  const waiting = { status: 'waiting', needs } as const;
  if (needs.length > 0) return waiting;
  if (isMade(mode)) {
    if (outcome?.status !== 'ready') return waiting;
    const { beside, ...side } = outcome.made;
    const main = classed({ ...question, classification: ownMethod(question) }, side);
    return { status: 'ready', answer: { question, main, beside } };
  }
  const at = (choice: IndicatorChoice): Side => ({
    indicator: indicatorOf(dataset, choice.indicatorId)!,
    column: columnOf(choice)!,
  });
  return { status: 'ready', answer: { question, ...compose({ question, at }, mode) } };
}

function neededColumns(dataset: Dataset, question: MapQuestion): readonly IndicatorChoice[] {
  const { indicatorId, year, mode } = question;
  const ofYear = (other: number) => ({ indicatorId, year: other });
  const own = [ofYear(year), ...frozenYears(dataset, question).map(ofYear)];
  switch (mode.kind) {
    case 'single':
      return own;
    case 'gap':
    case 'accessibility':
    case 'hotspots':
      return [ofYear(year)];
    case 'multiples':
      return [...own, ...multipleYears(dataset, indicatorId).map(ofYear)];
    case 'change':
      return [ofYear(year), ofYear(mode.from)];
    case 'swipe':
    case 'bivariate':
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

function compose({ question, at }: Composition, mode: Exclude<MapMode, MadeMode>): Composed {
  const own = at(question);
  const frozen = frozenBreaks({ question, at });
  const main = classed(question, own, frozen);
  switch (mode.kind) {
    case 'single':
      return { main, beside: { kind: mode.kind } };
    case 'change': {
      const span = { from: mode.from, to: question.year };
      const column = changeColumn(at({ ...question, year: mode.from }).column, own.column);
      const asked = { ...question, classification: divergingMethod(question.classification) };
      const side = { indicator: changeIndicator(own.indicator, span), column };
      return { main: classed(asked, side), beside: { kind: mode.kind } };
    }
    case 'bivariate': {
      const up = at(mode);
      const side = { indicator: bivariateIndicator(own, up), column: bivariateColumn(own, up) };
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

/** A side in the classes that a question asks for. */
export function classed(
  asked: Pick<MapQuestion, 'packId' | 'classification'>,
  { indicator, column }: Side,
  frozen?: BreaksAnswer,
): Classified {
  const { packId } = asked;
  const isByInterval = asked.classification.method === 'interval';
  const classification =
    isByInterval && !hasIntervals({ indicator, column }) ? USUAL_CLASSES : asked.classification;
  const question = { packId, indicatorId: indicator.id, year: column.year, classification };
  return classify({ question, indicator, column, ...(frozen ? { frozen } : {}) });
}

function boundsOf({ upper, min, max, gvf, notes }: Classified): BreaksAnswer {
  return { upper, min, max, gvf, notes };
}

/** A gap is classed around zero, as a change is; a distance has no official classes. */
function ownMethod({ mode, classification }: MapQuestion): BreakMethod {
  if (mode.kind === 'gap') return divergingMethod(classification);
  const { method } = classification;
  return method === 'official' || method === 'interval' ? USUAL_CLASSES : classification;
}

/** A change is always classed around zero; the reader's number of classes and own bounds are kept. */
function divergingMethod(asked: BreakMethod): BreakMethod {
  if (asked.method === 'manual') return asked;
  return { method: 'diverging', k: 'k' in asked ? asked.k : 5 };
}
