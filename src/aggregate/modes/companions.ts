import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import type { Classified } from '../classes/classify';
import type { ExaminedValues } from '../hotspots/examinedValues';
import type { HotSpots } from '../hotspots/hotSpots';
import type { HotSpotMode, ModeKind } from '../mapQuestion';
import type { Accessibility } from '../services/destinations';

/** The answer to a search for hot spots. */
export interface FoundHotSpots {
  readonly examined: ExaminedValues;
  readonly found: HotSpots;
}

/** Of the modes that draw more than one answer: those beside the one that colours the map. */
interface Parts {
  /** What is drawn left of the divider. */
  readonly swipe: { readonly left: Classified };
  /** The two indicators of a bivariate map, each classed by itself. */
  readonly bivariate: { readonly across: Classified; readonly up: Classified };
  /** Every year in order, with the same bounds. */
  readonly multiples: { readonly years: readonly Classified[] };
  /** The need and the response that are set against each other, each classed by itself. */
  readonly gap: { readonly need: Classified; readonly response: Classified };
  /** What the distances lead to. */
  readonly accessibility: { readonly accessibility: Accessibility };
  /** What was searched, and all that was found. */
  readonly hotspots: { readonly base: Classified; readonly mode: HotSpotMode } & FoundHotSpots;
}

/** The companions of the mode of a kind. */
export type CompanionsOf<K extends ModeKind> = K extends ModeKind
  ? { readonly kind: K } & (K extends keyof Parts ? Parts[K] : unknown)
  : never;

/**
 * The answers that a mode shows in addition to the one that colours the map, such as the left side of a swipe or the
 * years of small multiples. Legend, table, tooltip and files read them.
 */
export type Companions = CompanionsOf<ModeKind>;

/** What a column of figures is to the map: the answer that colours it, one of its companions, or one chosen in addition. */
export type FigureRole =
  'drawn' | 'left' | 'from' | 'to' | 'across' | 'up' | 'year' | 'need' | 'response' | 'base' | 'chosen';

/** A column of figures of a table of villages. */
export interface FigureColumn {
  /** How an order names it; an indicator that was chosen goes by its own id. */
  readonly id: string;
  readonly role: FigureRole;
  readonly indicator: Indicator;
  readonly year: number;
  /** null while it is on its way. */
  readonly column: IndicatorYear | null;
}

/** A side of the map as a column of figures. */
export function figureOf(id: string, role: FigureRole, { indicator, column }: Classified): FigureColumn {
  return { id, role, year: column.year, indicator, column };
}
