import type { Task } from './decision';

/** What a scene puts beside its map, or in its place. */
export const SCENE_KINDS = ['view', 'pair', 'number', 'table', 'text', 'promises'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** Longest texts of a scene, in characters. */
export const LONGEST = { title: 300, caption: 2_000, notes: 10_000, question: 500, part: 120 } as const;
/** Most tasks that a scene of promises carries. */
export const MOST_PROMISED = 500;
/** Rows that a table scene may list. */
export const TABLE_ROWS = { least: 3, usual: 8, most: 15 } as const;

/** A task of an earlier meeting, in its words when the scene was made. */
export interface PromisedTask extends Task {
  /** Id of the decision in which it was promised, and the time of that. */
  readonly decision: string;
  readonly at: string;
}

/** What an earlier meeting decided, kept so that the scene is whole in a browser that never saw that meeting. */
export interface Promised {
  /** Id that the earlier meeting had in the browser where the scene was made. */
  readonly deck: string;
  readonly name: string;
  readonly tasks: readonly PromisedTask[];
}

/** The words of a scene: what people read and hear, and what they are asked to decide. */
export interface SceneWords {
  readonly title: string;
  readonly caption: string;
  /** What the speaker reads; never on the wall. */
  readonly notes: string;
  /** What is to be decided; empty where nothing is. */
  readonly question: string;
}

/**
 * A scene of a meeting: words and a link. The link is drawn with the data of the day, so that a scene made last month
 * shows this month's numbers.
 */
export interface Scene extends SceneWords {
  readonly id: string;
  readonly kind: SceneKind;
  /** The state that is drawn: `#/peta?…`. */
  readonly link: string;
  /** The state of the second map of a pair; null otherwise. */
  readonly beside: string | null;
  /** How many villages a table lists. */
  readonly rows: number;
  /** What a scene of promises lists; null in all others. */
  readonly promised: Promised | null;
  /** Heading of the part of the meeting to which it belongs; empty for none. */
  readonly part: string;
  /** A hidden scene stays in the deck and is passed over. */
  readonly hidden: boolean;
  /** Id of the pack, and the version of its data when the scene was made. */
  readonly pack: string;
  readonly dataVersion: string;
}

/** What a new scene is made of. */
export type SceneDraft = Pick<Scene, 'link' | 'pack' | 'dataVersion'> & Partial<Omit<Scene, 'id'>>;

export function newScene(id: string, draft: SceneDraft): Scene {
  return {
    kind: 'view',
    beside: null,
    rows: TABLE_ROWS.usual,
    promised: null,
    title: '',
    caption: '',
    notes: '',
    question: '',
    part: '',
    hidden: false,
    ...draft,
    id,
  };
}
