import type { BreaksAnswer } from '../classes/breaks';
import type { Classified } from '../classes/classify';
import type { Composition } from '../classes/frozenBreaks';
import type { SampleProblem } from '../hotspots/spatialSample';
import type { IndicatorChoice, MapQuestion, ModeKind, ModeOf, Side } from '../mapQuestion';
import type { Dataset, Indicator, IndicatorYear } from '../../data/model/dataset';
import type { VillageGeometry } from '../../data/model/geometry';
import type { Intervention } from '../../data/model/programme';
import type { MessagePart } from '../../messages/parts';
import type { Service } from '../../data/model/services';
import type { Companions, CompanionsOf, FigureColumn } from './companions';
import type { ChangeRefusal } from './otherYears';

/** Reads a column that has come; null while it is on its way. */
export type ColumnOf = (choice: IndicatorChoice) => IndicatorYear | null;

/** Why a mode cannot be drawn. */
export type RefusalReason =
  | ChangeRefusal
  /**
   * The other indicator is not one that can be crossed: it is the same one, or a category. Counts are drawn as
   * circles, which no divider may cut and no small map has room for.
   */
  | { readonly reason: 'notCrossable' | 'unknownIndicator' | 'oneYear' | 'counts' }
  /** No need, nothing to divide money by, nothing done, no amounts; no services, none of that kind, no points. */
  | { readonly reason: 'notNeed' | 'noBase' | 'noInterventions' | 'noAmounts' }
  | { readonly reason: 'noServices' | 'unknownService' | 'noPlaces' | 'codeMissing' }
  /** Of hot spots: nothing to test, nobody or everybody a neighbour, or no villages to test. */
  | { readonly reason: SampleProblem | 'tooManyNeighbours' | 'noBoundaries' | 'onlyVillages' | 'noData' };

/** Why a mode cannot be drawn; the map then shows its indicator-year alone. */
export type Refusal = { readonly mode: ModeKind } & RefusalReason;

/** What a map draws: the answer that colours it, and the companions of its mode. */
export interface Composed {
  readonly main: Classified;
  readonly companions: Companions;
}

/**
 * What the columns of a question are composed with. The descriptors are in the page's first script and name modes in
 * links; what classes columns comes later, and is handed to them.
 */
export interface ModeComposition extends Composition {
  /** A side in the classes that the mode draws in (`ModeDescriptor.classes`). */
  readonly classedMade: (side: Side) => Classified;
  /** A side in the classes that the question asks for, or in those bounds. */
  readonly classed: (side: Side, shared?: BreaksAnswer) => Classified;
  /** The bounds that hold over the years; undefined where each year has its own. */
  readonly frozenBreaks: () => BreaksAnswer | undefined;
  /** The indicator-year that the question names, with those bounds. */
  readonly classedOwn: () => Classified;
}

/** Written as a method, so that a descriptor of one mode can stand for any. */
type Compose<K extends ModeKind> = {
  of(composition: ModeComposition, mode: ModeOf<K>): Composed;
}['of'];

/** A side that follows from more than columns, with its companions. */
export interface Made extends Side {
  readonly companions: Companions;
}

/** What code that comes late answers. */
export type MadeOutcome =
  | { readonly status: 'ready'; readonly made: Made }
  /** It composes columns, as soon as they are there. */
  | {
      readonly status: 'composes';
      readonly compose: Compose<ModeKind>;
    }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** The code, or what it follows from, is on its way. */
  | { readonly status: 'waiting' };

/** What code that comes late is given. What the mode does not name among its `inputs` is empty, or null. */
export interface LateInput {
  readonly dataset: Dataset;
  readonly question: MapQuestion;
  readonly columnOf: ColumnOf;
  readonly interventions: readonly Intervention[];
  readonly geometry: VillageGeometry | null;
  readonly services: readonly Service[];
}
export type LateCode = (input: LateInput) => MadeOutcome;

/** What a mode begins with. */
export interface ModeInput {
  readonly indicator: Indicator;
  readonly year: number;
  readonly choices: readonly Indicator[];
}

/** The columns that a question may need. */
export interface NeedInput {
  /** The indicator-year itself. */
  readonly own: IndicatorChoice;
  /** Years whose bounds stand in this one's place. */
  readonly frozen: readonly IndicatorChoice[];
  /** The years that can stand side by side. */
  readonly years: readonly IndicatorChoice[];
}

/**
 * All that tells one mode of the map from another. Whoever has to know something of a mode asks its descriptor; only
 * what a mode alone shows (its legend, its settings) asks for its kind.
 */
export interface ModeDescriptor<K extends ModeKind = ModeKind> {
  /** How links write it: `ubah.2015` is the word `ubah` and the text `2015`. */
  readonly word: string;
  /** The text behind the word; null: the word alone. */
  write(mode: ModeOf<K>): string | null;
  /** The mode of such a text; null where it is not understood. */
  read(text: string | null): ModeOf<K> | null;

  /** What it follows from: columns, interventions and services, or a search in a worker. */
  readonly source: 'columns' | 'places' | 'search';
  /** Of a source of places: the parts of the pack that must be there. */
  readonly inputs: readonly ('interventions' | 'geometry' | 'services')[];
  /** The columns without which nothing is drawn. */
  needs(input: NeedInput, mode: ModeOf<K>): readonly IndicatorChoice[];
  /** What stands against it, known before any column is read; null where nothing does. */
  refusal(
    asked: { readonly indicator: Indicator; readonly year: number; readonly dataset: Dataset },
    mode: ModeOf<K>,
  ): RefusalReason | null;
  /** What is drawn, once the columns are there; null where that code comes late, or the answer from a search. */
  readonly compose: Compose<K> | null;
  /** Brings the code that comes late; null where there is none. */
  readonly load: (() => Promise<LateCode>) | null;

  /** Classes of what it makes: those asked for; around zero; the usual ones where official ones are asked for. */
  readonly classes: 'asked' | 'aroundZero' | 'usual';
  /** Class bounds over the years: each year's own, those of all years together, or bounds that no year lends. */
  readonly bounds: 'ofYear' | 'ofAllYears' | 'own';
  /** One map, a swipe map with a divider, or small maps side by side. */
  readonly layout: 'one' | 'swipe' | 'smallMaps';
  /** Whether the map's own indicator is what it shows. */
  readonly ofIndicator: boolean;
  /** Where rows are kecamatan: holds; holds, but ends when the level changes; gives way; is refused and says so. */
  readonly atAreas: 'holds' | 'endsWithLevel' | 'givesWay' | 'isRefused';
  /** Parts of the message catalogue that come with it. */
  readonly words: readonly MessagePart[];

  /** The mode as it begins: with the choice that says most; null where the pack offers none. */
  start(input: ModeInput): ModeOf<K> | null;
  /** The indicators that can be laid beside the map's own; null where none is asked for. */
  readonly others: ((input: Pick<ModeInput, 'indicator' | 'choices'>) => readonly Indicator[]) | null;
  /** Whether it goes on when another indicator is chosen. */
  goesOn(mode: ModeOf<K>, indicatorId: string | null): boolean;

  /** The companions under a filter, each side counted anew. */
  narrow(companions: CompanionsOf<K>, counted: (side: Classified) => Classified): CompanionsOf<K>;
  /** The companions as columns of a table. */
  figures(
    companions: CompanionsOf<K>,
    of: { readonly answer: Classified; readonly choices: readonly Indicator[]; readonly columnOf: ColumnOf },
  ): readonly FigureColumn[];
}

/** What most modes have in common: columns in one map that ends with its indicator, and no companions. */
export const PLAIN = {
  write: () => null,
  source: 'columns',
  inputs: [],
  needs: ({ own }: NeedInput) => [own],
  refusal: () => null,
  compose: null,
  load: null,
  classes: 'asked',
  bounds: 'own',
  layout: 'one',
  ofIndicator: true,
  atAreas: 'holds',
  words: ['modes'],
  others: null,
  goesOn: () => false,
  narrow: <B>(companions: B): B => companions,
  figures: () => [],
} as const;

/** Whether the map draws an indicator's values as circles, and leaves the villages plain. */
export function drawnAsCircles({ kind, level }: Pick<Indicator, 'kind' | 'level'>): boolean {
  return kind === 'count' && level === 'village';
}
