import { columnKey, type Indicator, type IndicatorYear } from '../../data/model/dataset';
import type { Localized } from '../../data/model/localized';
import { MARK } from '../../data/model/mark';
import { textRows } from '../../data/model/textColumn';
import type { VersionChange } from '../../data/model/version';
import { readColumn } from '../../data/pack/readPack';
import { classOf } from '../../aggregate/classes/breaks';
import { areaChanges, type AreaChange } from './areaChanges';
import { versionChanges, type OpenPack } from './versionChanges';

/** A change of more than this share of the older number is worth a look. */
export const LARGE_CHANGE = 0.2;

/** One village of which a number or a class is another now. */
export interface VillageChange {
  readonly code: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** What the newest numbers of an indicator say beside the newest of the older pack. */
export interface NewestCompared {
  readonly from: number;
  readonly to: number;
  /** Villages that have a number in both. */
  readonly compared: number;
  /** Villages whose number changed by more than `LARGE_CHANGE`, largest change first; from 0 every change is large. */
  readonly large: readonly VillageChange[];
  /** Villages that are in another official class or category now: positions of their classes. */
  readonly classes: readonly VillageChange[];
}

export interface IndicatorDiff {
  readonly id: string;
  readonly name: Localized;
  readonly state: 'new' | 'gone' | 'changed' | 'same';
  /** Numbers of the same village and year that are others now, that came, and that went. */
  readonly counts: Omit<VersionChange, 'indicatorId'>;
  /** null where one of the packs has no numbers of it for villages. */
  readonly newest: NewestCompared | null;
}

export interface PackDiff {
  readonly from: string;
  readonly to: string;
  /** In the order of the newer catalogue; those that are gone stand last. */
  readonly indicators: readonly IndicatorDiff[];
  readonly villages: {
    readonly added: readonly string[];
    readonly gone: readonly string[];
    readonly renamed: readonly { readonly code: string; readonly before: string; readonly after: string }[];
  };
  /** Villages with a large change in any indicator, each once. */
  readonly largelyChanged: readonly string[];
  /** Areas of villages as they are drawn; null where the boundaries are the same file. */
  readonly areas: AreaChange | null;
  /** Other resources that changed, came or went, by name. */
  readonly resources: readonly { readonly name: string; readonly state: 'new' | 'gone' | 'changed' }[];
}

/**
 * What changed from one pack to another, as data for the command and the page alike. Villages are compared by code. Throws a
 * sentence where a file of either cannot be read.
 */
export async function packDiff(before: OpenPack, after: OpenPack): Promise<PackDiff> {
  const changes = new Map((await versionChanges(before, after)).map((one) => [one.indicatorId, one]));
  const known = new Map(before.dataset.indicators.map((one) => [one.id, one]));
  const now = new Set(after.dataset.indicators.map(({ id }) => id));
  const listed = [...after.dataset.indicators, ...[...known.values()].filter(({ id }) => !now.has(id))];
  const indicators: IndicatorDiff[] = [];
  for (const { id, name } of listed) {
    const { changed = 0, added = 0, removed = 0 } = changes.get(id) ?? {};
    const kept = changed + added + removed > 0 ? 'changed' : 'same';
    indicators.push({
      ...{ id, name, counts: { changed, added, removed } },
      state: known.has(id) ? (now.has(id) ? kept : 'gone') : 'new',
      newest: await newestCompared(before, after, id),
    });
  }
  return {
    from: before.dataset.manifest.version,
    to: after.dataset.manifest.version,
    indicators,
    villages: villageChanges(before, after),
    largelyChanged: [
      ...new Set(indicators.flatMap(({ newest }) => newest?.large.map(({ code }) => code) ?? [])),
    ].sort(),
    areas: hashOf(before, 'batas') === hashOf(after, 'batas') ? null : await areaChanges(before, after),
    resources: resourceChanges(before, after),
  };
}

async function newestCompared(before: OpenPack, after: OpenPack, id: string): Promise<NewestCompared | null> {
  const [old, now] = [await newestOf(before, id), await newestOf(after, id)];
  if (!old || !now) return null;
  const rowOf = new Map(codesOf(before).map((code, row) => [code, row]));
  const names = textRows(after.dataset.villages.name);
  const large: VillageChange[] = [];
  const classes: VillageChange[] = [];
  let compared = 0;
  for (const [row, code] of codesOf(after).entries()) {
    const oldRow = rowOf.get(code);
    if (oldRow === undefined || !isShown(now.column, row) || !isShown(old.column, oldRow)) continue;
    compared++;
    const village = { code, name: names[row] ?? '' };
    const [a, b] = [old.column.value[oldRow]!, now.column.value[row]!];
    const isCategory = now.indicator.kind === 'category';
    if (!isCategory && shareOf(a, b) > LARGE_CHANGE) large.push({ ...village, before: a, after: b });
    const [from, to] = [classIn(old.indicator, a), classIn(now.indicator, b)];
    if (from !== null && to !== null && from !== to) classes.push({ ...village, before: from, after: to });
  }
  large.sort((a, b) => shareOf(b.before, b.after) - shareOf(a.before, a.after));
  return { from: old.column.year, to: now.column.year, compared, large, classes };
}

function isShown({ mark }: IndicatorYear, row: number): boolean {
  return mark[row] === MARK.present;
}

/** Change as a share of the older number. */
function shareOf(before: number, after: number): number {
  return before === after ? 0 : Math.abs(after - before) / Math.abs(before);
}

/** Position of a number's official class or category; null where the indicator has none. */
function classIn({ kind, official }: Indicator, value: number): number | null {
  if (kind === 'category') return value;
  return official ? classOf(value, official.upper) : null;
}

async function newestOf(
  { files, dataset }: OpenPack,
  id: string,
): Promise<{ readonly indicator: Indicator; readonly column: IndicatorYear } | null> {
  const indicator = dataset.indicators.find((one) => one.id === id);
  const year = indicator?.years.at(-1);
  if (!indicator || year === undefined || indicator.level !== 'village') return null;
  const column = await readColumn(files, dataset, { indicatorId: id, year });
  if (!column.ok) throw new Error(`${columnKey(id, year)}: ${column.fault.file} ${column.fault.where}`);
  return { indicator, column: column.value };
}

const codesOf = ({ dataset }: OpenPack): readonly string[] => textRows(dataset.villages.code);

function villageChanges(before: OpenPack, after: OpenPack): PackDiff['villages'] {
  const namesOf = (pack: OpenPack) => {
    const names = textRows(pack.dataset.villages.name);
    return new Map(codesOf(pack).map((code, row) => [code, names[row] ?? '']));
  };
  const [old, now] = [namesOf(before), namesOf(after)];
  return {
    added: [...now.keys()].filter((code) => !old.has(code)),
    gone: [...old.keys()].filter((code) => !now.has(code)),
    renamed: [...now].flatMap(([code, name]) => {
      const was = old.get(code);
      return was === undefined || was === name ? [] : [{ code, before: was, after: name }];
    }),
  };
}

function hashOf({ files }: OpenPack, name: string): string | undefined {
  return files.manifest.resources.find((one) => one.name === name)?.hash;
}

function resourceChanges(before: OpenPack, after: OpenPack): PackDiff['resources'] {
  const names = [after, before].flatMap(({ files }) => files.manifest.resources.map(({ name }) => name));
  return [...new Set(names)].flatMap((name) => {
    const [old, now] = [hashOf(before, name), hashOf(after, name)];
    if (old === now) return [];
    const state = old === undefined ? 'new' : now === undefined ? 'gone' : 'changed';
    return [{ name, state } as const];
  });
}
