import type { BreakMethod } from '../../aggregate/classes/breaks';
import type { Level } from '../../data/model/level';
import type { Dataset, IndicatorYear, VillageDataset } from '../../data/model/dataset';
import type { PackGeometry } from '../../data/model/geometry';
import type { Language } from '../../data/model/localized';
import type { PaletteId } from '../../layers/choices';
import type { Tones } from '../page/tones';
import type { Actor, Intervention, ProgrammeEvent } from '../../data/model/programme';

/** A pack at a level, with the columns of each indicator's latest year: what sheets are made from. */
export interface SheetPack {
  readonly dataset: Dataset;
  readonly geometry: PackGeometry;
  readonly columns: ReadonlyMap<string, IndicatorYear>;
  readonly programme: readonly ProgrammeEvent[];
  readonly interventions: readonly Intervention[];
  readonly actors: readonly Actor[];
}

/** The same at village level, from which those of areas are made. */
export interface VillageSheetPack extends SheetPack {
  readonly dataset: VillageDataset;
}

/** Sheets as one PDF with bookmarks, or as a zip with a PDF each. */
export const BUNDLES = ['pdf', 'zip'] as const;
export type Bundle = (typeof BUNDLES)[number];

/** All that sheets follow from: plain values. */
export interface SheetsAsked {
  readonly pack: SheetPack;
  readonly level: Level;
  /** Codes of those that are asked for; null: all, in code order. */
  readonly codes: readonly string[] | null;
  /** Whose sentence leads; null: the pack's own choice. */
  readonly indicatorId: string | null;
  /** Classes of that indicator, with their colours and how they are drawn; the usual where nothing is said. */
  readonly classification?: BreakMethod;
  readonly palette?: PaletteId | null;
  readonly tones?: Tones;
  /** One PDF where nothing is said. */
  readonly bundle?: Bundle;
  readonly language: Language;
  /** The app's address before the `#`; empty where nobody knows it. */
  readonly address: string;
  /** ISO day. */
  readonly date: string;
}

/** The same as it is asked of a worker, which makes the pack of the level. */
export interface SheetsOfVillages extends SheetsAsked {
  readonly pack: VillageSheetPack;
}
