import type { ImportedFile, ImportedShape } from '../../data/import/imported';
import { openPack, type PackIo } from '../../data/pack/packFiles';
import { packDiff, type PackDiff } from '../../studio/diff/packDiff';
import type { CorrectableIndicator, CorrectionFate } from '../../studio/corrections/applyCorrections';
import type { JoinDecision } from '../../studio/join/joinDecision';
import { packZip } from '../../studio/pack/packZip';
import type { PackFile } from '../../studio/pack/memoryIo';
import type { PlacedIntervention } from '../../studio/places/placedInterventions';
import { draftFaults, type DraftFault } from '../../studio/publish/draftFaults';
import { openDraft } from '../../studio/publish/openDraft';
import type { PackDraft } from '../../studio/publish/packDraft';
import { withDecisions, withReport } from '../../studio/publish/packRecords';
import { openFiles, publishPack, type PublishedPack } from '../../studio/publish/publishPack';
import type { Recipe } from '../../studio/recipe/recipe';
import { withRecipe } from '../../studio/recipe/withRecipe';
import type { TableStep } from '../../studio/recipe/recipeTables';
import { filesOf } from '../../studio/recipe/writeRecipe';
import { runRecipe, type Outlines, type RecipeStep } from '../../studio/recipe/runRecipe';
import { readDataset } from '../../data/pack/readPack';

/** What is asked to become a pack. */
export interface PublishAsked {
  readonly recipe: Recipe;
  /** What was read of each file that the recipe names. */
  readonly files: ReadonlyMap<string, readonly ImportedFile[]>;
  readonly decisions: readonly JoinDecision[];
}

/** Both are null where the village has none. */
export interface VillageOutline {
  readonly before: ImportedShape | null;
  readonly after: ImportedShape | null;
}

/** What a plan would come to, before anything is published. */
export interface PlanCheck {
  /** Why the plan cannot be run at all; empty where it can. */
  readonly problem: string;
  readonly steps: readonly RecipeStep[];
  readonly tables: readonly TableStep[];
  readonly faults: readonly DraftFault[];
  /** Corrections that are not applied, and why. */
  readonly unfit: readonly CorrectionFate[];
}

/** An indicator as it is brought, before corrections; the problem is a sentence where the plan cannot be run. */
export interface BroughtIndicator {
  readonly problem: string;
  readonly indicator: CorrectableIndicator | null;
}

/** Where interventions lie, before anybody decided; the problem is a sentence where the plan cannot be run. */
export interface PointsAnswer {
  readonly problem: string;
  readonly placed: readonly PlacedIntervention[];
}

/** What was published, as the page shows it; the files stay in the worker. */
export interface PublishedSummary extends Pick<PublishedPack, 'findings' | 'refused'> {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly steps: readonly RecipeStep[];
  readonly diff: PackDiff;
  /** Numbers that were hidden because they speak of too few; 0 where none had to be. */
  readonly hidden: number;
  /** Numbers that an attack on the published ones works out all the same. */
  readonly learnt: number;
}

/** The pack that the studio starts from, and what becomes of it. */
export class StudioPublisher {
  #base: PackDraft | null = null;
  #files: readonly PackFile[] = [];
  #outlines: Outlines | null = null;

  /** @param url folder of the open pack, with a slash at its end */
  constructor(
    private readonly url: string,
    private readonly io: PackIo,
  ) {}

  /** Runs a plan without publishing it. */
  async check(asked: PublishAsked): Promise<PlanCheck> {
    const run = await this.#run(asked);
    if (typeof run === 'string') return { problem: run, steps: [], tables: [], faults: [], unfit: [] };
    const unfit = run.corrections.filter(({ fate }) => fate !== 'applied');
    const { steps, tables } = run;
    return { problem: '', steps, tables, faults: draftFaults(run.draft), unfit };
  }

  /** The numbers of one indicator of a plan, as its files have them. */
  async indicator(asked: PublishAsked, id: string): Promise<BroughtIndicator> {
    const { batas: _, ...rest } = asked.recipe;
    const indikator = rest.indikator.filter(({ katalog }) => katalog.id === id);
    const run = await this.#run({ ...asked, recipe: { ...rest, indikator, tabel: {}, koreksi: [] } });
    if (typeof run === 'string') return { problem: run, indicator: null };
    return { problem: '', indicator: run.draft.brought.get(id) ?? null };
  }

  /** The interventions of a plan against the boundaries that it will have. */
  async points(asked: PublishAsked): Promise<PointsAnswer> {
    const { intervensi } = asked.recipe.tabel;
    const tabel = intervensi === undefined ? {} : { intervensi };
    const recipe = { ...asked.recipe, tabel, indikator: [], koreksi: [], titik: {} };
    const run = await this.#run({ ...asked, recipe });
    if (typeof run === 'string') return { problem: run, placed: [] };
    return { problem: '', placed: run.placed?.placed ?? [] };
  }

  /** Makes the files of the pack, hides what must be hidden, checks and attacks them. */
  async publish(asked: PublishAsked): Promise<PublishedSummary | string> {
    const run = await this.#run(asked);
    if (typeof run === 'string') return run;
    // As the command does: files that the recipe does not read are no part of the pack.
    const brought = filesOf(asked.recipe).flatMap((name) =>
      (asked.files.get(name) ?? []).map((file) => ({
        file,
        counts: run.steps.find((step) => step.file === name)?.counts ?? null,
      })),
    );
    const reported = withReport(run.draft, brought);
    const decided = asked.decisions.length > 0 ? withDecisions(reported, asked.decisions) : reported;
    const done = await publishPack(withRecipe(decided, asked.recipe));
    if (typeof done === 'string') return done;
    this.#files = done.files;
    return {
      findings: done.findings,
      refused: done.refused,
      files: done.files.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
      steps: run.steps,
      diff: await this.#diff(done.files),
      hidden: done.protection ? done.protection.primary + done.protection.complementary : 0,
      learnt: done.attack?.learnt.length ?? 0,
    };
  }

  /** The area of a village as it was brought and as it was mended, of the plan that was run last. */
  outline(row: number): VillageOutline {
    const { brought, mended } = this.#outlines ?? { brought: [], mended: [] };
    return { before: brought[row] ?? null, after: mended[row] ?? null };
  }

  /** The files that were published last. */
  get files(): readonly PackFile[] {
    return this.#files;
  }

  /** The published pack as a zip with one folder. */
  zip(id: string): Uint8Array<ArrayBuffer> {
    return packZip(id, this.#files);
  }

  async base(): Promise<PackDraft> {
    if (this.#base) return this.#base;
    const opened = await openPack(this.url, this.io);
    const draft = opened.ok ? await openDraft(opened.value) : opened;
    if (!draft.ok) throw new Error(`${draft.fault.file}, ${draft.fault.where}: ${draft.fault.code}`);
    return (this.#base = draft.value);
  }

  async #run({ recipe, files, decisions }: PublishAsked): Promise<ReturnType<typeof runRecipe> | string> {
    const base = await this.base();
    try {
      const run = runRecipe(base, { recipe, files, decisions });
      this.#outlines = run.outlines;
      return run;
    } catch (cause) {
      // A sentence for the person: a column that is not there, villages without an area.
      if (cause instanceof Error) return cause.message;
      throw cause;
    }
  }

  async #diff(files: readonly PackFile[]): Promise<PackDiff> {
    const { base } = await this.base();
    const before = base && (await readDataset(base));
    if (!base || !before?.ok) throw new Error('studio: the open pack cannot be read');
    return packDiff({ files: base, dataset: before.value.dataset }, await openFiles(files));
  }
}
