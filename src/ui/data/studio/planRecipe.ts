import { packTable, type StudioPart } from '../../../state/studio/studioParts';
import { recipeOf, samePlace, type PlanPlace, type StudioPlan } from '../../../state/studio/studioPlan';
import type { Recipe } from '../../../studio/recipe/recipe';
import { planPlace } from './indicatorPlans';

/** The recipe that the studio's plan comes to, with the parts as they are used now. */
export function planRecipe(plan: StudioPlan, parts: readonly StudioPart[], today: string): Recipe {
  const places = (role: string) => parts.filter(({ use }) => use.role === role).map(planPlace);
  const partAt = (place: PlanPlace) => parts.find((part) => samePlace(planPlace(part), place));
  return recipeOf(plan, {
    numbers: places('nilai'),
    boundaries: places('batas'),
    keysOf: (place) => partAt(place)?.use.columns ?? null,
    formatsOf: (place) => partAt(place)?.formats ?? {},
    tables: Object.fromEntries(
      parts.flatMap((part) => {
        const table = part.use.role === 'tabel' ? packTable(part) : null;
        return table === null ? [] : [[table, part.file]];
      }),
    ),
    today,
  });
}
