import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packCommand } from '../../../../scripts/commands/packCommand';
import { folderIo } from '../../../../scripts/pack/folderIo';
import type { ImportChoices } from '../../../../src/data/import/imported';
import { StudioDesk } from '../../../../src/engine/studio/studioDesk';
import type { Brought } from '../../../../src/state/studio/brought';
import { draftPlaces } from '../../../../src/studio/publish/draftPlaces';
import { draftOf } from '../publish/draftOf';

/** The studio's desk with the sample pack open, and a way to bring it files. */
export async function studioOfPack() {
  const draft = await draftOf('contoh');
  const desk = new StudioDesk(folderIo);
  desk.know(draftPlaces(draft));
  desk.open('public/geojson/contoh/');
  const bring = async (name: string, content: Uint8Array, choices: ImportChoices): Promise<Brought> => {
    const given = [{ name, blob: new Blob([new Uint8Array(content)]) }];
    const files = await desk.bring({ id: name, name, given, choices }, () => undefined);
    return {
      ...{ id: name, files: given, choices, uses: {}, addedUp: null, reading: { status: 'read', files } },
    };
  };
  return { desk, bring };
}

/** Builds a folder of raw files by the command, over a copy of the sample pack; what it says, and where the pack is. */
export async function builtByCommand(dir: string) {
  cpSync(resolve('public/geojson/contoh'), join(dir, 'contoh'), { recursive: true });
  const said: string[] = [];
  const out = join(dir, 'paket');
  const io = { say: (line: string) => void said.push(line), print: () => undefined };
  const code = await packCommand(['build', dir, '--out', out], io);
  return { code, out, said: said.join('\n') };
}

/** Paths of the desk's published files whose bytes are others in a folder. */
export function differingFiles(desk: StudioDesk, out: string): readonly string[] {
  return desk
    .published()
    .filter(({ path, bytes }) => !Buffer.from(bytes).equals(readFileSync(join(out, path))))
    .map(({ path }) => path);
}
