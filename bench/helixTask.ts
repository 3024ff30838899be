/**
 * Cuts of a made-up nation's cube, timed in a process of its own; started by `helix.ts`. The order is JSON in the first
 * argument, the answer JSON on stdout.
 */
import { randomOf, type Random } from '../scripts/demo/random';
import { groupColumn } from '../src/data/model/groupColumn';
import type { Activity, Portion } from '../src/helix/activity';
import { buildCube } from '../src/helix/buildCube';
import { STAGES, type CubeQuestion, type HelixCube } from '../src/helix/cube';
import { cut, type CutQuestion, type Matrix } from '../src/helix/cut';
import { figuresOf } from '../src/helix/sums';
import { contest, once } from './analysis/contest';
import type { HelixCuts, HelixOrder } from './helix';

const VILLAGES_PER_DISTRICT = 12;
const ACTORS = Array.from({ length: 300 }, (_, i) => ({
  id: `a${i}`,
  label: `a${i}`,
  kind: `jenis ${i % 5}`,
}));
const SECTORS = Array.from({ length: 14 }, (_, i) => `sektor ${i}`);
const FUNDS = Array.from({ length: 9 }, (_, i) => `dana ${i}`);

/** One in four has two actors, one in six two funds, one in five four villages, one in twenty no place. */
function madeUpNation({ villages, activities, seed }: HelixOrder): CubeQuestion {
  const random = randomOf(seed, 'helix bench');
  const codes = Array.from({ length: villages }, (_, row) => String(100_000 + row));
  const district = codes.map((_, row) => String(10_000 + Math.floor(row / VILLAGES_PER_DISTRICT)));
  const typology = codes.map((_, row) => ['pegunungan', 'perdesaan', 'perkotaan', 'pesisir'][row % 4]!);
  return {
    activities: Array.from({ length: activities }, (_, i) => madeUpActivity(i, { villages, random })),
    places: { codes, names: codes, kecamatan: groupColumn(district), typology: groupColumn(typology) },
    actors: ACTORS,
  };
}

function madeUpActivity(
  i: number,
  { villages, random }: { readonly villages: number; readonly random: Random },
): Activity {
  const some = <K>(count: number, draw: () => K): Portion<K>[] =>
    Array.from({ length: count }, () => ({ key: draw(), share: count === 1 ? 1 : null }));
  const year = random.integer(2016, 2025);
  return {
    id: `k${i}`,
    sector: random.pick(SECTORS),
    stage: random.pick(STAGES),
    year,
    lastYear: year + random.integer(0, 2),
    owner: `dinas ${i % 30}`,
    programme: '',
    actors: some(i % 4 === 0 ? 2 : 1, () => random.pick(ACTORS).id),
    funds: some(i % 6 === 0 ? 2 : 1, () => random.pick(FUNDS)),
    places: some(i % 20 === 0 ? 0 : i % 5 === 1 ? 4 : 1, () => random.integer(0, villages - 1)),
    money: {
      pagu: random.integer(1_000_000, 1_000_000_000),
      realisasi: i % 3 === 0 ? null : random.integer(0, 1_000_000_000),
    },
  };
}

function cutsOf(coast: Uint8Array): readonly (CutQuestion & { readonly name: string })[] {
  const filter = { villages: coast };
  return [
    { name: 'sector × kind of actor', rows: 'sector', columns: 'kind' },
    { name: 'sector × actor', rows: 'sector', columns: 'actor' },
    { name: 'fund × year', rows: 'fund', columns: 'year' },
    { name: 'kecamatan × sector', rows: 'district', columns: 'sector' },
    { name: 'village × sector', rows: 'village', columns: 'sector' },
    { name: 'village × actor', rows: 'village', columns: 'actor' },
    { name: 'sector × actor, a quarter of the villages', rows: 'sector', columns: 'actor', filter },
    { name: 'village × sector, a quarter of the villages', rows: 'village', columns: 'sector', filter },
  ];
}

/** A cut that does not add up must not be timed. */
function assertAddsUp({ rows, rowSums, total }: Matrix): void {
  const sum = rows.keys.reduce((all, _, row) => all + (figuresOf(rowSums, row).amount.pagu ?? 0), 0);
  if (sum !== total.amount.pagu) throw new Error(`rows add up to ${sum}, the total is ${total.amount.pagu}`);
}

/** Reads every row and cell. @returns how many activities they have together */
function readAll({ rowSums, cellSums }: Matrix): number {
  return [rowSums, cellSums].reduce((all, sums) => {
    for (let group = 0; group < sums.groups; group++) all += figuresOf(sums, group).count;
    return all;
  }, 0);
}

async function measure(order: HelixOrder): Promise<HelixCuts> {
  const question = madeUpNation(order);
  const { value: cube, ms } = once((): HelixCube => buildCube(question));
  const coast = Uint8Array.from({ length: order.villages }, (_, row) => (row % 4 === 3 ? 1 : 0));
  const asked = cutsOf(coast);
  for (const one of asked) assertAddsUp(cut(cube, one));
  const contenders = asked.map((one) => ({ key: one.name, name: one.name, run: () => cut(cube, one) }));
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const { villages, activities, passes, seed } = order;
  const { ms: read_ms } = once(() => readAll(cut(cube, { rows: 'village', columns: 'sector' })));
  const cuts = await contest(contenders, { passes, seed, say });
  return { villages, activities, parts: cube.partOf.activity.length, build_ms: ms, read_ms, cuts };
}

process.stdout.write(JSON.stringify(await measure(JSON.parse(process.argv[2]!) as HelixOrder)));
