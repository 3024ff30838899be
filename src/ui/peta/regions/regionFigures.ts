import type { MadeRegion } from '../../../aggregate/regions/madeRegion';
import {
  FIRST_FIGURES,
  figureChoices,
  mainNeed,
  yearFor,
  type IndicatorChoice,
} from '../../../aggregate/regions/figureChoice';
import { regionFigure, type RegionFigure } from '../../../aggregate/regions/regionFigure';
import { columnKey, type IndicatorYear } from '../../../data/model/dataset';
import { oncePer } from '../../../data/model/oncePer';
import { rememberFields } from '../../../layers/remember';
import type { App } from '../../../state/app.svelte';

/** A value of a card: available, loading or failed. */
export interface FigureSlot {
  readonly choice: IndicatorChoice;
  readonly figure: RegionFigure | null;
  readonly failed: boolean;
}

/** The indicators a region's card shows: the drawn one and the main need indicators, or all of them. */
export function cardChoices(app: App, all: boolean): readonly IndicatorChoice[] {
  const { choices, drawnQuestion } = app.explorer;
  if (!drawnQuestion) return [];
  const wanted = figureChoices(choices, drawnQuestion);
  return wanted.slice(0, all ? wanted.length : FIRST_FIGURES);
}

export function figureSlots(app: App, region: MadeRegion, all: boolean): readonly FigureSlot[] {
  return cardChoices(app, all).map((choice) => figureSlot(app, region, choice));
}

/** The need count in the map's year or the last year before it; null if the pack has no such indicator. */
export function needSlot(app: App, region: MadeRegion): FigureSlot | null {
  const { choices, drawnQuestion } = app.explorer;
  const indicator = mainNeed(choices);
  if (!indicator || !drawnQuestion) return null;
  return figureSlot(app, region, { indicator, year: yearFor(indicator, drawnQuestion.year) });
}

export function figureSlot(app: App, region: MadeRegion, choice: IndicatorChoice): FigureSlot {
  const { indicator, year } = choice;
  const { explorer, pack } = app;
  const column = explorer.columnOf({ indicatorId: indicator.id, year });
  if (!column) {
    const failed = pack.columns.get(columnKey(indicator.id, year))?.status === 'failed';
    return { choice, figure: null, failed };
  }
  const { answer } = explorer;
  const rate = indicator.rateId === null ? null : explorer.columnOf({ indicatorId: indicator.rateId, year });
  const drawn = answer?.indicator.id === indicator.id && indicator.kind === 'index' ? answer : null;
  const figure = figureOf(region)(column)({
    indicator,
    column,
    // The count is capped by the denominator of the rate: there cannot be more poor families than families.
    ...(rate?.denominator ? { ceiling: rate.denominator } : {}),
    ...(drawn ? { upper: drawn.upper } : {}),
  });
  return { choice, figure, failed: false };
}

/** Memoised: a column that loads for another value does not recompute this one. */
const figureOf = oncePer((region: MadeRegion) =>
  oncePer((_column: IndicatorYear) =>
    rememberFields((fields: Parameters<typeof regionFigure>[1]) => regionFigure(region, fields)),
  ),
);
