import type { PlanCheck, PublishedSummary } from '../../engine/studio/studioPublish';
import type { PackFile } from '../../studio/pack/memoryIo';
import type { Recipe } from '../../studio/recipe/recipe';
import type { Kept } from './kept';
import type { Studio } from './studio.svelte';

/** A plan that is checked while it is filled in, and the pack that was made of it. */
export class StudioRelease {
  check: PlanCheck | null = $state.raw(null);
  made: PublishedSummary | null = $state.raw(null);
  /** Whether the pack can be opened in this browser as a preview; null where it may not be used, or is not there yet. */
  preview: Kept | null = $state(null);
  /** Why nothing could be made, in a sentence; empty where something was. */
  problem: string = $state('');
  busy: boolean = $state(false);
  #asked = 0;

  /** @param keep keeps the files of a pack as the preview */
  constructor(
    private readonly studio: Studio,
    private readonly keep: (files: readonly PackFile[]) => Promise<Kept>,
  ) {}

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
    this.preview = null;
    try {
      const { decisions } = this.studio;
      const { made, problem } = await this.studio.ask((desk) => desk.publish(recipe, decisions));
      if (made && !made.refused)
        this.preview = await this.keep(await this.studio.ask((desk) => desk.published()));
      this.made = made;
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}
