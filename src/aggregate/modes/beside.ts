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

/** What stands beside the main colours, of the modes that have anything there. */
interface Parts {
  /** Left of the divider. */
  readonly swipe: { readonly left: Classified };
  /** The two sides of the crossing, each by itself. */
  readonly bivariate: { readonly across: Classified; readonly up: Classified };
  /** Every year in order, with the same bounds. */
  readonly multiples: { readonly years: readonly Classified[] };
  /** What is set against each other, each by itself. */
  readonly gap: { readonly need: Classified; readonly response: Classified };
  /** What the distances lead to. */
  readonly accessibility: { readonly accessibility: Accessibility };
  /** What was searched, and all that was found. */
  readonly hotspots: { readonly base: Classified; readonly mode: HotSpotMode } & FoundHotSpots;
}

/** What stands beside the main colours under the mode of a kind. */
export type BesideOf<K extends ModeKind> = K extends ModeKind
  ? { readonly kind: K } & (K extends keyof Parts ? Parts[K] : unknown)
  : never;

/** What stands beside the main colours, by the map's mode. */
export type Beside = BesideOf<ModeKind>;

/** What a column of figures is to the map: what colours it, what stands beside that, or what was chosen in addition. */
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
