import type { Classified } from '../../aggregate/classes/classify';
import { programmeStandings, type ProgrammeStandings } from '../../aggregate/programme/programmeStatus';
import { basisSpans } from '../../data/model/basis';
import type { Dataset, Indicator } from '../../data/model/dataset';
import type { InterventionStage, Provenance } from '../../data/model/packWords';
import type { Actor, Intervention, ProgrammeEvent, SeriesPoint } from '../../data/model/programme';
import { seriesGroups } from '../seriesFigures';
import { heaviestClassAt } from '../heaviestClass';

/** What the first page is made of. Empty lists are parts that the pack does not have. */
export interface HomeAsked {
  readonly dataset: Pick<Dataset, 'villages' | 'manifest'>;
  /** What the map shows before anybody asks for anything; null where the pack has no indicator. */
  readonly answer: Classified | null;
  readonly programme: readonly ProgrammeEvent[];
  readonly interventions: readonly Intervention[];
  readonly actors: readonly Actor[];
  readonly series: readonly SeriesPoint[];
}

/** A kecamatan with how many of its villages are counted. */
export interface CountedDistrict {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** Villages that something was counted of, with where most of them are. */
export interface CountedVillages {
  readonly rows: readonly number[];
  /** Most first; those with equally many by their code. */
  readonly districts: readonly CountedDistrict[];
  readonly provenances: readonly Provenance[];
}

/** The numbers of the first page; null where the pack has nothing to count. */
export interface HomeContent {
  readonly where: {
    /** Villages whose latest published status is red; null where none was ever published. */
    readonly priority: CountedVillages | null;
    /** Villages in the class of the map that is worst; null where its classes have no such order. */
    readonly heaviest: (CountedVillages & { readonly classIndex: number }) | null;
  };
  readonly done: {
    readonly total: number;
    /** Villages that are named by at least one of them. */
    readonly villages: number;
    /** Kinds of the helix that take part, in the order of the pack's actors. */
    readonly kinds: readonly string[];
    readonly stages: Readonly<Record<InterventionStage, number>>;
    /** Those that name no village. */
    readonly wide: number;
    readonly provenances: readonly Provenance[];
  } | null;
  readonly changed: {
    /** Villages that were reported to have left the red list; null where none was ever on it. */
    readonly leftRed: (CountedVillages & { readonly everRed: number }) | null;
    readonly series: HomeSeries | null;
    /** The years of the map's own indicator; null where there is none. */
    readonly years: HomeYears | null;
  };
}

/** The first series that is published for the whole region: its first and its latest figure. */
export interface HomeSeries {
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
  /** Years between them for which sources disagree. */
  readonly disputed: readonly number[];
}

export interface HomeYears {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Years from which on another data basis is used. */
  readonly breaks: readonly number[];
}

/** The numbers that answer the first page's three questions. */
export function homeContent(asked: HomeAsked): HomeContent {
  const standings = programmeStandings(asked.programme);
  return {
    where: { priority: priorityVillages(asked, standings), heaviest: heaviestVillages(asked) },
    done: doneSoFar(asked),
    changed: {
      leftRed: leftRed(asked, standings),
      series: homeSeries(asked),
      years: asked.answer && yearsOf(asked.answer.indicator),
    },
  };
}

function counted(
  { villages: { kecamatan } }: HomeAsked['dataset'],
  rows: readonly number[],
  provenances: readonly Provenance[],
): CountedVillages {
  const byDistrict = new Map<number, number>();
  for (const row of rows) {
    const district = kecamatan.index[row]!;
    byDistrict.set(district, (byDistrict.get(district) ?? 0) + 1);
  }
  const districts = [...byDistrict]
    .sort(([a, most], [b, other]) => other - most || a - b)
    .map(([at, count]) => ({ code: kecamatan.keys[at]!, name: kecamatan.labels[at]!, count }));
  return { rows, districts, provenances: [...new Set(provenances)] };
}

function priorityVillages({ dataset }: HomeAsked, { byRow }: ProgrammeStandings): CountedVillages | null {
  const published = [...byRow.values()].filter(({ poverty }) => poverty !== null);
  if (published.length === 0) return null;
  const red = published.filter(({ poverty }) => poverty?.colour === 'red' && !poverty.superseded);
  const provenances = published.flatMap(({ poverty }) => poverty?.event.provenance ?? []);
  return counted(
    dataset,
    red.map(({ row }) => row),
    provenances,
  );
}

function heaviestVillages({ dataset, answer }: HomeAsked): HomeContent['where']['heaviest'] {
  const classIndex = answer && heaviestClassAt(answer);
  if (classIndex === null) return null;
  const rows: number[] = [];
  answer!.classIndex.forEach((at, row) => at === classIndex && rows.push(row));
  return { ...counted(dataset, rows, [answer!.indicator.provenance]), classIndex };
}

function doneSoFar({ interventions, actors }: HomeAsked): HomeContent['done'] {
  if (interventions.length === 0) return null;
  const named = new Set(interventions.flatMap(({ actorIds }) => actorIds));
  const stages = { planned: 0, running: 0, done: 0 };
  for (const { stage } of interventions) stages[stage] += 1;
  return {
    total: interventions.length,
    villages: new Set(interventions.flatMap(({ rows }) => rows)).size,
    kinds: [...new Set(actors.filter(({ id }) => named.has(id)).map(({ kind }) => kind))],
    stages,
    wide: interventions.filter(({ rows }) => rows.length === 0).length,
    provenances: [...new Set(interventions.map(({ provenance }) => provenance))],
  };
}

function leftRed({ dataset }: HomeAsked, { byRow }: ProgrammeStandings): HomeContent['changed']['leftRed'] {
  const everRed = [...byRow.values()].filter(({ journey, leftRed: left }) => {
    return left !== null || journey.some(({ event }) => event.status === 'red');
  });
  if (everRed.length === 0) return null;
  const left = everRed.filter((one) => one.leftRed !== null);
  const rows = left.map(({ row }) => row);
  const provenances = left.flatMap((one) => one.leftRed?.provenance ?? []);
  return { ...counted(dataset, rows, provenances), everRed: everRed.length };
}

function homeSeries({ dataset, series }: HomeAsked): HomeSeries | null {
  const group = seriesGroups(series).find(({ area }) => area === dataset.manifest.region.name.id);
  const primary = group?.points.filter((point) => point.primary) ?? [];
  const [first, last] = [primary[0], primary.at(-1)];
  if (!group || !first || !last) return null;
  const disputed = [...group.disputed].filter((year) => year >= first.year && year <= last.year);
  return { first, last, disputed };
}

function yearsOf(indicator: Indicator): HomeYears | null {
  const { years } = indicator;
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const breaks = basisSpans(indicator)
    .map(({ from }) => from)
    .filter((from) => from > first && from <= last);
  return { first, last, count: years.length, breaks };
}
