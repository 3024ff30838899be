import type { ImpossibleNumber } from '../../data/model/allowedValues';
import type { IndicatorYear } from '../../data/model/dataset';
import type { Language } from '../../data/model/localized';
import { foldName } from '../../data/model/nameSpelling';
import { readNumber } from '../../messages/readNumber';
import {
  cellsAfter,
  correctIndicator,
  impossibleCells,
  type CorrectableIndicator,
} from '../../studio/corrections/applyCorrections';
import {
  cellOf,
  correctedColumns,
  type Corrected,
  type CorrectedCell,
} from '../../studio/corrections/correction';
import type { Recipe } from '../../studio/recipe/recipe';
import type { Studio } from './studio.svelte';
import { corrected, doneAgain, withoutLast } from './studioPlan';

/** A column of the grid: a number of one year. That of a ratio is worked out from its parts, and cannot be changed itself. */
export interface GridColumn {
  readonly year: number;
  readonly of: Corrected;
  readonly isFixed: boolean;
}

/** Words that stand for no number, as a person may type them. */
export interface AbsentWords {
  readonly language: Language;
  readonly kosong: string;
  readonly tidak_berlaku: string;
}

/** Why what was typed is not taken: it is no number, or one that the indicator cannot have. */
export type Refused = 'unread' | ImpossibleNumber;

/** The numbers of an indicator by village and year, as they are brought and as a person corrected them. */
export class ValueGrid {
  base: CorrectableIndicator | null = $state.raw(null);
  /** Why the numbers cannot be worked out; empty where they can. */
  problem: string = $state('');
  /** Part of the name of the villages that are shown. */
  needle: string = $state('');
  /** Why numbers are changed, as the next corrections say. */
  reason: string = $state('');
  readonly corrections = $derived.by(() =>
    this.studio.plan.corrections.filter(({ indikator }) => indikator === this.id),
  );
  readonly undone = $derived.by(() =>
    this.studio.plan.undone.filter(({ indikator }) => indikator === this.id),
  );
  readonly #names = $derived.by(() => this.studio.places.map(({ name }) => foldName(name)));
  readonly #rowOf = $derived.by(() => new Map(this.studio.places.map(({ code }, row) => [code, row])));
  readonly now = $derived.by(() =>
    this.base ? correctIndicator(this.base, this.corrections, this.#rowOf) : { columns: [], fates: [] },
  );
  /** Rows of the villages that are shown. */
  readonly rows = $derived.by(() => {
    const wanted = foldName(this.needle);
    return [...this.#names.keys()].filter((row) => wanted === '' || this.#names[row]!.includes(wanted));
  });
  readonly columns: readonly GridColumn[] = $derived.by(() => {
    if (!this.base) return [];
    const { entry, columns } = this.base;
    const own = correctedColumns(entry);
    return columns.flatMap(({ year }) => [
      ...own.map((of) => ({ year, of, isFixed: false })),
      ...(own.includes('nilai') ? [] : [{ year, of: 'nilai' as const, isFixed: true }]),
    ]);
  });
  #asked = 0;

  constructor(
    private readonly studio: Studio,
    readonly id: string,
  ) {}

  /** Works the numbers out as a plan says; a later question makes an earlier answer void. */
  async load(recipe: Recipe): Promise<void> {
    const asked = ++this.#asked;
    const { decisions } = this.studio;
    const { indicator, problem } = await this.studio.ask((desk) =>
      desk.indicator(recipe, decisions, this.id),
    );
    if (asked !== this.#asked) return;
    this.base = indicator;
    this.problem = problem;
  }

  cell(row: number, { year, of }: GridColumn): CorrectedCell {
    const column = yearOf(this.now.columns, year);
    return column ? cellOf(column, row, of) : 'kosong';
  }

  /** What the file says, where a correction changed it; null where none did. */
  before(row: number, { year, of }: GridColumn): CorrectedCell | null {
    const [given, column] = [yearOf(this.base?.columns ?? [], year), yearOf(this.now.columns, year)];
    if (!given || given === column) return null;
    const was = cellOf(given, row, of);
    return was === this.cell(row, { year, of, isFixed: false }) ? null : was;
  }

  /** What stands in the field with which a cell is changed: every digit of its number. */
  typedOf(row: number, column: GridColumn, language: Language): string {
    const cell = this.cell(row, column);
    if (typeof cell !== 'number') return '';
    return language === 'id' ? String(cell).replace('.', ',') : String(cell);
  }

  /** Puts what a person typed into a cell; null where it is taken, or changes nothing. */
  type(
    at: { readonly row: number; readonly column: GridColumn },
    typed: string,
    words: AbsentWords,
  ): Refused | null {
    const { row, column } = at;
    const given = yearOf(this.now.columns, column.year);
    if (!this.base || !given || column.isFixed) return null;
    const { entry } = this.base;
    const to = readCell(typed, words, entry.kelas_label);
    if (to === null) return 'unread';
    const from = this.cell(row, column);
    if (to === from) return null;
    const impossible = impossibleCells(entry, cellsAfter(entry, given, { row, of: column.of, to }));
    if (impossible) return impossible;
    const { who, when, why } = this.studio.signature(this.reason);
    const { code } = this.studio.places[row]!;
    this.studio.replan((plan) =>
      corrected(plan, {
        ...{ kode: code, indikator: this.id, tahun: column.year, kolom: column.of },
        ...{ sebelum: from, sesudah: to, oleh: who, pada: when, alasan: why },
      }),
    );
    return null;
  }

  undo(): void {
    this.studio.replan((plan) => withoutLast(plan, this.id));
  }

  redo(): void {
    this.studio.replan((plan) => doneAgain(plan, this.id));
  }
}

const yearOf = (columns: readonly IndicatorYear[], year: number): IndicatorYear | undefined =>
  columns.find((column) => column.year === year);

/** What is typed as a cell: a number, a word for none, the label of a category; null where it is none of these. */
function readCell(typed: string, words: AbsentWords, labels: readonly string[]): CorrectedCell | null {
  const text = foldName(typed);
  if (typed.trim() === '' || text === foldName(words.kosong)) return 'kosong';
  if (text === foldName(words.tidak_berlaku)) return 'tidak_berlaku';
  const label = text === '' ? -1 : labels.findIndex((one) => foldName(one) === text);
  return label >= 0 ? label : readNumber(typed, { language: words.language });
}
