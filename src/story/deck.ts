import type { Attendance, Attending, Decision } from './decision';
import { joinedReports, type TaskReport } from './reports';
import { newScene, type Scene, type SceneDraft } from './scene';

/** Most scenes of a deck. */
export const MOST_SCENES = 400;
export const MOST_DECISIONS = 2_000;

/** A meeting: its scenes in order, what was decided before them, and who was there. */
export interface Deck {
  /** The body that meets and decides, such as "Rakor TKPK"; may be empty. */
  readonly body: string;
  readonly scenes: readonly Scene[];
  readonly decisions: readonly Decision[];
  readonly attendance: Readonly<Partial<Record<Attending, Attendance>>>;
  /** What was said of tasks, of this meeting and of earlier ones, the earliest first. Nothing is taken away. */
  readonly reports: readonly TaskReport[];
}

export const EMPTY_DECK: Deck = { body: '', scenes: [], decisions: [], attendance: {}, reports: [] };

/** An id of a scene or a decision that the deck does not have yet: six lower-case letters and digits. */
export function freeId({ scenes, decisions }: Deck, random: () => number): string {
  const taken = new Set([...scenes, ...decisions].map(({ id }) => id));
  for (;;) {
    const id = Math.floor(random() * 36 ** 6)
      .toString(36)
      .padStart(6, '0');
    if (!taken.has(id)) return id;
  }
}

export const isFull = ({ scenes }: Deck): boolean => scenes.length >= MOST_SCENES;

/** Adds a scene at the end; a full deck stays as it is. */
export function withScene(deck: Deck, draft: SceneDraft, random: () => number): Deck {
  if (isFull(deck)) return deck;
  return { ...deck, scenes: [...deck.scenes, newScene(freeId(deck, random), draft)] };
}

export function withChangedScene(deck: Deck, id: string, change: Partial<Omit<Scene, 'id'>>): Deck {
  return { ...deck, scenes: deck.scenes.map((scene) => (scene.id === id ? { ...scene, ...change } : scene)) };
}

export function withoutScene(deck: Deck, id: string): Deck {
  return { ...deck, scenes: deck.scenes.filter((scene) => scene.id !== id) };
}

/** Puts a scene back at an index, where it was removed. */
export function withSceneAt(deck: Deck, scene: Scene, index: number): Deck {
  return { ...deck, scenes: deck.scenes.toSpliced(index, 0, scene) };
}

/** A copy of a scene right after it. */
export function withCopy(deck: Deck, id: string, random: () => number): Deck {
  const index = deck.scenes.findIndex((scene) => scene.id === id);
  const scene = deck.scenes[index];
  if (!scene || isFull(deck)) return deck;
  return withSceneAt(deck, { ...scene, id: freeId(deck, random) }, index + 1);
}

/**
 * Moves a scene by some positions, as far as the deck goes. It takes the part of the scene that it then follows or,
 * at the start, precedes, so that a part stays together.
 */
export function withMoved(deck: Deck, id: string, by: number): Deck {
  const from = deck.scenes.findIndex((scene) => scene.id === id);
  const scene = deck.scenes[from];
  if (!scene) return deck;
  const rest = deck.scenes.toSpliced(from, 1);
  const to = Math.max(0, Math.min(rest.length, from + by));
  if (to === from) return deck;
  const before = rest[to - 1];
  const after = rest[to];
  const inside = before && after && before.part === after.part ? before.part : scene.part;
  return { ...deck, scenes: rest.toSpliced(to, 0, { ...scene, part: inside }) };
}

export function withDecision(deck: Deck, decision: Decision): Deck {
  const isKnown = deck.decisions.some(({ id }) => id === decision.id);
  const decisions = isKnown
    ? deck.decisions.map((one) => (one.id === decision.id ? decision : one))
    : [...deck.decisions, decision];
  return { ...deck, decisions };
}

export function withReport(deck: Deck, report: TaskReport): Deck {
  return { ...deck, reports: joinedReports(deck.reports, [report]) };
}
