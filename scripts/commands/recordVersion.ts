import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { TABLES } from '../../src/data/model/schema';
import { readVersions } from '../../src/data/pack/readVersions';
import { versionRows, type ToldVersion } from '../../src/studio/pack/versionRows';
import { csvText } from '../../src/studio/pack/csvText';

/** Appends a publication to an operator's versi.csv, or begins that file. Throws where the version stands there already. */
export function recordVersion(file: string, told: ToldVersion): void {
  const [header, ...lines] = csvText('versi', versionRows(told)).split('\n');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `${header ?? ''}\n`;
  const known = readVersions(file, Buffer.from(before));
  if (!known.ok)
    throw new Error(`${file}: ${known.fault.where ?? ''} ${known.fault.got ?? ''}; kolom ${names()}`);
  if (known.value.some((one) => one.version === told.version)) {
    throw new Error(`${file}: versi ${told.version} sudah tercatat; naikkan versi di pack.json`);
  }
  writeFileSync(file, before.replace(/\n*$/, '\n') + lines.join('\n'));
}

function names(): string {
  return TABLES.versi.map(({ name }) => name).join(', ');
}
