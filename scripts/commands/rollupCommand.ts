import { refusalWords } from '../../src/aggregate/rollup/refusalWords';
import type { Rollup } from '../../src/aggregate/rollup/rollup';
import { COVERAGE_THRESHOLD, STATUS } from '../../src/aggregate/rollup/rollupRequest';
import type { Indicator } from '../../src/data/model/dataset';
import { answering, FLAG, given, numberIn, onlyOne, parsed, PROCESS_IO, TEXT, wordOf } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { columnOf, openFolder, type OpenPack } from './packFolder';
import { membershipFor, questionOf, rollupOf, type Grouping } from './packRollup';
import { rollupAll } from './rollupAll';
import { groupRows, rowsAsCsv } from './rollupRows';
import { LEVELS } from './villageGroups';

const ASKED = { jumlah: 'sum', rerata: 'mean', rasio: 'ratio' } as const;

interface Wish {
  readonly dir: string;
  /** Null where every indicator in every year is asked for. */
  readonly one: { readonly id: string; readonly year: string | undefined } | null;
  readonly grouping: Grouping;
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
    semua: FLAG,
    tingkat: TEXT,
    daftar: TEXT,
    sebagai: TEXT,
    cakupan: TEXT,
    json: FLAG,
  });
  const words = Object.keys(ASKED) as (keyof typeof ASKED)[];
  const isAll = values.semua === true;
  if (isAll && (values.indikator !== undefined || values.tahun !== undefined)) {
    throw new UsageError('--semua tidak bersama --indikator atau --tahun');
  }
  return {
    dir: onlyOne(positionals, '<dir>'),
    one: isAll ? null : { id: given(values.indikator, '--indikator atau --semua'), year: values.tahun },
    grouping: {
      by: wordOf(values.tingkat ?? 'kecamatan', '--tingkat', LEVELS),
      list: values.daftar,
      asked: values.sebagai === undefined ? 'contract' : ASKED[wordOf(values.sebagai, '--sebagai', words)],
      threshold: numberIn(values.cakupan ?? String(COVERAGE_THRESHOLD), '--cakupan', [0, 1]),
    },
    json: values.json === true,
  };
}

async function answer({ dir, one, grouping, json }: Wish, io: CommandIo): Promise<number> {
  const pack = await openFolder(dir);
  if (one) return answerOne(pack, { one, grouping, json }, io);
  const written = await rollupAll(pack, { grouping, json }, io);
  io.say(`${written} indikator-tahun per ${grouping.list ?? grouping.by}`);
  return written > 0 ? 0 : 1;
}

async function answerOne(
  pack: OpenPack,
  { one, grouping, json }: Omit<Wish, 'dir'> & { readonly one: NonNullable<Wish['one']> },
  io: CommandIo,
): Promise<number> {
  const found = await columnOf(pack, one.id, one.year);
  const { indicator } = found;
  const membership = await membershipFor(pack, grouping, found);
  const outcome = rollupOf(pack, grouping, { ...found, membership });
  if (outcome.status === 'refused') {
    const question = questionOf(found, grouping);
    if (json) io.print(`${JSON.stringify({ question, refused: outcome.refusal }, null, 2)}\n`);
    io.say(`${indicator.name.id}: ${refusalWords(outcome.refusal).id}`);
    return 1;
  }
  const groups = groupRows(outcome.rollup);
  const { question, kind } = outcome.rollup;
  const { unit, provenance } = indicator;
  const head = { question, kind, unit: unit.id, provenance, coverageThreshold: grouping.threshold };
  io.print(json ? `${JSON.stringify({ ...head, groups }, null, 2)}\n` : rowsAsCsv(groups, indicator));
  for (const line of summary(indicator, outcome.rollup)) io.say(line);
  return 0;
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
