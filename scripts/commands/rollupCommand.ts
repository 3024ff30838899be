import type { Asked } from '../../src/aggregate/rollup/contract';
import { refusalWords } from '../../src/aggregate/rollup/refusalWords';
import { rollup, type Rollup } from '../../src/aggregate/rollup/rollup';
import { COVERAGE_THRESHOLD, STATUS } from '../../src/aggregate/rollup/rollupRequest';
import { columnKey, type Indicator } from '../../src/data/model/dataset';
import { answering, FLAG, given, numberIn, onlyOne, parsed, PROCESS_IO, TEXT, wordOf } from './commandArgs';
import type { CommandIo } from './commandIo';
import { columnOf, openFolder, type OpenPack } from './packFolder';
import { groupRows, rowsAsCsv } from './rollupRows';
import { groupsOf, LEVELS, listedGroups, type GroupingLevel } from './villageGroups';

const ASKED = { jumlah: 'sum', rerata: 'mean', rasio: 'ratio' } as const;

interface Wish {
  readonly dir: string;
  readonly id: string;
  readonly year: string | undefined;
  readonly by: GroupingLevel;
  /** A CSV with groups of the reader, instead of a level. */
  readonly list: string | undefined;
  readonly asked: Asked;
  readonly threshold: number;
  readonly json: boolean;
}

/** `petala rollup`: an indicator of a pack put together by group, as its contract says. 1 where it is refused. */
export function rollupCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('rollup', io, () => answer(wishOf(args), io));
}

function wishOf(args: readonly string[]): Wish {
  const { values, positionals } = parsed(args, {
    indikator: TEXT,
    tahun: TEXT,
    tingkat: TEXT,
    daftar: TEXT,
    sebagai: TEXT,
    cakupan: TEXT,
    json: FLAG,
  });
  const words = Object.keys(ASKED) as (keyof typeof ASKED)[];
  return {
    dir: onlyOne(positionals, '<dir>'),
    id: given(values.indikator, '--indikator'),
    year: values.tahun,
    by: wordOf(values.tingkat ?? 'kecamatan', '--tingkat', LEVELS),
    list: values.daftar,
    asked: values.sebagai === undefined ? 'contract' : ASKED[wordOf(values.sebagai, '--sebagai', words)],
    threshold: numberIn(values.cakupan ?? String(COVERAGE_THRESHOLD), '--cakupan', [0, 1]),
    json: values.json === true,
  };
}

async function answer(
  { dir, id, year, by, list, asked, threshold, json }: Wish,
  io: CommandIo,
): Promise<number> {
  const pack = await openFolder(dir);
  const { indicator, column } = await columnOf(pack, id, year);
  const isListed = list !== undefined && indicator.level === 'village';
  const membership = isListed
    ? listedGroups(list, pack)
    : await groupsOf(pack, { by, level: indicator.level, year: column.year });
  const question = { indicatorId: id, year: column.year, grouping: list ?? by, asked };
  const ceiling = ceilingOf(pack, indicator, column.year);
  const outcome = membership
    ? rollup({
        question,
        indicator,
        column,
        membership,
        coverageThreshold: threshold,
        ...(ceiling ? { ceiling } : {}),
      })
    : COARSE;
  if (outcome.status === 'refused') {
    if (json) io.print(`${JSON.stringify({ question, refused: outcome.refusal }, null, 2)}\n`);
    io.say(`${indicator.name.id}: ${refusalWords(outcome.refusal).id}`);
    return 1;
  }
  const groups = groupRows(outcome.rollup);
  const { unit, provenance } = indicator;
  const head = {
    question,
    kind: outcome.rollup.kind,
    unit: unit.id,
    provenance,
    coverageThreshold: threshold,
  };
  io.print(json ? `${JSON.stringify({ ...head, groups }, null, 2)}\n` : rowsAsCsv(groups, indicator));
  for (const line of summary(indicator, outcome.rollup)) io.say(line);
  return 0;
}

const COARSE = {
  status: 'refused',
  refusal: { reason: 'coarserThanGroups', offered: null, rateId: null },
} as const;

/** The most that a count can be in a village: the denominator of its own rate, where the pack has one of the year. */
function ceilingOf({ dataset }: OpenPack, { kind, rateId }: Indicator, year: number): Float64Array | null {
  if (kind !== 'count' || rateId === null) return null;
  return dataset.columns.get(columnKey(rateId, year))?.denominator ?? null;
}

function summary({ name, unit }: Indicator, rollup: Rollup): string[] {
  const { question, membership, status, kind, tally } = rollup;
  const within = status.filter((one, group) => one <= STATUS.partial && tally.suppressed[group]! > 0).length;
  const count = (wanted: number) => status.filter((one) => one === wanted).length;
  const notes: readonly (readonly [number, string])[] = [
    [STATUS.interval, 'hanya berupa rentang karena ada desa yang disembunyikan'],
    [STATUS.notEnough, 'datanya tidak cukup'],
    [STATUS.zeroDenominator, 'penyebutnya nol'],
    [STATUS.empty, 'tidak punya desa yang dinilai'],
  ];
  const how = {
    sum: 'dijumlahkan',
    ratio: 'jumlah pembilang dibagi jumlah penyebut',
    distribution: 'sebaran, tidak pernah rata-rata',
  }[kind];
  return [
    `${name.id} ${question.year} (${unit.id}) per ${question.grouping}: ${how}; ${membership.keys.length} kelompok`,
    ...notes
      .filter(([wanted]) => count(wanted) > 0)
      .map(([wanted, words]) => `${count(wanted)} kelompok ${words}`),
    ...(within > 0
      ? [
          `${within} kelompok memuat desa yang disembunyikan: ikut terhitung lewat jumlah yang diterbitkan paket`,
        ]
      : []),
  ];
}
