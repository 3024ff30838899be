import { resolve } from 'node:path';
import { writeDemoPack } from '../demo/demoPack';
import { UsageError, type CommandIo } from './commandIo';

export interface DemoOptions {
  /** Number of villages, 285 unless given. */
  readonly desa?: string | undefined;
  /** Seed, 1 unless given: the same number and seed give the same bytes. */
  readonly seed?: string | undefined;
  readonly out: string;
  /** Where the planted truths go, never into the pack. */
  readonly truth?: string | undefined;
}

/** `petala pack demo`: writes a wholly made-up region with every table filled. */
export async function demoCommand({ desa, seed, out, truth }: DemoOptions, io: CommandIo): Promise<number> {
  // The truths of the pack that ships are a fixture of its tests; those of any other stand beside its folder.
  const truthPath =
    truth ?? (resolve(out) === resolve('public/geojson/contoh') ? undefined : `${out}.truth.json`);
  const files = writeDemoPack({
    villages: whole(desa, '--desa', 285),
    seed: whole(seed, '--seed', 1),
    outDir: out,
    say: (line) => io.say(line),
    ...(truthPath === undefined ? {} : { truthPath }),
  });
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  io.say(`${files.length} berkas peraga, ${Math.round(size / 1000)} kB, di ${out}`);
  return 0;
}

function whole(value: string | undefined, option: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(value))
    throw new UsageError(`petala pack demo: ${option} "${value}" bukan bilangan bulat`);
  return Number(value);
}
