import { statSync } from 'node:fs';
import { readPart } from '../../src/data/pack/readParts';
import { packCube } from '../../src/helix/activities';
import { buildCube } from '../../src/helix/buildCube';
import type { HelixCube } from '../../src/helix/cube';
import { answering, FLAG, given, onlyOne, parsed, PROCESS_IO, TEXT, wordOf } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { helixReport, helixText } from './helixReport';
import { readHelixTable, tableSentences } from './helixTable';
import { DIMENSION_OF, SIZES, type Size } from './helixWords';
import { openFolder, sure } from './packFolder';

export const HELIX_USAGE =
  'helix <dir|csv|xlsx> --by pelaku,sektor [--ukuran jumlah|komitmen|pagu|realisasi] [--kolom pelaku=…,sektor=…] [--pemisah ";|/,"] [--pelaku pelaku.csv] [--json]';

/** What separates several names in one cell of a foreign table. */
const SEPARATORS = ';|/,\n';

/** `petala helix`: who does what, where, with whose money, by any two of its sides; the exit code. */
export function helixCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('helix', io, async () => {
    try {
      return await run(args, io);
    } catch (cause) {
      if (cause instanceof UsageError) io.say(`Pemakaian: petala ${HELIX_USAGE}`);
      throw cause;
    }
  });
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parsed(args, {
    ...{ by: TEXT, ukuran: TEXT, kolom: TEXT, pemisah: TEXT, pelaku: TEXT },
    json: FLAG,
  });
  const path = onlyOne(positionals, 'folder paket atau tabel kegiatan');
  const by = given(values.by, '--by').split(',');
  const dimensions = by.map((word) => DIMENSION_OF[wordOf(word, '--by', Object.keys(DIMENSION_OF))]!);
  const [rows, columns] = dimensions;
  if (!rows || !columns || dimensions.length !== 2 || rows === columns)
    throw new UsageError('--by: sebutkan dua sisi yang berbeda, seperti pelaku,sektor');
  const size: Size = wordOf(values.ukuran ?? 'jumlah', '--ukuran', SIZES);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const source = isFolder
    ? await cubeOfPack(path)
    : await cubeOfTable({
        path,
        columns: values.kolom,
        separators: values.pemisah ?? SEPARATORS,
        actors: values.pelaku,
      });
  const report = helixReport(source.cube, { rows, columns, by, size });
  if (values.json === true) io.print(`${JSON.stringify({ ...report, notes: source.notes }, null, 2)}\n`);
  else io.print(helixText(report));
  for (const line of [...source.notes, ...report.sentences]) io.say(line);
  return 0;
}

interface Source {
  readonly cube: HelixCube;
  readonly notes: readonly string[];
}

async function cubeOfPack(dir: string): Promise<Source> {
  const { files, dataset, rows } = await openFolder(dir);
  const join = { rows, dataset };
  const actors = sure(await readPart('actors', files, join), dir);
  const interventions = sure(await readPart('interventions', files, join), dir);
  const { cube, names } = packCube({ interventions, actors, villages: dataset.villages });
  return {
    cube,
    notes: [
      ...names
        .merged()
        .map(({ written, actorId, times }) => `"${written}" (${times} kali) dibaca sebagai ${actorId}`),
      ...[...names.unknown()].map(
        ([name, times]) =>
          `pelaku "${name}" (${times} kali) tidak ada di pelaku.csv; dihitung dengan namanya`,
      ),
    ],
  };
}

async function cubeOfTable(order: Parameters<typeof readHelixTable>[0]): Promise<Source> {
  const table = await readHelixTable(order);
  return { cube: buildCube(table), notes: tableSentences(table) };
}
