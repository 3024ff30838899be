import type { Cell, ImportedPart } from '../../data/import/imported';
import { mustHide, type Thresholds } from '../../data/disclosure/fewPeople';

/** Counts of persons that stand behind figures of the same persons, by the columns of scripts/national/villageFigures.sql. */
const FAMILIES = {
  fgt: { n: 'n_fgt', poor: 'miskin_fgt', figures: ['p0', 'p1', 'p2', 'bobot_fgt', 'bobot_miskin_fgt'] },
  af: { n: 'n_af', poor: 'miskin_af', figures: ['h', 'a', 'm0', 'bobot_af', 'bobot_miskin_af'] },
} as const satisfies Record<string, { readonly figures: readonly string[] } & Record<string, unknown>>;
const COUNTS: readonly string[] = ['n_orang', 'n_fgt', 'miskin_fgt', 'n_af', 'miskin_af'];

export interface PeopleBehind {
  /** Of which persons the figures tell. */
  readonly family: keyof typeof FAMILIES;
  /** By row of the part whether too few stand behind its figures. */
  readonly few: readonly boolean[];
}

/**
 * The persons behind columns of a table of figures as the national query gives them; null of any other table. Throws a
 * sentence where a column is a count of persons itself, which is for no map.
 */
export function peopleBehind(
  part: ImportedPart,
  columns: readonly string[],
  thresholds: Thresholds,
): PeopleBehind | null {
  const cellsOf = (name: string) => part.columns.find((column) => column.name === name)?.cells;
  for (const family of ['fgt', 'af'] as const) {
    const { n, poor, figures } = FAMILIES[family];
    const [asked, poorOnes] = [cellsOf(n), cellsOf(poor)];
    if (!asked || !poorOnes) continue;
    const count = columns.find((name) => COUNTS.includes(name));
    if (count !== undefined)
      throw new Error(`"${count}" menghitung orang yang didata dan tidak diterbitkan; pakai kolom "bobot_…"`);
    if (!columns.some((name) => (figures as readonly string[]).includes(name))) continue;
    return { family, few: asked.map((cell, row) => isFew(cell, poorOnes[row] ?? null, thresholds)) };
  }
  return null;
}

/** Figures whose counts are not known may be of few. */
function isFew(n: Cell, poor: Cell, thresholds: Thresholds): boolean {
  return typeof n !== 'number' || typeof poor !== 'number' || mustHide({ n, poor }, thresholds);
}
