import { writeFileSync } from 'node:fs';
import { areaView } from '../../src/aggregate/areas/areaView';
import type { Level } from '../../src/data/model/level';
import { LANGUAGES } from '../../src/data/model/localized';
import { exportWords } from '../../src/export/exportWords';
import type { SheetPack } from '../../src/export/sheet/sheetAsked';
import { sheetBatch } from '../../src/export/sheet/sheetBatch';
import { wordOf } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { installedTypefaces } from './drawWithResvg';
import { addressOf, dayOf } from './renderParts';
import { wholePack, type FolderPack } from './wholePack';

/** What `petala render --lembar` was told. */
export interface SheetsTold {
  readonly lembar: string;
  readonly out: string;
  readonly bahasa?: string | undefined;
  readonly tanggal?: string | undefined;
  readonly alamat?: string | undefined;
}

/** `33.26.15` names a kecamatan, `33.26.15.2014` a village. */
const DISTRICT = /^\d{2}\.\d{2}\.\d{2}$/;

/** Sheets of villages or kecamatan as one PDF. `semua` and `kecamatan` are all of either; codes are split by commas. */
export async function sheetsOf(dir: string, told: SheetsTold, io: CommandIo): Promise<number> {
  if (!told.out.endsWith('.pdf')) throw new UsageError(`--out "${told.out}": lembar dibuat sebagai .pdf`);
  const codes = told.lembar.split(',').filter(Boolean);
  const all = codes.length === 1 && (codes[0] === 'semua' || codes[0] === 'kecamatan');
  const level: Level =
    codes[0] === 'kecamatan' || codes.every((code) => DISTRICT.test(code)) ? 'district' : 'village';
  const language = told.bahasa === undefined ? 'id' : wordOf(told.bahasa, '--bahasa', LANGUAGES);
  const address = addressOf('#', told.alamat).replace(/#$/, '');
  const asked = {
    ...{ level, language, address, codes: all ? null : codes, indicatorId: null },
    pack: await packAt(await wholePack(dir), level),
    date: dayOf(told.tanggal),
  };
  const words = exportWords(language, level);
  const { pdf, sheets, failed } = await sheetBatch(asked, { words, faces: installedTypefaces() });
  for (const { reason } of failed) io.say(reason);
  if (pdf !== null) {
    writeFileSync(told.out, pdf);
    io.say(`${told.out}: ${sheets} lembar, ${pdf.length} bita`);
  }
  return failed.length > 0 ? 1 : 0;
}

async function packAt({ pack, latest }: FolderPack, level: Level): Promise<SheetPack> {
  const columns = await latest();
  if (level === 'village') return { ...pack, columns };
  const area = areaView(pack.dataset, level);
  const own = [...columns].flatMap(([key, column]) => {
    const seen = area.columnOf(column);
    return seen ? [[key, seen] as const] : [];
  });
  return {
    dataset: area.dataset,
    geometry: area.geometryOf(pack.geometry),
    columns: new Map(own),
    programme: [],
    interventions: area.interventionsOf(pack.interventions),
    actors: pack.actors,
  };
}
