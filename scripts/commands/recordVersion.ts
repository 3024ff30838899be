import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { TABLES } from '../../src/data/model/schema';
import type { VersionChange } from '../../src/data/model/version';
import { readVersions } from '../../src/data/pack/readVersions';
import { csvText, type Row } from '../../src/studio/publish/csvText';

export interface Recorded {
  readonly version: string;
  readonly date: string;
  /** What changed and why, in the operator's words. */
  readonly note: { readonly id: string; readonly en: string };
  readonly changes: readonly VersionChange[];
}

/** Appends a publication to an operator's versi.csv, or begins that file. Throws where the version stands there already. */
export function recordVersion(file: string, { version, date, note, changes }: Recorded): void {
  const rows: Row[] = [
    { versi: version, tanggal: date, keterangan: note.id, keterangan_en: note.en },
    ...changes.map(({ indicatorId, changed, added, removed }) => ({
      ...{ versi: version, tanggal: date, indikator: indicatorId },
      ...{ berubah: changed, ditambah: added, dihapus: removed },
    })),
  ];
  const [header, ...lines] = csvText('versi', rows).split('\n');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `${header ?? ''}\n`;
  const known = readVersions(file, Buffer.from(before));
  if (!known.ok)
    throw new Error(`${file}: ${known.fault.where ?? ''} ${known.fault.got ?? ''}; kolom ${names()}`);
  if (known.value.some((one) => one.version === version)) {
    throw new Error(`${file}: versi ${version} sudah tercatat; naikkan versi di pack.json`);
  }
  writeFileSync(file, before.replace(/\n*$/, '\n') + lines.join('\n'));
}

function names(): string {
  return TABLES.versi.map(({ name }) => name).join(', ');
}
