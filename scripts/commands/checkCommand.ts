import type { PackAttack } from '../../src/data/disclosure/attackPack';
import { attackFolder, checkFolder } from '../pack/checkFolder';
import { isRefused } from '../../src/studio/check/finding';
import type { CommandIo } from './commandIo';

export interface CheckOptions {
  readonly dir: string;
  readonly json: boolean;
  /** Attack what is hidden, and print how near the attack comes to each cell. */
  readonly attack: boolean;
}

/** `petala pack check`: 0 where the pack is whole, 1 with a sentence for every fault. Warnings alone leave it 0. */
export async function checkCommand(
  { dir, json, attack: isAttack }: CheckOptions,
  io: CommandIo,
): Promise<number> {
  const { findings: ordinary, summary } = await checkFolder(dir);
  const attacked = isAttack ? await attackFolder(dir) : null;
  const findings = [...ordinary, ...(attacked?.findings ?? [])];
  const attack = attacked?.attack ?? null;
  if (json) {
    const report = { ok: !isRefused(findings), summary, findings, ...(isAttack ? { attack } : {}) };
    io.print(`${JSON.stringify(report, null, 2)}\n`);
  } else if (attack) io.print(intervals(attack));
  for (const { code, file, where, message, remedy, severity } of findings) {
    io.say(
      `${severity === 'warning' ? 'Peringatan: ' : ''}${file}${where ? `, ${where}` : ''}: ${message}. ${remedy} [${code}]`,
    );
  }
  if (attack) io.say(attackLine(attack));
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const errors = findings.length - warnings;
  const also = warnings > 0 ? `, ${warnings} peringatan` : '';
  io.say(errors === 0 ? `${dir}: paket utuh (${summary})${also}` : `${dir}: ${errors} masalah${also}`);
  return errors === 0 ? 0 : 1;
}

/** A line a hidden cell: code, figure, least, most and, of a share, the most that the rest can be. */
function intervals({ attacked }: PackAttack): string {
  const bound = (x: number) => (x === Infinity ? 'tak terbatas' : String(x));
  return attacked
    .map(({ code, figure, reach: { low, high, rest }, kept }) =>
      [code, figure, bound(low), bound(high), bound(rest), kept ? 'terlindung' : 'TERBUKA'].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function attackLine({ attacked, told, blocks }: PackAttack): string {
  if (attacked.length === 0) return 'Serangan: tidak ada sel tersembunyi';
  const open = attacked.filter(({ kept }) => !kept).length;
  const narrowest = Math.min(...attacked.map(({ reach }) => reach.high - reach.low));
  return (
    `Serangan: ${attacked.length} sel tersembunyi dalam ${blocks} blok (kecamatan × tabel tertaut), ` +
    `${open} terbuka, rentang tersempit ${narrowest}; di ${told.length} kecamatan-tahun tahun sebelumnya menunjukkan ` +
    'mana yang kecil'
  );
}
