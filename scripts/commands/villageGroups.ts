import Papa from 'papaparse';
import { programmeStandings } from '../../src/aggregate/programme/programmeStatus';
import {
  districtsByRegency,
  groupMembership,
  identityMembership,
  listMembership,
  regencyMembership,
  type Membership,
  type VillageList,
} from '../../src/aggregate/rollup/membership';
import { hasStatus } from '../../src/aggregate/table/villageFilter';
import type { Level } from '../../src/data/model/level';
import { readPart } from '../../src/data/pack/readParts';
import { STATUS_WORDS } from '../../src/data/model/packWords';
import type { OpenPack } from './packFolder';
import { readText } from './readText';

export const LEVELS = ['kecamatan', 'kabupaten', 'tipologi', 'status'] as const;
export type GroupingLevel = (typeof LEVELS)[number];

/** Where a pack stops to know more than a region's one name. */
function regencyNames({ dataset }: OpenPack): ReadonlyMap<string, string> {
  const { code, name } = dataset.manifest.region;
  return new Map([[code, name.id]]);
}

/**
 * The groups that a level asks for; null where a coarser indicator cannot be told apart by them.
 * @param level of the indicator: one row a village, a kecamatan or the regency
 */
export async function groupsOf(
  pack: OpenPack,
  { by, level, year }: { readonly by: GroupingLevel; readonly level: Level; readonly year: number },
): Promise<Membership | null> {
  const { villages, manifest } = pack.dataset;
  if (level === 'regency') {
    const labels = [manifest.region.name.id];
    return by === 'kabupaten' ? identityMembership({ keys: [manifest.region.code], labels }) : null;
  }
  if (level === 'district') {
    if (by === 'kecamatan') return identityMembership(villages.kecamatan);
    return by === 'kabupaten' ? districtsByRegency(villages, regencyNames(pack)) : null;
  }
  switch (by) {
    case 'kecamatan':
      return groupMembership(villages.kecamatan);
    case 'kabupaten':
      return regencyMembership(villages, regencyNames(pack));
    case 'tipologi':
      return groupMembership(villages.typology);
    case 'status':
      return listMembership(await statusLists(pack, year));
  }
}

/** Villages by their programme status at the end of a year; one with two stands in both, one with none in the last. */
async function statusLists(pack: OpenPack, year: number): Promise<VillageList[]> {
  const { files, dataset, rows } = pack;
  const events = await readPart('programme', files, { rows, dataset });
  if (!events.ok) throw new Error(`program.csv tidak dapat dipakai [${events.fault.code}]`);
  const { byRow } = programmeStandings(events.value, String(year));
  const all = Array.from({ length: dataset.villages.n }, (_, row) => row);
  const lists = Object.entries(STATUS_WORDS).map(([word, status]) => {
    return { key: word, label: word, rows: all.filter((row) => hasStatus(byRow.get(row), status)) };
  });
  const none = { key: '', label: 'tanpa status', rows: all.filter((row) => !byRow.has(row)) };
  return [...lists, none].filter((list) => list.rows.length > 0);
}

/** Groups of the reader: a CSV with the columns kode and kelompok. Throws a sentence on what does not fit. */
export function listedGroups(path: string, { rows }: OpenPack): Membership {
  const { data, meta } = Papa.parse<Record<string, string>>(readText(path), {
    header: true,
    skipEmptyLines: true,
  });
  if (!meta.fields?.includes('kode') || !meta.fields.includes('kelompok')) {
    throw new Error(`${path}: perlu kolom kode dan kelompok`);
  }
  const groups = new Map<string, number[]>();
  data.forEach(({ kode = '', kelompok = '' }, i) => {
    const row = rows.get(kode.trim());
    if (row === undefined) throw new Error(`${path}, baris ${i + 2}: kode "${kode}" bukan desa paket ini`);
    groups.set(kelompok.trim(), [...(groups.get(kelompok.trim()) ?? []), row]);
  });
  if (groups.size === 0) throw new Error(`${path}: tidak ada baris`);
  return listMembership([...groups].map(([key, own]) => ({ key, label: key, rows: own })));
}
