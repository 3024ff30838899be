import type { PlanCheck, PublishedSummary } from '../../engine/studio/studioPublish';
import type { Recipe } from '../../studio/recipe/recipe';
import type { Studio } from './studio.svelte';

/** A plan that is checked while it is filled in, and the pack that was made of it. */
export class StudioRelease {
  check: PlanCheck | null = $state.raw(null);
  made: PublishedSummary | null = $state.raw(null);
  /** Why nothing could be made, in a sentence; empty where something was. */
  problem: string = $state('');
  busy: boolean = $state(false);
  #asked = 0;

  constructor(private readonly studio: Studio) {}

  /** What a plan would come to; a later question makes an earlier answer void. */
  async look(recipe: Recipe): Promise<void> {
    const asked = ++this.#asked;
    const { decisions } = this.studio;
    const check = await this.studio.ask((desk) => desk.check(recipe, decisions));
    if (asked === this.#asked) this.check = check;
  }

  /** Makes the pack. */
  async publish(recipe: Recipe): Promise<void> {
    this.busy = true;
    this.problem = '';
    this.made = null;
    try {
      const { decisions } = this.studio;
      const { made, problem } = await this.studio.ask((desk) => desk.publish(recipe, decisions));
      this.made = made;
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}
