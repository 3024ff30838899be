import { lastYearOf } from '../../src/aggregate/programme/interventionsInView';
import type { InterventionStage } from '../../src/data/model/packWords';
import { MEASURES, type Activity, type Measure, type Portion } from '../../src/helix/activity';
import type { CubeActor, CubePlaces } from '../../src/helix/cube';
import { Spellings, type KnownName, type MergedSpelling } from './spellings';
import { TablePlaces } from './tablePlaces';

/** What a column of a foreign table of activities may hold, with the headings by which it is known. */
const HEADINGS = {
  id: ['id', 'kode kegiatan', 'activity id', 'project code', '#activity+code'],
  actor: ['pelaku', 'organisasi', 'lembaga', 'organisation', 'organization', 'implementing partner', 'implementing organisation', 'agency', '#org', '#org+impl', '#org+name'],
  sector: ['sektor', 'bidang', 'sector', 'cluster', 'cluster sector', 'sector cluster', '#sector'],
  fund: ['sumber dana', 'dana', 'donor', 'funding source', 'funder', '#org+funder'],
  village: ['desa', 'village', 'admin 4', 'adm4', 'location', 'lokasi', '#adm4', '#loc'],
  district: ['kecamatan', 'district', 'admin 3', 'adm3', 'admin 2', 'adm2', 'province', 'provinsi', 'kabupaten', '#adm3', '#adm2', '#adm1'],
  year: ['tahun', 'tahun mulai', 'year', 'start date', 'start', 'tanggal mulai', '#date+start'],
  end: ['tahun selesai', 'end date', 'end', 'tanggal selesai', '#date+end'],
  stage: ['status', 'tahap', 'activity status', '#status'],
  komitmen: ['komitmen', 'komitmen rp', 'committed', 'pledged', '#value+committed'],
  pagu: ['pagu', 'pagu rp', 'anggaran', 'budget', '#value+budget'],
  realisasi: ['realisasi', 'realisasi rp', 'spent', 'expenditure', '#value+spent'],
} as const; // prettier-ignore
export type ActivityField = keyof typeof HEADINGS;
export const ACTIVITY_FIELDS = Object.keys(HEADINGS) as ActivityField[];

const STAGE_OF: Readonly<Record<string, InterventionStage>> = {
  ...{ rencana: 'planned', planned: 'planned', pipeline: 'planned', proposed: 'planned' },
  ...{ berjalan: 'running', ongoing: 'running', running: 'running', implementing: 'running' },
  ...{ selesai: 'done', completed: 'done', done: 'done', closed: 'done', finished: 'done' },
};

export interface ActivityTable {
  readonly activities: readonly Activity[];
  readonly places: CubePlaces;
  readonly actors: readonly CubeActor[];
  /** The column of each field that was found, by its heading. */
  readonly columns: ReadonlyMap<ActivityField, string>;
  readonly rows: number;
  /** Rows that name several actors. */
  readonly joint: number;
  readonly merged: readonly MergedSpelling[];
  /** Names that differ by a letter or two, and were not merged. */
  readonly similar: readonly (readonly [string, string])[];
  /** Cells that are no amount or no year, and so are not known: the first word of each with its row. */
  readonly unread: readonly { readonly row: number; readonly field: ActivityField; readonly cell: string }[];
}

export interface TableQuestion {
  readonly header: readonly string[];
  /** Cells by row; `line` is counted from the header, which is 1. */
  readonly rows: readonly (readonly string[])[];
  /** Headings that the caller assigned. */
  readonly assigned: ReadonlyMap<ActivityField, string>;
  /** What separates the actors, sectors, funds and places of one cell. */
  readonly separators: string;
  /** Actors with the names they go by. */
  readonly known?: readonly KnownName[];
}

/** Which column holds what: as assigned, else by its heading. */
export function columnsOf({
  header,
  assigned,
}: Pick<TableQuestion, 'header' | 'assigned'>): Map<ActivityField, number> {
  const bare = header.map((heading) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[\s_/]+/g, ' '),
  );
  const found = new Map<ActivityField, number>();
  const taken = new Set<number>();
  for (const [field, heading] of assigned) {
    const at = header.indexOf(heading);
    if (at >= 0) found.set(field, at);
    taken.add(at);
  }
  for (const field of ACTIVITY_FIELDS) {
    if (found.has(field)) continue;
    for (const word of HEADINGS[field]) {
      const at = bare.findIndex((heading, i) => heading === word && !taken.has(i));
      if (at < 0) continue;
      found.set(field, at);
      taken.add(at);
      break;
    }
  }
  return found;
}

/** Reads a table of activities, a row each. No row is lost: what cannot be told of one is untold in the cube. */
export function readActivityTable(question: TableQuestion): ActivityTable {
  const { header, rows, separators } = question;
  const columns = columnsOf(question);
  const unread: ActivityTable['unread'][number][] = [];
  const cell = (row: readonly string[], field: ActivityField) => {
    const at = columns.get(field);
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
  const split = (text: string) => splitCell(text, separators);
  const spellings = {
    actor: new Spellings('actor', question.known),
    sector: new Spellings('sector'),
    fund: new Spellings('fund'),
  };
  for (const row of rows) {
    for (const field of ['actor', 'fund'] as const)
      for (const name of split(cell(row, field))) spellings[field].meet(name);
    spellings.sector.meet(cell(row, 'sector'));
  }
  const places = new TablePlaces();
  const drafts = rows.map((row, i) => {
    const number = (field: 'year' | 'end' | Measure, read: (text: string) => number | null) => {
      const text = cell(row, field);
      const value = read(text);
      if (value === null && text !== '') unread.push({ row: i + 2, field, cell: text });
      return value;
    };
    const amounts = MEASURES.map((measure) => [measure, number(measure, amountOf)] as const);
    const year = number('year', yearOf);
    const end = number('end', yearOf);
    const stage = STAGE_OF[cell(row, 'stage').toLowerCase()] ?? 'running';
    return {
      id: cell(row, 'id') || String(i + 2),
      sector: spellings.sector.read(cell(row, 'sector')),
      stage,
      year,
      lastYear: lastYearOf({ startYear: year ?? Infinity, endYear: end, stage }),
      ...{ owner: '', programme: '' },
      actors: portions(split(cell(row, 'actor')).map((name) => spellings.actor.read(name))),
      funds: portions(split(cell(row, 'fund')).map((name) => spellings.fund.read(name))),
      spots: places.meet(split(cell(row, 'village')), cell(row, 'district')),
      money: Object.fromEntries(amounts.filter(([measure]) => columns.has(measure))),
    };
  });
  const { table, at } = places.close();
  return {
    activities: drafts.map(({ spots, ...rest }) => ({ ...rest, places: portions(spots.map(at)) })),
    places: table,
    actors: spellings.actor.known.map(({ id }) => ({ id, label: id, kind: '' })),
    columns: new Map([...columns].map(([field, column]) => [field, header[column]!])),
    rows: rows.length,
    joint: drafts.filter(({ actors }) => actors.length > 1).length,
    merged: Object.values(spellings).flatMap((one) => one.merged()),
    similar: spellings.actor.similar(),
    unread,
  };
}

function portions<K>(keys: readonly K[]): Portion<K>[] {
  const distinct = [...new Set(keys)];
  return distinct.map((key) => ({ key, share: distinct.length === 1 ? 1 : null }));
}

function splitCell(text: string, separators: string): string[] {
  let parts = [text];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
}

/** 1.500.000, 1,500,000.50, Rp 15 juta is none: null for what is no plain number, and for blanks. */
export function amountOf(text: string): number | null {
  const bare = text.replace(/^(rp|idr|usd|\$)\.?\s*/i, '').replace(/\s/g, '');
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''));
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

/** The first year that a text names. */
function yearOf(text: string): number | null {
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
