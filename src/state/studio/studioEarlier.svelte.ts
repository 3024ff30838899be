import type { EarlierFault } from '../../engine/studio/earlierFiles';
import { readDecisions } from '../../studio/join/decisionsFile';
import { fitRecipe, type RecipeFit, type TableFit } from '../../studio/recipe/earlierRecipe';
import { readRecipe, type Recipe } from '../../studio/recipe/recipe';
import { nameOf, type Brought } from './brought';
import { earlierChoices, earlierUse, freshTable, proposedParts, withEarlier } from './earlierPlan';
import type { Studio } from './studio.svelte';
import { studioParts } from './studioParts';
import type { KeptFile } from './studioStorage';

/** What an earlier recipe proposes for what was brought at once. */
export interface FileProposal {
  readonly brought: Brought;
  readonly tables: readonly TableFit[];
}

/** The recipe of an earlier year: what of it fits the files that are brought now, and what was taken over. */
export class StudioEarlier {
  /** Why no recipe could be opened; null where one was, or none was tried. */
  fault: EarlierFault | null = $state.raw(null);
  readonly recipe: Recipe | null = $derived.by(() => {
    const read = this.studio.earlier && readRecipe(this.studio.earlier.recipe);
    return read?.ok ? read.recipe : null;
  });
  readonly decisions = $derived.by(() => {
    const read = this.studio.earlier && readDecisions(this.studio.earlier.decisions);
    return read?.ok ? read.decisions : [];
  });
  readonly fit: RecipeFit = $derived.by(() =>
    this.recipe
      ? fitRecipe(this.recipe, studioParts(this.studio.brought, this.studio.plan.tables).map(freshTable))
      : { tables: [], unfit: [] },
  );

  constructor(private readonly studio: Studio) {}

  /** Opens the recipe among files: `sources.json`, alone or with the decisions, or the zip of a pack. */
  async open(given: readonly KeptFile[]): Promise<void> {
    const { fault, recipe, decisions } = await this.studio.ask((desk) => desk.earlier(given));
    this.fault = fault;
    if (fault) return;
    const name = given.map((file) => file.name).join(', ');
    this.studio.keepEarlier({ name, recipe, decisions, used: [] });
  }

  /** What is proposed for a file; null where nothing fits it. */
  proposalFor(brought: Brought): FileProposal | null {
    const file = nameOf(brought);
    const tables = this.fit.tables.filter(({ berkas }) => berkas === file);
    return tables.length > 0 ? { brought, tables } : null;
  }

  isUsed({ brought }: FileProposal): boolean {
    return this.studio.earlier?.used.includes(brought.id) ?? false;
  }

  /**
   * Takes over what is proposed for a file, and the decisions of the join, which hold for rows that are written as they were.
   *
   * @param listed ids of the sources that the open pack has
   */
  use({ brought, tables }: FileProposal, listed: ReadonlySet<string>): void {
    const { studio, recipe } = this;
    const { earlier } = studio;
    if (!recipe || !earlier) return;
    const parts = studioParts(studio.brought, studio.plan.tables).filter(({ id }) => id === brought.id);
    for (const { part, fits } of proposedParts(parts, tables))
      studio.use(part.id, part.within, earlierUse(part, fits));
    studio.replan((plan) => withEarlier(plan, { recipe, tables, listed }));
    if (earlier.used.length === 0) studio.decide(...this.decisions);
    studio.keepEarlier({ ...earlier, used: [...earlier.used, brought.id] });
    const choices = earlierChoices(brought.choices, tables);
    // Read again, the file may have headings that fit more of the recipe: it is proposed for anew.
    if (JSON.stringify(choices) !== JSON.stringify(earlierChoices(brought.choices, [])))
      studio.choose(brought.id, choices);
  }
}
