import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError, type CommandIo } from './commandIo';

export const PROCESS_IO: CommandIo = {
  say: (line) => process.stderr.write(`${line}\n`),
  print: (text) => process.stdout.write(text),
};

/** An option that takes a text. */
export const TEXT = { type: 'string' } as const;
/** An option that stands or does not. */
export const FLAG = { type: 'boolean' } as const;

/** Arguments by their options; a wrong one is wrong usage. */
export function parsed<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The one argument without a name. */
export function onlyOne(positionals: readonly string[], what: string): string {
  const [value] = positionals;
  if (value === undefined || positionals.length > 1) throw new UsageError(`beri satu ${what}`);
  return value;
}

export function given(value: string | undefined, option: string): string {
  if (value === undefined) throw new UsageError(`${option} wajib diisi`);
  return value;
}

/** A number within limits, both included. */
export function numberIn(text: string, option: string, [low, high]: readonly [number, number]): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= low && value <= high)) {
    throw new UsageError(`${option} "${text}": beri bilangan ${low} sampai ${high}`);
  }
  return value;
}

/** One of some words. */
export function wordOf<T extends string>(text: string, option: string, words: readonly T[]): T {
  const word = words.find((one) => one === text);
  if (word === undefined) throw new UsageError(`${option} "${text}": pilih ${words.join(', ')}`);
  return word;
}

/** Runs a command: a sentence and exit 2 for wrong usage, 1 for input that falls short. */
export async function answering(name: string, io: CommandIo, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    io.say(`petala ${name}: ${cause.message}`);
    return cause instanceof UsageError ? 2 : 1;
  }
}
