import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runVerify } from '../../../../scripts/verify/verify';

const FOLDER = 'tests/fixtures/truth';
const FIXTURES = ['sdc_2d_small', 'sdc_hierarchy_a', 'kanon_a'] as const;

interface Reference {
  input: Record<string, unknown>;
  params: Record<string, unknown>;
  expected: Record<string, unknown>;
}

const reference = (id: string) => JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8')) as Reference;

async function verify(fixture: unknown) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runVerify(['x.json', '--emit'], {
    read: async () => JSON.stringify(fixture),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return {
    code,
    said: err[0] ?? '',
    result: out.map((line) => (JSON.parse(line) as { result: unknown }).result)[0],
  };
}

describe('verify, of disclosure control', () => {
  it.each(FIXTURES)('recomputes %s, with the keys of its expected answer and no others', async (id) => {
    const { code, said, result } = await verify(reference(id));
    expect(said).toBe(`${id}: ok, largest error 0.0e+0`);
    expect(code).toBe(0);
    expect(Object.keys(result as object).sort()).toEqual(Object.keys(reference(id).expected).sort());
  });

  it.each([
    [
      'sdc_2d_small',
      'a primary cell left out',
      (f: Reference) => (f.expected.primary as unknown[]).pop(),
      'primary',
    ],
    [
      'sdc_2d_small',
      'an interval too wide by a hundredth',
      (f: Reference) =>
        ((f.expected.intervals_one_optimal as Record<string, number[]>)['desa4|not poor']![0] = 11.01),
      'intervals_one_optimal.desa4|not poor.0',
    ],
    [
      'sdc_hierarchy_a',
      'the pattern that takes primary suppression for enough',
      (f: Reference) => (f.expected.one_optimal = []),
      'one_optimal',
    ],
    ['kanon_a', 'a class too many', (f: Reference) => (f.expected.n_classes = 16), 'n_classes'],
  ])('fails on %s with %s', async (id, _, damage, place) => {
    const fixture = reference(id);
    damage(fixture);
    const { code, said } = await verify(fixture);
    expect(code).toBe(1);
    expect(said).toMatch(/WRONG/);
    expect(said.endsWith(`at ${place}`)).toBe(true);
  });

  it.each([
    [
      'sdc_2d_small',
      (f: Reference) => (f.input.row_totals = [84, 64, 101, 67]),
      'do not add up to desa1|total',
    ],
    ['sdc_2d_small', (f: Reference) => (f.input.cols = ['poor']), 'as many rows and columns as names'],
    ['sdc_2d_small', (f: Reference) => (f.params.threshold = 1), 'whole number from 2'],
    ['sdc_2d_small', (f: Reference) => (f.input.grand_total = null), 'three kinds of totals'],
    ['sdc_hierarchy_a', (f: Reference) => (f.input.hierarchy = { K1: { a: -3 } }), 'none negative'],
    ['sdc_hierarchy_a', (f: Reference) => (f.input.hierarchy = { K1: { a: 3 } }), 'no set of cells'],
    ['kanon_a', (f: Reference) => (f.input.sensitive = 'wealth'), 'column "wealth" is not in every row'],
    ['kanon_a', (f: Reference) => (f.params.k = 0), 'whole number from 1'],
  ])('says what is wrong with the input of %s', async (id, damage, words) => {
    const fixture = reference(id);
    damage(fixture);
    const { code, said } = await verify(fixture);
    expect(code).toBe(1);
    expect(said).toContain(words);
  });
});
