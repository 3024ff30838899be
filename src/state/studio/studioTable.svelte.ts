import type { TableLook } from '../../engine/studio/tableLook';
import type { TableFile } from '../../studio/mapping/tableFiles';
import type { TableMapping } from '../../studio/tables/tableMapping';
import type { Studio } from './studio.svelte';
import type { StudioPart } from './studioParts';
import { withTablePlan } from './studioPlan';

/** A part that becomes a table of the pack: what its mapping makes of it, and what a person changes in that. */
export class StudioTable {
  /** null until it is known. */
  look: TableLook | null = $state.raw(null);
  #asked = 0;

  constructor(private readonly studio: Studio) {}

  /** Looks at a part by its mapping; what is guessed of its words holds until somebody changes it. */
  async load({ file, summary, mapping, formats }: StudioPart): Promise<void> {
    const asked = ++this.#asked;
    if (mapping === null) {
      this.look = null;
      return;
    }
    const { decisions } = this.studio;
    const look = await this.studio.ask((desk) =>
      desk.tableLook(summary.key, mapping, { decisions, formats }),
    );
    if (asked !== this.#asked) return;
    this.look = look;
    const guessed = look.words.map(({ column, seen }) => {
      const fresh = seen.filter(({ isGuess }) => isGuess).map(({ text, meant }) => [text, meant!] as const);
      return [column, { ...mapping.words[column], ...Object.fromEntries(fresh) }] as const;
    });
    const words = {
      ...mapping.words,
      ...Object.fromEntries(guessed.filter(([, all]) => Object.keys(all).length > 0)),
    };
    if (JSON.stringify(words) !== JSON.stringify(mapping.words))
      this.change({ file, summary }, { ...mapping, words });
  }

  /** Makes a part another table, with the columns that are guessed for it. */
  async become(part: Pick<StudioPart, 'file' | 'summary'>, table: TableFile): Promise<void> {
    this.change(part, await this.studio.ask((desk) => desk.guessTable(part.summary.key, table)));
  }

  /** Keeps a mapping with the work. */
  change({ file, summary }: Pick<StudioPart, 'file' | 'summary'>, mapping: TableMapping): void {
    const { table, columns, words, fixed } = mapping;
    const plan = { berkas: file, lembar: summary.name, table, columns, fixed };
    const copied = Object.entries(words).map(([column, meant]) => [column, { ...meant }] as const);
    this.studio.replan((all) =>
      withTablePlan(all, {
        ...plan,
        columns: { ...columns },
        fixed: { ...fixed },
        words: Object.fromEntries(copied),
      }),
    );
  }
}
