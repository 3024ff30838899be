import { writeFileSync } from 'node:fs';
import type { Level } from '../../src/data/model/level';
import { LANGUAGES } from '../../src/data/model/localized';
import { faultSentence } from '../../src/export/exportFault';
import { exportWords } from '../../src/export/exportWords';
import { packAtLevel } from '../../src/export/sheet/packAtLevel';
import { BUNDLES } from '../../src/export/sheet/sheetAsked';
import { sheetBatch } from '../../src/export/sheet/sheetBatch';
import { wordOf } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { installedTypefaces } from './drawWithResvg';
import { addressOf, dayOf } from './renderParts';
import { USUAL } from '../../src/export/exportChoice';
import { TONES } from '../../src/export/page/tones';
import { wholePack } from './wholePack';

/** What `petala render --lembar` was told. */
export interface SheetsTold {
  readonly lembar: string;
  readonly out: string;
  readonly bahasa?: string | undefined;
  readonly nada?: string | undefined;
  readonly tanggal?: string | undefined;
  readonly alamat?: string | undefined;
}

/** `33.26.15` names a kecamatan, `33.26.15.2014` a village. */
const DISTRICT = /^\d{2}\.\d{2}\.\d{2}$/;

/** Sheets of villages or kecamatan as one PDF, or as a zip with one each. `semua` and `kecamatan` are all of either; codes are split by commas. */
export async function sheetsOf(dir: string, told: SheetsTold, io: CommandIo): Promise<number> {
  const bundle = BUNDLES.find((one) => told.out.endsWith(`.${one}`));
  if (!bundle) throw new UsageError(`--out "${told.out}": lembar dibuat sebagai .pdf atau .zip`);
  const codes = told.lembar.split(',').filter(Boolean);
  const all = codes.length === 1 && (codes[0] === 'semua' || codes[0] === 'kecamatan');
  const level: Level =
    codes[0] === 'kecamatan' || codes.every((code) => DISTRICT.test(code)) ? 'district' : 'village';
  const language = told.bahasa === undefined ? 'id' : wordOf(told.bahasa, '--bahasa', LANGUAGES);
  const address = addressOf('#', told.alamat).replace(/#$/, '');
  const { pack, latest } = await wholePack(dir);
  const asked = {
    ...{ bundle, level, language, address, codes: all ? null : codes, indicatorId: null },
    tones: wordOf(told.nada ?? USUAL.tones, '--nada', TONES),
    pack: packAtLevel({ ...pack, columns: await latest() }, level),
    date: dayOf(told.tanggal),
  };
  const words = exportWords(language, level);
  const made = await sheetBatch(asked, { words, faces: installedTypefaces() });
  const file = made.pdf ?? made.zip;
  for (const { reason } of made.failed) io.say(reason);
  for (const remark of made.remarks) io.say(remark);
  if (made.fault) io.say(faultSentence(made.fault, words.t));
  if (file !== null) {
    writeFileSync(told.out, file);
    io.say(`${told.out}: ${made.sheets} lembar, ${file.length} bita`);
  }
  return made.failed.length > 0 || file === null ? 1 : 0;
}
