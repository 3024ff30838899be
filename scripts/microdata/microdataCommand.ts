import { writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import {
  answering,
  FLAG,
  given,
  numberIn,
  onlyOne,
  parsed,
  PROCESS_IO,
  TEXT,
  wordOf,
} from '../commands/commandArgs';
import { UsageError, type CommandIo } from '../commands/commandIo';
import { shareDigits } from '../../src/data/export/exportDigits';
import { alkireFoster, type Dimension } from './alkireFoster';
import { fgt } from './fgt';
import { byVillage, numberAt, readMicrodata, readWeights } from './readMicrodata';
import { DEFAULT_THRESHOLDS, mustHide, type Thresholds } from '../../src/data/disclosure/fewPeople';

const OPTIONS = { kode: TEXT, bobot: TEXT, ambang: TEXT, penyebut: TEXT, out: TEXT, json: FLAG } as const;

interface Common {
  readonly kode?: string;
  readonly bobot?: string;
  readonly ambang?: string;
  readonly penyebut?: string;
  readonly out?: string;
  readonly json?: boolean;
}

type Figures = Readonly<Record<string, number | null>>;
/** A village's figures before it is decided whether they may be told. */
interface VillageFigures {
  readonly code: string;
  readonly n: number;
  readonly poor: number;
  readonly figures: Figures;
}

/** `petala fgt`: P0, P1 and P2 of every village, from consumption person by person. */
export function fgtCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('fgt', io, async () => {
    const { values, positionals } = parsed(args, {
      ...OPTIONS,
      pengeluaran: TEXT,
      garis: TEXT,
      'kolom-garis': TEXT,
    });
    const path = onlyOne(positionals, '<csv>');
    const spent = given(values.pengeluaran, '--pengeluaran');
    const lineColumn = values['kolom-garis'];
    if ((values.garis === undefined) === (lineColumn === undefined)) {
      throw new UsageError('beri salah satu: --garis atau --kolom-garis');
    }
    const line = values.garis === undefined ? Number.NaN : numberIn(values.garis, '--garis', [0, 1e15]);
    if (line === 0) throw new UsageError('--garis "0": garis kemiskinan harus lebih dari 0');
    const code = values.kode ?? 'kode';
    const data = readMicrodata(path, [code, spent, ...named(lineColumn), ...named(values.bobot)]);
    const weights = readWeights(data, values.bobot);
    const villages = byVillage(data, code).map(([village, rows]): VillageFigures => {
      const people = rows.flatMap((row) => {
        const y = numberAt(data, row, spent);
        const z = lineColumn === undefined ? line : numberAt(data, row, lineColumn);
        if (!Number.isNaN(y) && !(z > 0))
          throw new Error(`${path}, baris ${row + 2}: garis kemiskinan harus lebih dari 0`);
        const weight = weights[row]!;
        return Number.isNaN(y) || Number.isNaN(weight) ? [] : [{ y, line: z, weight }];
      });
      const { n, poor, P0, P1, P2 } = fgt(people);
      return { code: village, n, poor, figures: { P0, P1, P2 } };
    });
    sayUnusable(weights, values.bobot, io);
    return publish(villages, values, io);
  });
}

/** `petala af`: H, A and M0 of every village, from achievements person by person. */
export function afCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('af', io, async () => {
    const { values, positionals } = parsed(args, { ...OPTIONS, dimensi: TEXT, k: TEXT, kosong: TEXT });
    const path = onlyOne(positionals, '<csv>');
    const dimensions = dimensionsOf(given(values.dimensi, '--dimensi'));
    const k = numberIn(given(values.k, '--k'), '--k', [1e-9, 1]);
    const missing = wordOf(values.kosong ?? 'buang', '--kosong', ['buang', 'bobot-ulang']);
    const code = values.kode ?? 'kode';
    const data = readMicrodata(path, [code, ...dimensions.map(({ name }) => name), ...named(values.bobot)]);
    const weights = readWeights(data, values.bobot);
    let dropped = 0;
    const villages = byVillage(data, code).map(([village, all]): VillageFigures => {
      const rows = all.filter((row) => !Number.isNaN(weights[row]));
      const answer = alkireFoster({
        dimensions,
        people: rows.map((row) => dimensions.map(({ name }) => numberAt(data, row, name))),
        weights: rows.map((row) => weights[row]!),
        k,
        missing: missing === 'buang' ? 'drop' : 'reweight',
      });
      dropped += answer.dropped;
      const poor = answer.poor.filter((one) => one === 1).length;
      return { code: village, n: answer.n, poor, figures: { H: answer.H, A: answer.A, M0: answer.M0 } };
    });
    sayUnusable(weights, values.bobot, io);
    if (dropped > 0) io.say(`${dropped} baris tanpa jawaban lengkap tidak dihitung`);
    return publish(villages, values, io);
  });
}

/** Rows named before the rest is only counted. */
const MOST_NAMED = 20;

/** Names the rows that do not count for want of a weight, never what stands in them. */
function sayUnusable(weights: Float64Array, column: string | undefined, io: CommandIo): void {
  const lines = [...weights.keys()].filter((row) => Number.isNaN(weights[row])).map((row) => row + 2);
  if (lines.length === 0) return;
  const more = lines.length > MOST_NAMED ? `, dan ${lines.length - MOST_NAMED} lagi` : '';
  io.say(
    `${lines.length} baris tidak dihitung, sebab ${column} kosong, negatif, atau bukan bilangan (pakai titik sebagai tanda desimal): baris ${lines.slice(0, MOST_NAMED).join(', ')}${more}`,
  );
}

function named(column: string | undefined): string[] {
  return column === undefined ? [] : [column];
}

function dimensionsOf(text: string): Dimension[] {
  const dimensions = text.split(';').map((part): Dimension => {
    const [name = '', cutoff = '', weight = ''] = part.split(':').map((piece) => piece.trim());
    if (name === '' || !(Number(cutoff) > 0) || !(Number(weight) > 0)) {
      throw new UsageError(`--dimensi "${part}": tulis KOLOM:BATAS:BOBOT, batas dan bobot lebih dari 0`);
    }
    return { name, cutoff: Number(cutoff), weight: Number(weight) };
  });
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(total - 1) > 1e-6) throw new UsageError(`--dimensi: bobot berjumlah ${total}, seharusnya 1`);
  return dimensions;
}

/** A line of the table for people: shares without the digits that arithmetic leaves over. */
function asTable(row: Readonly<Record<string, string | number | null>>) {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      const isShare = typeof cell === 'number' && name !== 'n' && name !== 'miskin';
      return [name, isShare ? shareDigits(cell) : cell];
    }),
  );
}

/** Writes what may be told: a hidden village has its mark and nothing else. No totals, so that none tells a hidden one. */
function publish(villages: readonly VillageFigures[], values: Common, io: CommandIo): number {
  const thresholds: Thresholds = {
    least: numberIn(values.ambang ?? String(DEFAULT_THRESHOLDS.least), '--ambang', [1, 1e6]),
    leastAsked: numberIn(values.penyebut ?? String(DEFAULT_THRESHOLDS.leastAsked), '--penyebut', [1, 1e6]),
  };
  const rows = villages.map(({ code, n, poor, figures }) => {
    const hidden = mustHide({ n, poor }, thresholds);
    const blank = Object.fromEntries(Object.keys(figures).map((name) => [name, null]));
    if (hidden) return { kode: code, n: null, miskin: null, ...blank, tanda: 'sembunyi' };
    // Weights that are all zero leave people and no figures.
    const none = Object.values(figures).every((figure) => figure === null);
    return { kode: code, n, miskin: poor, ...figures, tanda: none ? 'kosong' : 'ada' };
  });
  const text = values.json
    ? `${JSON.stringify(rows, null, 2)}\n`
    : `${Papa.unparse(rows.map(asTable), { newline: '\n' })}\n`;
  if (values.out === undefined) io.print(text);
  else writeFileSync(values.out, text);
  const hidden = rows.filter(({ tanda }) => tanda === 'sembunyi').length;
  io.say(
    `${rows.length} desa, ${hidden} disembunyikan (ambang ${thresholds.least}, penyebut ${thresholds.leastAsked})`,
  );
  return 0;
}
