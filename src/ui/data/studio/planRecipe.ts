import type { StudioPart } from '../../../state/studio/studioParts';
import { recipeOf, samePlace, type StudioPlan } from '../../../state/studio/studioPlan';
import type { Recipe } from '../../../studio/recipe/recipe';
import { planPlace } from './indicatorPlans';

/** The recipe that the studio's plan comes to, with the parts as they are used now. */
export function planRecipe(plan: StudioPlan, parts: readonly StudioPart[], today: string): Recipe {
  const places = (role: string) => parts.filter(({ use }) => use.role === role).map(planPlace);
  return recipeOf(plan, {
    numbers: places('nilai'),
    boundaries: places('batas'),
    keysOf: (place) => parts.find((part) => samePlace(planPlace(part), place))?.use.columns ?? null,
    today,
  });
}
