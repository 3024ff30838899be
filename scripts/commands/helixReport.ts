import { UNTOLD, type Dimension, type HelixCube } from '../../src/helix/cube';
import { activitiesIn, cellAt, cut, shownGroups, within, type Matrix } from '../../src/helix/cut';
import { figuresOf, type Figures } from '../../src/helix/sums';
import { UNTOLD_WORD, type Size } from './helixWords';

interface Asked {
  readonly rows: Dimension;
  readonly columns: Dimension;
  /** The words for both. */
  readonly by: readonly string[];
  readonly size: Size;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly figures: Figures;
}

interface HelixReport {
  readonly by: readonly string[];
  readonly size: Size;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly cells: readonly (Figures & {
    readonly row: string;
    readonly column: string;
    readonly ids: readonly string[];
  })[];
  readonly total: Figures;
  readonly facts: Matrix['facts'];
  readonly faults: HelixCube['faults'];
  /** What has to be said so that the figures are read rightly. */
  readonly sentences: readonly string[];
}

/** A cut of the cube as data; only rows and columns in which there is something, and what is untold of places. */
export function helixReport(cube: HelixCube, { rows, columns, by, size }: Asked): HelixReport {
  const matrix = cut(cube, { rows, columns });
  const { ids } = cube.activities;
  const filled = (axis: Matrix['rows'], sums: Matrix['rowSums']) =>
    shownGroups(axis, sums).filter(
      (group) =>
        axis.keys[group] === UNTOLD || axis.dimension === 'actor' || figuresOf(sums, group).count > 0,
    );
  const rowGroups = filled(matrix.rows, matrix.rowSums);
  const columnGroups = filled(matrix.columns, matrix.columnSums);
  const lines = (axis: Matrix['rows'], sums: Matrix['rowSums'], groups: readonly number[]) =>
    groups.map((group): Line => {
      const key = axis.keys[group]!;
      const label = key === UNTOLD ? UNTOLD_WORD : axis.labels[group]!;
      return { key, label, figures: figuresOf(sums, group) };
    });
  const cells = rowGroups.flatMap((row) =>
    columnGroups.flatMap((column) => {
      const figures = cellAt(matrix, row, column);
      if (!figures) return [];
      const keys = { row: matrix.rows.keys[row]!, column: matrix.columns.keys[column]! };
      const own = activitiesIn(cube, within({}, { [rows]: keys.row, [columns]: keys.column }));
      return [{ ...keys, ...figures, ids: own.map((activity) => ids[activity]!) }];
    }),
  );
  return {
    ...{ by, size, cells, total: matrix.total, facts: matrix.facts, faults: cube.faults },
    rows: lines(matrix.rows, matrix.rowSums, rowGroups),
    columns: lines(matrix.columns, matrix.columnSums, columnGroups),
    sentences: sentencesOf(matrix, { cube, by, size }),
  };
}

const NUMBER = new Intl.NumberFormat('id', { maximumFractionDigits: 2 });
const NOTHING_RECORDED = '–';

/** A figure in words: nothing recorded is not zero, and an unknown amount is not either. */
function sizeText(figures: Figures | null, size: Size): string {
  if (!figures || figures.count === 0) return NOTHING_RECORDED;
  if (size === 'jumlah') return NUMBER.format(figures.count);
  const amount = figures.amount[size];
  return amount === null ? '?' : NUMBER.format(amount);
}

/** The same as a table for people, tab by tab. */
export function helixText({ by, size, rows, columns, cells, total }: HelixReport): string {
  const cellOf = new Map(cells.map((cell) => [`${cell.row}\n${cell.column}`, cell]));
  const lines = [
    [`${by[0]} \\ ${by[1]}`, ...columns.map(({ label }) => label), 'jumlah'],
    ...rows.map(({ key, label, figures }) => [
      label,
      ...columns.map((column) => sizeText(cellOf.get(`${key}\n${column.key}`) ?? null, size)),
      sizeText(figures, size),
    ]),
    ['jumlah', ...columns.map(({ figures }) => sizeText(figures, size)), sizeText(total, size)],
  ];
  return lines.map((line) => `${line.join('\t')}\n`).join('');
}

function sentencesOf(
  { total, facts }: Matrix,
  { cube, by, size }: { readonly cube: HelixCube; readonly by: readonly string[]; readonly size: Size },
): string[] {
  const n = (count: number) => NUMBER.format(count);
  const joint = (groups: string, count: number, sum: number) =>
    count === 0
      ? `menurut ${groups}, angkanya berjumlah ${n(sum)}, sama dengan totalnya`
      : `menurut ${groups}, angkanya berjumlah ${n(sum)}: ${n(count)} kegiatan bersama dihitung di setiap ${groups}; totalnya ${n(total.count)}`;
  const overspent = facts.overspent.map((activity) => cube.activities.ids[activity]);
  const adding =
    size === 'jumlah'
      ? [
          joint(by[0]!, facts.jointRows, facts.sumOfRowCounts),
          joint(by[1]!, facts.jointColumns, facts.sumOfColumnCounts),
        ]
      : [
          `baris dan kolom berjumlah ${sizeText(total, size)}, sama dengan totalnya`,
          `${n(total.unknown[size])} kegiatan tanpa nilai ${size}: belum diketahui, tidak dihitung nol`,
        ];
  if (total.count === 0) return ['tidak ada kegiatan yang tercatat'];
  const sayings: readonly (readonly [boolean, string])[] = [
    [facts.assumed > 0, `${n(facts.assumed)} kegiatan dibagi rata (asumsi), karena bagiannya tidak disebut`],
    [facts.districtWide > 0, `${n(facts.districtWide)} kegiatan hanya diketahui kecamatannya`],
    [
      facts.withoutPlace > 0,
      `${n(facts.withoutPlace)} kegiatan tanpa tempat, atau sebagiannya: ${UNTOLD_WORD}`,
    ],
    [
      facts.emptyPairs > 0,
      `${n(facts.emptyPairs)} dari ${n(facts.pairs)} pasangan ${by.join(' × ')} belum ada catatan; itu tidak berarti tidak ada kegiatan`,
    ],
    [total.noAmount > 0, `${n(total.noAmount)} kegiatan tanpa nilai uang sama sekali`],
    [overspent.length > 0, `realisasi melebihi pagu: ${overspent.join(', ')}`],
    ...cube.faults.map(({ id, of, sum }): [boolean, string] => [
      true,
      `${id}: porsi ${{ place: 'tempat', actor: 'pelaku', fund: 'dana' }[of]} berjumlah ${NUMBER.format(sum)}, tidak dapat dipakai; uangnya di "${UNTOLD_WORD}"`,
    ]),
  ];
  return [...adding, ...sayings.filter(([holds]) => holds).map(([, sentence]) => sentence)];
}
