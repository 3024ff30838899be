import { checkPack } from '../pack/checkPack';
import type { CommandIo } from './commandIo';

/** `petala pack check`: 0 where the pack is whole, 1 with a sentence for every fault. */
export async function checkCommand(
  { dir, json }: { readonly dir: string; readonly json: boolean },
  io: CommandIo,
): Promise<number> {
  const { findings, summary } = await checkPack(dir);
  if (json) io.print(`${JSON.stringify({ ok: findings.length === 0, summary, findings }, null, 2)}\n`);
  for (const { code, file, where, message, remedy } of findings) {
    io.say(`${file}${where ? `, ${where}` : ''}: ${message}. ${remedy} [${code}]`);
  }
  io.say(findings.length === 0 ? `${dir}: paket utuh (${summary})` : `${dir}: ${findings.length} masalah`);
  return findings.length === 0 ? 0 : 1;
}
