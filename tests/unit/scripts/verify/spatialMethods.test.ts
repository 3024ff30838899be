import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runVerify } from '../../../../scripts/verify/verify';

const FOLDER = 'tests/fixtures/truth';
const NAMES = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.json') && /^(weights|moran|lisa|getisord|eb)_/.test(name),
);

/** Runs the command over one file, with `text` in its place where the fixture is to be another. */
async function verify(name: string, text?: string) {
  const lines: string[] = [];
  const emitted: string[] = [];
  const code = await runVerify([`${FOLDER}/${name}`, '--strict', '--emit'], {
    read: async (path) => (text !== undefined && path.endsWith(name) ? text : readFileSync(path, 'utf8')),
    out: (line) => emitted.push(line),
    err: (line) => lines.push(line),
  });
  return { code, first: lines[0] ?? '', emitted };
}

type Json = { [key: string]: unknown };

describe('the reference answers of the spatial statistics', () => {
  it.each(NAMES)('%s is met within its tolerance, and the answer has the shape asked for', async (name) => {
    const { code, first, emitted } = await verify(name);
    expect(first).toMatch(/: ok, largest error /);
    expect([code, emitted.length]).toEqual([0, 1]);
    const { expected } = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { expected: Json };
    const { result } = JSON.parse(emitted[0]!) as { result: Json };
    const asked = Object.keys(expected).filter((key) => !key.startsWith('WRONG'));
    expect(Object.keys(result)).toEqual(expect.arrayContaining(asked));
  });

  it('is missed where the data file is not there, and says which', async () => {
    const fixture = JSON.parse(readFileSync(`${FOLDER}/weights_nc.json`, 'utf8')) as { input: Json };
    fixture.input.geojson = 'data/gaib.geojson';
    const { code, first } = await verify('weights_nc.json', JSON.stringify(fixture));
    expect(code).toBe(1);
    expect(first).toMatch(/cannot be read: ENOENT.*data\/gaib\.geojson/);
  });
});

describe('a wrong answer', () => {
  type Damage = (fixture: { input: Json; params: Json; expected: Json }) => void;
  const weights = (fixture: { expected: Json }, kind: string) =>
    fixture.expected[kind] as { islands: string[]; neighbours: Record<string, string[]> };
  it.each<[string, string, Damage, string]>([
    [
      'a corner taken for a border',
      'weights_nc.json',
      (fixture) => (fixture.expected.rook = fixture.expected.queen),
      'rook.',
    ],
    [
      'a neighbour forgotten',
      'weights_columbus.json',
      (fixture) => void weights(fixture, 'queen').neighbours['49']!.pop(),
      'queen.neighbours.49',
    ],
    [
      'an island that is none',
      'weights_columbus.json',
      (fixture) => void weights(fixture, 'rook').islands.push('1'),
      'rook.islands',
    ],
    [
      'nearest ones made mutual',
      'weights_nc.json',
      (fixture) => void weights(fixture, 'knn4').neighbours['37005']!.push('37009'),
      'knn4.neighbours.37005',
    ],
  ])('%s is told', async (_, name, damage, place) => {
    const fixture = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Parameters<Damage>[0];
    damage(fixture);
    const { code, first } = await verify(name, JSON.stringify(fixture));
    expect(code).toBe(1);
    expect(first).toContain('WRONG');
    expect(first).toContain(` at ${place}`);
  });
});
