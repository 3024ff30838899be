import { parseArgs, type ParseArgsConfig } from 'node:util';
import { addCommand } from './addCommand';
import { buildCommand } from './buildCommand';
import { checkCommand } from './checkCommand';
import { demoCommand } from './demoCommand';
import { UsageError, type CommandIo } from './commandIo';
import { countedDiff, diffCommand } from './diffCommand';

const PROCESS_IO: CommandIo = {
  say: (line) => process.stderr.write(`${line}\n`),
  print: (text) => process.stdout.write(text),
};

/** `petala pack …`; returns the exit code. */
export async function packCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  const [name, ...rest] = args;
  try {
    switch (name) {
      case 'build': {
        const { values, positionals } = parse(rest, { out: text, batas: text, sha256: text, dasar: text });
        return await buildCommand(
          {
            dataDir: only(positionals, '<data dir>'),
            outDir: required(values.out, '--out'),
            batas: values.batas,
            sha256: values.sha256,
            dasar: values.dasar,
          },
          io,
        );
      }
      case 'check': {
        const { values, positionals } = parse(rest, { json: flag, attack: flag });
        return await checkCommand(
          { dir: only(positionals, '<dir>'), json: values.json === true, attack: values.attack === true },
          io,
        );
      }
      case 'demo': {
        const { values } = parse(rest, { desa: text, seed: text, out: text, truth: text });
        return await demoCommand({ ...values, out: required(values.out, '--out') }, io);
      }
      case 'add': {
        const [dir, table, ...more] = parse(rest, {}).positionals;
        if (dir === undefined || table === undefined || more.length > 0) {
          throw new UsageError('petala pack add: beri <dir> dan satu tabel komitmen, CSV atau XLSX');
        }
        return await addCommand({ dir, table, today: new Date().toISOString().slice(0, 10) }, io);
      }
      case 'diff':
        return await diff(rest, io);
      default:
        throw new UsageError(
          `petala pack: "${name ?? ''}" tidak dikenal; pilih build, check, add, demo atau diff`,
        );
    }
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    io.say(cause.message);
    return cause instanceof UsageError ? 2 : 1;
  }
}

async function diff(args: readonly string[], io: CommandIo): Promise<number> {
  const options = { json: flag, catat: text, sebab: text, 'sebab-en': text };
  const { values, positionals } = parse(args, options);
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new UsageError('petala pack diff: beri dua folder, <old> <new>');
  }
  const { catat, sebab, json = false } = values;
  if (catat === undefined && !json) return diffCommand({ before, after }, io);
  if (catat === undefined) return countedDiff({ before, after, json }, io);
  const note = { id: required(sebab, '--sebab'), en: values['sebab-en'] ?? '' };
  return countedDiff({ before, after, json, record: { file: catat, note } }, io);
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function parse<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function only(positionals: readonly string[], what: string): string {
  const [value] = positionals;
  if (value === undefined || positionals.length > 1) throw new UsageError(`petala pack: beri satu ${what}`);
  return value;
}

function required(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageError(`petala pack: ${what} wajib diisi`);
  return value;
}
