import { indicatorOf, type Dataset } from '../../data/model/dataset';
import type { BreakMethod } from '../classes/breaks';
import { aroundZero, classed, classedOwn } from '../classes/classedSide';
import { narrowed } from '../classes/classify';
import { frozenBreaks } from '../classes/frozenBreaks';
import { USUAL_CLASSES } from '../classes/intervalClasses';
import { MOST_MULTIPLES, type IndicatorChoice, type MapQuestion, type Side } from '../mapQuestion';
import type { Companions } from './companions';
import type { ColumnOf, Composed, MadeOutcome, ModeComposition, ModeDescriptor } from './modeDescriptor';
import { descriptorOf } from './modeRegister';

/** The companions, counted over the villages that pass a filter; null: all. */
export function narrowedCompanions(companions: Companions, shown: Uint8Array | null): Companions {
  return descriptorOf(companions).narrow(companions, (side) => narrowed(side, shown));
}

/** All that is drawn, with the question that it answers. */
export interface MapAnswer extends Composed {
  readonly question: MapQuestion;
}

export type MapOutcome =
  | { readonly status: 'ready'; readonly answer: MapAnswer }
  /** Columns that must be read first; none where only code or a calculation is waited for. */
  | { readonly status: 'waiting'; readonly needs: readonly IndicatorChoice[] };

/**
 * The answer to a question, or the columns it waits for. A refused mode must be resolved to `single` before.
 * Columns of years without data are for `columnOf` to make: all of their rows are missing.
 *
 * @param outcome of a mode whose code comes late (`ModeDescriptor.load`), or of a search
 */
export function mapAnswer(
  dataset: Dataset,
  question: MapQuestion,
  columnOf: ColumnOf,
  outcome: MadeOutcome | null = null,
): MapOutcome {
  const { mode } = question;
  const descriptor = descriptorOf(mode);
  const needs = neededColumns(dataset, question, descriptor).filter((choice) => columnOf(choice) === null);
  const waiting = { status: 'waiting', needs } as const;
  if (needs.length > 0) return waiting;
  const classification = classesOf(descriptor, question.classification);
  const classedMade = (side: Side) => classed({ ...question, classification }, side);
  if (descriptor.compose === null && outcome?.status === 'ready') {
    const { companions, ...side } = outcome.made;
    return { status: 'ready', answer: { question, main: classedMade(side), companions } };
  }
  const compose = descriptor.compose ?? (outcome?.status === 'composes' ? outcome.compose : null);
  if (compose === null) return waiting;
  const at = (choice: IndicatorChoice): Side => ({
    indicator: indicatorOf(dataset, choice.indicatorId)!,
    column: columnOf(choice)!,
  });
  const columns = { question: { ...question, frozen: frozenOf(question, descriptor) }, at };
  const composition: ModeComposition = {
    ...columns,
    classedMade,
    classed: (side, shared) => classed(columns.question, side, shared),
    frozenBreaks: () => frozenBreaks(columns),
    classedOwn: () => classedOwn(columns),
  };
  return { status: 'ready', answer: { question, ...compose(composition, mode) } };
}

function neededColumns(
  dataset: Dataset,
  question: MapQuestion,
  descriptor: ModeDescriptor,
): readonly IndicatorChoice[] {
  const { indicatorId, year, mode } = question;
  const ofYear = (other: number): IndicatorChoice => ({ indicatorId, year: other });
  const years = indicatorOf(dataset, indicatorId)?.years.slice(-MOST_MULTIPLES).map(ofYear) ?? [];
  const asked = frozenOf(question, descriptor);
  const frozen = asked === 'all' ? years : asked === null ? [] : [ofYear(asked)];
  return descriptor.needs({ own: ofYear(year), frozen, years }, mode);
}

/** Years side by side have the bounds of all of them, where no others are asked for. */
function frozenOf({ frozen }: MapQuestion, { bounds }: ModeDescriptor): MapQuestion['frozen'] {
  return frozen ?? (bounds === 'ofAllYears' ? 'all' : null);
}

function classesOf({ classes }: ModeDescriptor, asked: BreakMethod): BreakMethod {
  if (classes === 'aroundZero') return aroundZero(asked);
  const { method } = asked;
  return classes === 'usual' && (method === 'official' || method === 'interval') ? USUAL_CLASSES : asked;
}
