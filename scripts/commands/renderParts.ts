import { writeFileSync } from 'node:fs';
import type { CarriedFile } from '../../src/export/exportChoice';
import type { Exported, ExportFault } from '../../src/export/exportFault';
import { UsageError, type CommandIo } from './commandIo';

interface Writing {
  readonly out: string;
  readonly io: CommandIo;
  readonly sentence: (fault: ExportFault) => string;
}

/** Writes the file and says what could not be put into it; exit 1 and a sentence where no file was made. */
export function written(
  made: Exported<Pick<CarriedFile, 'bytes' | 'remarks'>>,
  { out, io, sentence }: Writing,
): number {
  if (!made.ok) {
    io.say(sentence(made.fault));
    return 1;
  }
  writeFileSync(out, made.value.bytes);
  for (const remark of made.value.remarks) io.say(remark);
  io.say(`${out}: ${made.value.bytes.length} bita`);
  return 0;
}

/** The day that is printed: today, or the one that is given, so that the same call gives the same bytes. */
export function dayOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given))
    throw new UsageError(`--tanggal "${given}": tulis seperti 2026-11-29`);
  return given;
}

/** The whole address where the link is one, or the app's own before the part behind the `#`. */
export function addressOf(link: string, address = ''): string {
  return link.includes('://') || address === ''
    ? link
    : `${address.replace(/#.*$/, '')}${link.slice(link.indexOf('#'))}`;
}
