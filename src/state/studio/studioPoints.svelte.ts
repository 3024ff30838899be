import type { PlacedIntervention, PointChoice } from '../../studio/places/placedInterventions';
import type { Recipe } from '../../studio/recipe/recipe';
import type { Studio } from './studio.svelte';

/** Where the interventions of a plan lie, and what a person decided of them. */
export class StudioPoints {
  /** null until it is known. */
  placed: readonly PlacedIntervention[] | null = $state.raw(null);
  /** Why it cannot be worked out; empty where it can. */
  problem: string = $state('');
  readonly doubtful = $derived.by(() => (this.placed ?? []).filter(isToLookAt));
  readonly counts = $derived.by(() => {
    const counts = { titik: 0, sebutan: 0, tinggalkan: 0 };
    for (const one of this.placed ?? []) counts[this.choiceOf(one)]++;
    return counts;
  });
  #asked = 0;

  constructor(private readonly studio: Studio) {}

  /** Works it out as a plan says; a later question makes an earlier answer void. */
  async load(recipe: Recipe): Promise<void> {
    const asked = ++this.#asked;
    const { decisions } = this.studio;
    const { placed, problem } = await this.studio.ask((desk) => desk.points(recipe, decisions));
    if (asked !== this.#asked) return;
    this.placed = placed;
    this.problem = problem;
  }

  /** Where an intervention stands: as somebody decided, or by itself. */
  choiceOf({ id, used }: PlacedIntervention): PointChoice {
    return this.studio.plan.points[id] ?? used;
  }

  choose({ id }: PlacedIntervention, choice: PointChoice): void {
    this.studio.replan((plan) => ({ ...plan, points: { ...plan.points, [id]: choice } }));
  }
}

/** Whether somebody should look at an intervention: its place is doubtful, or its coordinates are oddly written. */
export function isToLookAt({ doubtful, notes }: PlacedIntervention): boolean {
  return doubtful || notes.length > 0;
}
