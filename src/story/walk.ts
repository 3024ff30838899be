import type { Scene } from './scene';

/** The scenes that are shown, in order: what a presenter steps through and what numbers count. */
export function shownScenes(scenes: readonly Scene[]): readonly Scene[] {
  return scenes.filter(({ hidden }) => !hidden);
}

/** Where a scene stands among those shown, from 1; null where it is hidden or gone. */
export function sceneNumber(scenes: readonly Scene[], id: string): number | null {
  const index = shownScenes(scenes).findIndex((scene) => scene.id === id);
  return index < 0 ? null : index + 1;
}

/** The shown scene of a number from 1; null where there is none. */
export function sceneAt(scenes: readonly Scene[], number: number): Scene | null {
  return shownScenes(scenes)[number - 1] ?? null;
}

/**
 * The shown scene some steps from another; the first or last where the deck ends. Steps start where the scene stands
 * in the deck, so that a scene hidden meanwhile still has a next one. An unknown scene leads to the first.
 */
export function sceneFrom(scenes: readonly Scene[], id: string, steps: number): Scene | null {
  const shown = shownScenes(scenes);
  const index = scenes.findIndex((scene) => scene.id === id);
  if (index < 0) return shown[0] ?? null;
  const before = shownScenes(scenes.slice(0, index)).length;
  const isShown = scenes[index]?.hidden === false;
  // From a hidden scene the first step forward leads to the scene that now stands in its place.
  const at = isShown || steps <= 0 ? before + steps : before + steps - 1;
  return shown[Math.max(0, Math.min(shown.length - 1, at))] ?? null;
}

/** A part of the meeting: scenes in a row under one heading. */
export interface DeckPart {
  readonly title: string;
  readonly scenes: readonly Scene[];
}

export function deckParts(scenes: readonly Scene[]): readonly DeckPart[] {
  const parts: { title: string; scenes: Scene[] }[] = [];
  for (const scene of scenes) {
    const last = parts.at(-1);
    if (last?.title === scene.part) last.scenes.push(scene);
    else parts.push({ title: scene.part, scenes: [scene] });
  }
  return parts;
}
