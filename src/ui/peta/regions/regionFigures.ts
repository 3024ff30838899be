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

/** A figure of a card: there, on its way, or not to be had. */
export interface FigureSlot {
  readonly choice: IndicatorChoice;
  readonly figure: RegionFigure | null;
  readonly failed: boolean;
}

/** What a card shows of a region: the drawn indicator and what says most of need, or all of them. */
export function cardChoices(app: App, all: boolean): readonly IndicatorChoice[] {
  const { choices, drawnQuestion } = app.explorer;
  if (!drawnQuestion) return [];
  const wanted = figureChoices(choices, drawnQuestion);
  return wanted.slice(0, all ? wanted.length : FIRST_FIGURES);
}

export function figureSlots(app: App, region: MadeRegion, all: boolean): readonly FigureSlot[] {
  return cardChoices(app, all).map((choice) => figureSlot(app, region, choice));
}

/** The count of those in need, in the year of the map or the last before it; null where the pack counts none. */
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
    // No more poor families than families.
    ...(rate?.denominator ? { ceiling: rate.denominator } : {}),
    ...(drawn ? { upper: drawn.upper } : {}),
  });
  return { choice, figure, failed: false };
}

/** A column that comes for another figure makes none of them anew. */
const figureOf = oncePer((region: MadeRegion) =>
  oncePer((_column: IndicatorYear) =>
    rememberFields((fields: Parameters<typeof regionFigure>[1]) => regionFigure(region, fields)),
  ),
);

/** Fetches the column that a slot waits for. */
export function fetchFor(app: App, { choice, figure, failed }: FigureSlot): void {
  if (!figure && !failed) void app.pack.need({ indicatorId: choice.indicator.id, year: choice.year });
}
