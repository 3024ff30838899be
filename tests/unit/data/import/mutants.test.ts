import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/data/import/importFiles';
import type { ImportedFile } from '../../../../src/data/import/imported';
import { hasThirdParty, thirdPartyBytes } from './thirdparty';

const MUTANTS = 1000;
/** Files of more are left to the mutants of smaller ones of the same format. */
const MOST_BYTES = 120_000;
const SLOWEST_MS = 2000;

/** mulberry32: numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes flipped, set to extremes, cut off, cut out, written twice, or blanked. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * Math.min(64, bytes.length - at)) + 1;
  const kind = Math.floor(random() * 6);
  if (kind === 0) return bytes.slice(0, at);
  if (kind === 1) return joined(bytes.subarray(0, at), bytes.subarray(at + length));
  if (kind === 2) return joined(bytes.subarray(0, at + length), bytes.subarray(at));
  const copy = bytes.slice();
  if (kind === 3) copy.fill(random() < 0.5 ? 0 : 255, at, at + length);
  else {
    for (let i = 0; i < (kind === 4 ? 1 : 8); i++)
      copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  }
  return copy;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}

function sources(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const index = JSON.parse(new TextDecoder().decode(thirdPartyBytes('corpus/index.json'))) as {
    readonly cases: readonly { readonly file: string; readonly bytes: number; readonly code: string }[];
  };
  const small = index.cases.filter(
    ({ bytes, code }) => bytes > 0 && bytes <= MOST_BYTES && code !== 'ZIP_BOMB',
  );
  return small.map(({ file }) => ({
    name: file.replace('given/', ''),
    bytes: thirdPartyBytes(`corpus/${file}`),
  }));
}

function expectConserved(file: ImportedFile, label: string): void {
  const rows = file.parts.reduce((sum, part) => sum + part.rows, 0);
  expect(file.rowsIn, label).toBe(rows + file.rowsRejected);
  for (const part of file.parts) {
    expect(part.rowNumbers.length, label).toBe(part.rows);
    expect(
      part.columns.every(({ cells }) => cells.length === part.rows),
      label,
    ).toBe(true);
    expect(part.shapes?.length ?? part.rows, label).toBe(part.rows);
  }
  expect(file.verdict === 'rejected' || file.parts.length > 0 || file.issues.length > 0, label).toBe(true);
}

describe.skipIf(!hasThirdParty)('damaged copies of the corpus', () => {
  it(`come through without a throw, a hang, a lost row or a polluted prototype (${MUTANTS} of them)`, async () => {
    const random = seeded(20261130);
    const files = sources();
    const slow: string[] = [];
    for (let i = 0; i < MUTANTS; i++) {
      const { name, bytes } = files[i % files.length]!;
      const mutant = mutated(bytes, random);
      const label = `mutant ${i} of ${name}`;
      const start = performance.now();
      const imported = await importFiles([{ name, bytes: mutant }]);
      const ms = performance.now() - start;
      if (ms > SLOWEST_MS) slow.push(`${label}: ${Math.round(ms)} ms`);
      expect(imported.length, label).toBeGreaterThan(0);
      for (const file of imported) expectConserved(file, label);
    }
    expect(slow).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, 120_000);
});
