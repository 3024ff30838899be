import type { Language } from '../../data/model/localized';
import type { Scene } from '../../story/scene';
import type { ExportAsked } from '../asked';

/** One number in large letters, and what it is of. */
export interface BigFigure {
  readonly number: string;
  readonly unit: string;
  readonly of: string;
}

/** The first villages of a map's ranking. */
export interface FirstVillages {
  readonly caption: string;
  readonly rows: readonly {
    readonly code: string;
    readonly place: string;
    readonly name: string;
    /** "Kec. Petungkriyono" */
    readonly district: string;
    readonly value: string;
  }[];
  /** How many more share the last place, in a sentence; empty where none does. */
  readonly sharing: string;
}

/** A table of texts that stands in the place of a map. */
export interface SceneTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly head: string;
    /** Numbers stand at the right end of their cells. */
    readonly numeric: boolean;
    /** Share of the table's width; all together are 1. */
    readonly share: number;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** Which data, of when, and whether they are made up; sentences. */
  readonly source: string;
}

/** A scene with everything that is drawn of it, in the data of the day. */
export interface SceneAsked {
  /** With the title by which it is listed, which is never empty. */
  readonly scene: Scene;
  /** Its number among the scenes that are shown, from 1. */
  readonly number: number;
  /** Its maps: none of a text or of a page without a map, two of a pair. */
  readonly maps: readonly ExportAsked[];
  /** The whole address of the scene. */
  readonly address: string;
  readonly figure: BigFigure | null;
  readonly list: FirstVillages | null;
  readonly table: SceneTable | null;
  /** What is gone, of another version, or not drawn in a file; a sentence each. */
  readonly remarks: readonly string[];
}

/** All that a file of a meeting follows from: plain values, so that a worker can be handed them. */
export interface DeckAsked {
  readonly name: string;
  /** The body that meets; may be empty. */
  readonly body: string;
  readonly language: Language;
  /** The reader's day, ISO. */
  readonly date: string;
  readonly scenes: readonly SceneAsked[];
}
