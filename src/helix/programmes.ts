import type { Actor, Intervention } from '../data/model/programme';

/** Programmes that the collaboration names itself; always listed, so that it is seen where nothing is recorded. */
export const NAMED_PROGRAMMES = [
  { id: 'kudu', words: /\bkudu\s+sekolah\b/i },
  { id: 'kkn', words: /\bkkn\b/i },
] as const;
export type NamedProgramme = (typeof NAMED_PROGRAMMES)[number]['id'];

export interface ProgrammeReach {
  /** A programme that the collaboration names, or else the pack's own name for it. */
  readonly id: NamedProgramme | null;
  readonly name: string;
  readonly interventions: readonly Intervention[];
  /** How many of them belong to it by their title alone, since their record names no programme. */
  readonly byTitle: number;
  /** Villages that they name, by row, each once in order. */
  readonly rows: readonly number[];
  /** Interventions that name no village: known for a kecamatan, or for the regency as a whole. */
  readonly districtWide: number;
  readonly regencyWide: number;
  /** As the records name them, each once. */
  readonly universities: readonly string[];
}

/** Interventions by programme: those that the collaboration names first, then those that only the pack names. */
export function programmesOf(
  interventions: readonly Intervention[],
  actors: readonly Pick<Actor, 'id' | 'kind'>[],
): ProgrammeReach[] {
  const kindOf = new Map(actors.map(({ id, kind }) => [id, kind]));
  const named = NAMED_PROGRAMMES.map(({ id, words }) => {
    const own = interventions.filter(({ programme, title }) => words.test(programme || title.id));
    return reachOf({ id, name: '' }, own, kindOf);
  });
  const taken = new Set(named.flatMap((one) => one.interventions));
  const others = [...new Set(interventions.flatMap((one) => (taken.has(one) ? [] : one.programme)))]
    .filter((name) => name !== '')
    .sort((a, b) => a.localeCompare(b, 'id'));
  return [
    ...named,
    ...others.map((name) =>
      reachOf(
        { id: null, name },
        interventions.filter(({ programme }) => programme === name),
        kindOf,
      ),
    ),
  ];
}

function reachOf(
  head: Pick<ProgrammeReach, 'id' | 'name'>,
  interventions: readonly Intervention[],
  kindOf: ReadonlyMap<string, string>,
): ProgrammeReach {
  const rows = new Set(interventions.flatMap((one) => one.rows));
  const wide = interventions.filter((one) => one.rows.length === 0);
  return {
    ...head,
    interventions,
    byTitle: interventions.filter(({ programme }) => programme === '').length,
    rows: [...rows].sort((a, b) => a - b),
    districtWide: wide.filter(({ districts }) => districts.length > 0).length,
    regencyWide: wide.filter(({ districts }) => districts.length === 0).length,
    universities: [...new Set(interventions.flatMap((one) => universitiesOf(one, kindOf)))],
  };
}

/**
 * Universities that an intervention names. A record has one text for all its actors: where it names as many as there
 * are actors, in their order, a university has its own part of it; otherwise it is known only where it stands alone.
 */
function universitiesOf(
  { actorIds, actorName }: Intervention,
  kindOf: ReadonlyMap<string, string>,
): string[] {
  const names = actorName
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const areAll = actorIds.every((id) => kindOf.get(id) === 'pt');
  if (areAll && actorIds.length > 0) return names;
  return names.length === actorIds.length ? names.filter((_, i) => kindOf.get(actorIds[i]!) === 'pt') : [];
}

/** Whether something is about schooling, by its Indonesian name. */
export function isAboutSchooling(name: string): boolean {
  return /sekolah|pendidikan|murid|siswa/i.test(name);
}
