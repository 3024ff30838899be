import { readPart } from '../../src/data/pack/readParts';
import { commitmentOrigin, commitmentPack } from '../../src/helix/commitmentPack';
import { addCommitments } from '../pack/addCommitments';
import { commitmentFeature, recordedSource } from '../pack/commitmentFeatures';
import { readCommitments } from '../pack/readCommitments';
import { checkCommand } from './checkCommand';
import type { CommandIo } from './commandIo';
import { openFolder, sure } from './packFolder';

/** Folder of a pack, and a table of commitments as the app exports it. */
export interface AddOptions {
  readonly dir: string;
  readonly table: string;
  /** ISO day. */
  readonly today: string;
}

/**
 * `petala pack add`: adds recorded commitments to a pack as planned interventions, then checks the whole pack. Nothing is
 * written where a row cannot be taken.
 */
export async function addCommand({ dir, table, today }: AddOptions, io: CommandIo): Promise<number> {
  const { files, dataset, rows } = await openFolder(dir);
  const { villages, manifest, sources } = dataset;
  const actors = sure(await readPart('actors', files, { rows, dataset }), dir);
  const known = sure(await readPart('interventions', files, { rows, dataset }), dir);
  const read = readCommitments(table, { pack: commitmentPack({ actors, villages }), today });
  const ids = new Set(known.map(({ id }) => id));
  const valid = read.taken.filter(({ status }) => status !== 'cancelled');
  const fresh = valid.filter(({ id }) => !ids.has(id));
  io.say(
    [
      `${table}: ${read.rows} komitmen dibaca, ${fresh.length} ditambahkan`,
      `${valid.length - fresh.length} sudah ada di paket dan dibiarkan`,
      `${read.taken.length - valid.length} batal dan tidak ikut`,
    ].join(', '),
  );
  if (fresh.length === 0) return 0;
  const origin = commitmentOrigin({ demo: manifest.demo, sourceIds: sources.keys() });
  const positionOf = (code: string) => {
    const row = rows.get(code)!;
    return [villages.lon[row]!, villages.lat[row]!] as const;
  };
  const features = fresh.map((one) => commitmentFeature(one, origin, positionOf));
  addCommitments(dir, { features, source: sources.has(origin.sourceId) ? null : recordedSource(today) });
  return checkCommand({ dir, json: false, attack: false }, io);
}
