import type { StudioPart } from '../../../state/studio/studioParts';
import { recipeOf, samePlace, type PlanPlace, type StudioPlan } from '../../../state/studio/studioPlan';
import { DECISIONS_FILE } from '../../../studio/join/decisionsFile';
import { readingOf } from '../../../studio/recipe/fileReading';
import type { Recipe } from '../../../studio/recipe/recipe';
import { filesOf } from '../../../studio/recipe/writeRecipe';
import { planPlace } from './indicatorPlans';

/** The recipe that the studio's plan comes to, with the parts as they are used now. */
export function planRecipe(plan: StudioPlan, parts: readonly StudioPart[], today: string): Recipe {
  const places = (role: string) => parts.filter(({ use }) => use.role === role).map(planPlace);
  const partAt = (place: PlanPlace) => parts.find((part) => samePlace(planPlace(part), place));
  const recipe = recipeOf(plan, {
    numbers: places('nilai'),
    boundaries: places('batas'),
    keysOf: (place) => partAt(place)?.use.columns ?? null,
    formatsOf: (place) => partAt(place)?.formats ?? {},
    tables: parts.flatMap((part) =>
      part.mapping === null ? [] : [{ ...planPlace(part), mapping: part.mapping }],
    ),
    today,
  });
  const used = new Set(filesOf(recipe));
  const readings = parts.flatMap(({ file, choices }) => {
    const reading = used.has(file) ? readingOf(choices) : null;
    return reading === null ? [] : [[file, reading] as const];
  });
  return { ...recipe, baca: Object.fromEntries(readings) };
}

/**
 * A recipe as it is carried away: in a folder with the raw files, the decisions and, in a folder of its id, the pack that it
 * starts from, `pack build` makes the same pack of it.
 */
export function carriedRecipe(
  recipe: Recipe,
  { packId, decisions }: { readonly packId: string; readonly decisions: number },
): Recipe {
  return {
    ...recipe,
    paket_dasar: packId,
    ...(decisions > 0 ? { keputusan: DECISIONS_FILE } : {}),
  };
}
