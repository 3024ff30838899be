import type { Row } from '../../src/studio/pack/csvText';
import { SOURCE } from './catalogue';
import { TYPOLOGIES } from './landscape';
import type { Poverty } from './plantTruths';
import { LAST_YEAR_OF_OLD_BASIS, NEW_BASIS, OLD_BASIS } from './population';
import { randomOf } from './random';
import type { DemoRegion, DemoVillage } from './region';

/** Years in which every village is given a colour; the basis changes in between. */
const STATUS_YEARS = [2015, 2018, 2020, 2021, 2024] as const;
/** Above so many villages only the first regency has the whole series. */
const WHOLE_SERIES_UP_TO = 1000;
const BOUNDS = { [OLD_BASIS]: { red: 13, yellow: 10 }, [NEW_BASIS]: { red: 12, yellow: 9 } } as const;

/** Rows of `program.csv`: colours by year, laboratories, replications with their parents, candidates. */
export function programmeRows({ villages }: DemoRegion, poverty: Poverty, seed: number): Row[] {
  const coloured =
    villages.length <= WHOLE_SERIES_UP_TO
      ? villages
      : villages.filter(({ code }) => code.startsWith(villages[0]!.code.slice(0, 6)));
  const { improved, placebo } = poverty.truths;
  const laboratories = chooseLaboratories(
    villages,
    new Set([...improved, ...placebo, ...poverty.truths.clusters.flat()]),
  );
  const random = randomOf(seed, 'program');
  const parentOf = (row: number): string => {
    const ofType =
      laboratories.find((lab) => villages[lab]!.typology === villages[row]!.typology) ?? laboratories[0]!;
    return villages[ofType]!.code;
  };
  const events: Row[] = [
    ...coloured.flatMap((village, row) =>
      STATUS_YEARS.map((year) => statusEvent(village, year, poverty.rate_pct(row, year))),
    ),
    ...laboratories.map((row) => event(villages[row]!, 'laboratorium', '2018-03', OLD_BASIS)),
    ...improved.map((row) => ({
      ...event(villages[row]!, 'replikasi', '2020-02', OLD_BASIS),
      induk: parentOf(row),
    })),
    // Every tenth replication of the second wave does not say which laboratory it follows.
    ...placebo.map((row, i) => ({
      ...event(villages[row]!, 'replikasi', '2021-03', NEW_BASIS),
      induk: i % 10 === 9 ? '' : parentOf(row),
    })),
    ...improved
      .filter((row) => leftRed(poverty, row))
      .map((row) => event(villages[row]!, 'keluar_merah', '2024-10', NEW_BASIS)),
    ...candidates(villages, poverty, random.shuffled(villages.map((_, row) => row))).map((row) =>
      event(villages[row]!, 'calon', '2024-11', NEW_BASIS),
    ),
  ];
  return events.sort(
    (a, b) => compare(String(a.tanggal), String(b.tanggal)) || compare(String(a.kode), String(b.kode)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function statusEvent(village: DemoVillage, year: number, rate_pct: number): Row {
  const basis = year <= LAST_YEAR_OF_OLD_BASIS ? OLD_BASIS : NEW_BASIS;
  const { red, yellow } = BOUNDS[basis];
  return event(village, rate_pct > red ? 'merah' : rate_pct > yellow ? 'kuning' : 'hijau', `${year}`, basis);
}

function event(village: DemoVillage, status: string, tanggal: string, basis: string): Row {
  return { kode: village.code, status, tanggal, basis: `${basis} peraga`, asal: 'peraga', sumber: SOURCE };
}

function leftRed(poverty: Poverty, row: number): boolean {
  return (
    poverty.rate_pct(row, 2018) > BOUNDS[OLD_BASIS].red &&
    poverty.rate_pct(row, 2024) <= BOUNDS[NEW_BASIS].red
  );
}

/** One laboratory a typology that the region has, none of them in a planted group. */
function chooseLaboratories(villages: readonly DemoVillage[], taken: ReadonlySet<number>): number[] {
  return TYPOLOGIES.flatMap((typology) => {
    const row = villages.findIndex(
      (village, i) => i > 5 && village.typology === typology && village.kind === 'desa' && !taken.has(i),
    );
    return row < 0 ? [] : [row];
  });
}

/** The poorest in 2024 that no wave has reached, one in twenty at most. */
function candidates(villages: readonly DemoVillage[], poverty: Poverty, order: readonly number[]): number[] {
  const reached = new Set([...poverty.truths.improved, ...poverty.truths.placebo]);
  const red = order.filter((row) => !reached.has(row) && poverty.rate_pct(row, 2024) > BOUNDS[NEW_BASIS].red);
  return red.slice(0, Math.min(200, Math.max(3, Math.round(villages.length / 20))));
}
