import { classify } from '../../src/aggregate/classes/classify';
import type { BreakMethod, BreakNote } from '../../src/aggregate/classes/breaks';
import type { Indicator } from '../../src/data/model/dataset';
import { answering, FLAG, given, numberIn, onlyOne, parsed, PROCESS_IO, TEXT, wordOf } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { columnOf, openFolder } from './packFolder';

const METHODS = {
  kuantil: 'quantile',
  rentang: 'equal',
  alami: 'natural',
  simpangan: 'deviation',
  ekor: 'headTail',
  resmi: 'official',
  manual: 'manual',
} as const;

const NOTES: Readonly<Record<BreakNote, string>> = {
  noValues: 'tidak ada nilai untuk dikelaskan',
  fewerDistinct: 'nilai yang berbeda lebih sedikit daripada kelas yang diminta: tiap nilai satu kelas',
  tiesCollapsed: 'nilai yang sama membuat beberapa batas berimpit: kelas lebih sedikit daripada yang diminta',
  boundsOutside: 'batas di luar data tidak dipakai',
  classesLimited: 'banyaknya kelas dibatasi 3 sampai 9',
  boundsRepaired: 'batas yang diberikan diurutkan atau dibuang yang bukan bilangan',
  officialMissing: 'indikator ini tidak punya kelas resmi: kuantil dipakai',
};

/** `petala breaks`: the class bounds of an indicator-year by the map's own functions. */
export function breaksCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('breaks', io, async () => {
    const { values, positionals } = parsed(args, {
      indikator: TEXT,
      tahun: TEXT,
      metode: TEXT,
      kelas: TEXT,
      batas: TEXT,
      json: FLAG,
    });
    const dir = onlyOne(positionals, '<dir>');
    const id = given(values.indikator, '--indikator');
    const classification = methodOf(values);
    const { files, dataset, rows } = await openFolder(dir);
    const { indicator, column } = await columnOf({ files, dataset, rows }, id, values.tahun);
    const question = { packId: dataset.manifest.id, indicatorId: id, year: column.year, classification };
    const { upper, min, max, gvf, counts, marks, notes, categorical } = classify({
      question,
      indicator,
      column,
    });
    const finite = (value: number) => (Number.isFinite(value) ? value : null);
    const [, missing, suppressed, notApplicable] = marks;
    const answer = {
      question,
      upper,
      min: finite(min),
      max: finite(max),
      gvf: finite(gvf),
      counts,
      missing,
      suppressed,
      notApplicable,
      categorical,
      notes,
    };
    if (values.json) io.print(`${JSON.stringify(answer, null, 2)}\n`);
    else if (categorical) io.print(categoryLines(indicator, counts));
    else io.print(classLines({ upper, min, max }, counts));
    const rule = categorical ? 'satu kelas tiap kategori' : '(bawah, atas], kelas pertama tertutup';
    io.say(`${indicator.name.id}, ${column.year}: ${counts.length} kelas, ${rule}`);
    for (const note of notes) io.say(NOTES[note]);
    return notes.includes('noValues') ? 1 : 0;
  });
}

/**
 * A line a class. The outer ends are those of the values; they are left empty where the class lies beyond all of
 * them, as official and manual ones may.
 */
function classLines(
  { upper, min, max }: { readonly upper: readonly number[]; readonly min: number; readonly max: number },
  counts: readonly number[],
): string {
  const first = upper.length === 0 || min <= upper[0]! ? min : NaN;
  const last = upper.length === 0 || max >= upper.at(-1)! ? max : NaN;
  const bounds = [first, ...upper, last].map(plain);
  const lines = counts.map((count, i) => `${bounds[i]},${bounds[i + 1]},${count}`);
  return `${['bawah,atas,desa', ...lines].join('\n')}\n`;
}

/** Without the last digits that binary arithmetic leaves: 2109.2 and not 2109.2000000000003. */
function plain(bound: number): string {
  return Number.isFinite(bound) ? String(Number(bound.toPrecision(12))) : '';
}

function categoryLines({ categories }: Indicator, counts: readonly number[]): string {
  const lines = counts.map((count, i) => `${categories[i]?.id ?? i},${count}`);
  return `${['kategori,desa', ...lines].join('\n')}\n`;
}

function methodOf(values: {
  readonly metode?: string;
  readonly kelas?: string;
  readonly batas?: string;
}): BreakMethod {
  const word = wordOf(
    values.metode ?? 'kuantil',
    '--metode',
    Object.keys(METHODS) as (keyof typeof METHODS)[],
  );
  const method = METHODS[word];
  if (method === 'headTail' || method === 'official') return { method };
  if (method !== 'manual') return { method, k: numberIn(values.kelas ?? '5', '--kelas', [2, 20]) };
  const upper = given(values.batas, '--batas').split(';').map(Number);
  if (!upper.every(Number.isFinite))
    throw new UsageError(`--batas "${values.batas}": beri bilangan dipisah titik koma`);
  return { method, upper };
}
