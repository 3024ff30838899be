import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { modelTopology } from '../model/modelTopology';
import { packContent, type Boundary } from '../pack/buildPack';
import { download, sha256 as hashOf } from '../pack/download';
import { modelInput } from '../pack/modelBoundary';
import { buildFromFiles, hasRecipe, type BuildFolders } from './buildFromFiles';
import { checkCommand } from './checkCommand';
import type { CommandIo } from './commandIo';
import { readPackSources, type PackSources, type SourceEntry } from '../pack/packSources';
import { writePack } from '../pack/packWriter';
import { readBoundaryFile } from '../pack/readBoundaryFile';
import { publishedBoundary } from '../pack/publishedBoundary';

export interface BuildOptions extends BuildFolders {
  /** A file of any format that an import reads, an http(s) address, or the id of an entry under `batas` in sources.json. */
  readonly batas: string | undefined;
  readonly sha256: string | undefined;
}

/**
 * `petala pack build`: writes the pack, says what is in it, and ends with the whole of `pack check`, whose exit code is its
 * own. Throws a sentence on anything that does not fit.
 */
export async function buildCommand(options: BuildOptions, io: CommandIo): Promise<number> {
  if (hasRecipe(options.dataDir)) {
    const code = await buildFromFiles(options, io);
    return code === 0 ? checkCommand({ dir: options.outDir, json: false, attack: true }, io) : code;
  }
  const sources = readPackSources(options.dataDir);
  const boundary =
    options.batas === undefined ? modelledBoundary(sources, io) : await givenBoundary(sources, options, io);
  const { content, report, hidden } = packContent(sources, boundary);
  const files = writePack(content, options.outDir);
  const gzip = files.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0);
  const { schools } = report;
  io.say(
    `Paket ${content.head.id} ${content.head.version}: ${content.head.villageCount} desa, batas ${boundary.status}`,
  );
  io.say(
    `Penduduk ${report.population} (2020), ${report.population2024} (2024); perkiraan miskin ${report.poor}`,
  );
  io.say(`Galat pembagian penduduk pada desa bersensus: ${(report.heldOutError * 100).toFixed(0)} %`);
  io.say(
    `Sekolah: ${schools.byName} menurut nama, ${schools.byPoint} menurut titik, ${schools.doubtful} tidak ditempatkan; ` +
      `titik setuju dengan nama pada ${(schools.agreement * 100).toFixed(0)} %`,
  );
  io.say(hidden);
  io.say(`${files.length} berkas, ${(gzip / 1000).toFixed(1)} kB gzip, di ${options.outDir}`);
  return checkCommand({ dir: options.outDir, json: false, attack: false }, io);
}

function modelledBoundary(sources: PackSources, io: CommandIo): Boundary {
  io.say('Menyusun batas model (kira-kira setengah menit) …');
  const { topology, areaError } = modelTopology(modelInput(sources), (line) => io.say(`  ${line}`));
  io.say(
    `Galat luas: median ${(areaError.median * 100).toFixed(2)} %, terbesar ${(areaError.max * 100).toFixed(2)} %`,
  );
  return { topology, status: 'model', note: sources.config.boundary.note, sourceId: 'cod-ab-2020' };
}

async function givenBoundary(sources: PackSources, options: BuildOptions, io: CommandIo): Promise<Boundary> {
  const { bytes, name, source } = await boundaryBytes(sources, options, io);
  const file = await readBoundaryFile(bytes, name);
  list(io, 'Diperbaiki saat dibaca', file.mended);
  const region = { code: sources.config.region.code, name: sources.config.region.name.id };
  const built = publishedBoundary(file.features, { villages: sources.villages, region });
  io.say(
    `Kode ${built.codeSystem} dari kolom ${built.codeProperty}; semua ${sources.villages.length} desa ada`,
  );
  list(io, 'Fitur yang bukan desa paket ini, dilewati', built.unknown);
  list(io, 'Kode pada beberapa fitur, digabung', built.repeated);
  for (const { title, shapes } of built.mended) list(io, title, shapes);
  list(io, 'Nama berbeda setelah digabung lewat kode', built.nameDifferences);
  return {
    topology: built.topology,
    ...sources.config.publishedBoundary,
    sourceId: source.id,
    extraSource: source,
  };
}

async function boundaryBytes(
  { boundaries }: PackSources,
  { batas = '', sha256 }: BuildOptions,
  io: CommandIo,
): Promise<{ readonly bytes: Uint8Array; readonly name: string; readonly source: SourceEntry }> {
  const listed = boundaries.find(({ id, alamat }) => id === batas || alamat === batas);
  const url = listed?.alamat ?? batas;
  const expected = sha256 ?? listed?.sha256 ?? null;
  if (!/^https?:\/\//.test(url)) {
    const bytes = readFileSync(url);
    const found = hashOf(bytes);
    if (expected !== null && found !== expected)
      throw new Error(`${url}: sha256 ${found}, seharusnya ${expected}`);
    const known = boundaries.find((entry) => entry.sha256 === found);
    return { bytes, name: basename(url), source: known ?? unlisted(basename(url), '', found) };
  }
  if (!isSecure(url)) throw new Error(`${url}: pakai alamat https`);
  if (expected === null) {
    throw new Error(`${url}: tidak ada di sources.json; beri hash berkasnya dengan --sha256 <hex>`);
  }
  io.say(`Mengunduh ${url}`);
  const bytes = await download({ url, sha256: expected, onProgress: (line) => io.say(`  ${line}`) });
  const name = basename(new URL(url).pathname);
  return { bytes, name, source: listed ?? unlisted(name, url, expected) };
}

/** https, or this very machine, where tests serve their files. */
function isSecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1';
}

function unlisted(name: string, url: string, hash: string): SourceEntry {
  return {
    id: `batas-${createHash('sha256').update(hash).digest('hex').slice(0, 8)}`,
    judul: `Batas desa dari berkas ${name}`,
    penerbit: '',
    alamat: url,
    lisensi: 'lihat penerbit',
    tanggal: '',
    catatan: `sha256 ${hash}`,
  };
}

function list(io: CommandIo, title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  io.say(`${title} (${items.length}):`);
  for (const item of items) io.say(`  ${item}`);
}
