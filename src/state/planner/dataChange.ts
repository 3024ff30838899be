import type { PackManifest } from '../../data/model/dataset';
import type { ScenarioMade } from '../../planner/scenario/scenario';

/** Digits of a file's hash that tell two versions of it apart. */
const DIGITS = 12;

/** On what data a list was made. */
export function madeOn(
  { id, version, resources }: Pick<PackManifest, 'id' | 'version' | 'resources'>,
  chosen: readonly string[],
): ScenarioMade {
  const files = resources.map(({ path, hash }) => [path, hash.slice(0, DIGITS)] as const);
  return { pack: id, version, files: Object.fromEntries(files), chosen: [...chosen].sort() };
}

/** What differs between the data that a list was made on and those that are open, and what of the list. */
export interface DataChange {
  /** The id of the other pack; null where it is the same. */
  readonly otherPack: string | null;
  readonly versions: readonly [before: string, now: string] | null;
  /** Paths of files that changed, came or went. */
  readonly files: readonly string[];
  /** Villages of the list that came or went; null until the list is known. */
  readonly came: readonly string[] | null;
  readonly went: readonly string[] | null;
}

/** null where nothing changed. */
export function dataChange(
  made: ScenarioMade,
  manifest: Pick<PackManifest, 'id' | 'version' | 'resources'>,
  chosen: readonly string[] | null,
): DataChange | null {
  const now = madeOn(manifest, chosen ?? []);
  const paths = [...new Set([...Object.keys(made.files), ...Object.keys(now.files)])].sort();
  const files = paths.filter((path) => made.files[path] !== now.files[path]);
  const otherPack = made.pack === now.pack ? null : made.pack;
  const versions = made.version === now.version ? null : ([made.version, now.version] as const);
  const before = new Set(made.chosen);
  const after = new Set(chosen ?? []);
  const came = chosen && now.chosen.filter((code) => !before.has(code));
  const went = chosen && made.chosen.filter((code) => !after.has(code));
  const moved = (came?.length ?? 0) + (went?.length ?? 0) > 0;
  if (files.length === 0 && !otherPack && !versions && !moved) return null;
  return { otherPack, versions, files, came, went };
}
