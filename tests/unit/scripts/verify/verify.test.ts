import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../../scripts/verify/compareAnswers';
import { runVerify } from '../../../../scripts/verify/verify';

const REFERENCE = 'tests/fixtures/truth/breaks_jenks71.json';
const reference = () => JSON.parse(readFileSync(REFERENCE, 'utf8')) as Reference;

interface Reference {
  input: { values: unknown[] };
  expected: {
    fisher_jenks: { class_max: number[]; wss: number }[];
    quantile: { breaks: number[] }[];
    [key: string]: unknown;
  };
}

/** Runs the command over files held in memory, and the real references under their own paths. */
async function verify(args: readonly string[], files: Record<string, unknown> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runVerify(args, {
    read: async (path) => {
      const file = files[path];
      if (file === undefined && path.startsWith(FOLDER)) return readFileSync(path, 'utf8');
      if (file === undefined) throw new Error('ENOENT');
      return typeof file === 'string' ? file : JSON.stringify(file);
    },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

const FOLDER = 'tests/fixtures/truth';
const ALL = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

describe('verify', () => {
  it('recomputes every reference answer of the folder', async () => {
    const { code, err } = await verify(['--strict', ...ALL.map((file) => `${FOLDER}/${file}`)]);
    expect(err.at(-1)).toBe(`${ALL.length} passed, 0 failed, 0 not covered`);
    expect(code).toBe(0);
  });

  it('recomputes the reference answers of class breaks', async () => {
    const { code, out, err } = await verify([REFERENCE]);
    expect(code).toBe(0);
    expect(out).toEqual([]);
    expect(err[0]).toMatch(/^breaks_jenks71: ok, largest error \d\.\de-1\d at /);
    expect(err[1]).toBe('1 passed, 0 failed, 0 not covered');
  });

  it('emits one line of JSON a fixture, shaped like what was expected', async () => {
    const { out } = await verify(['--emit', REFERENCE]);
    expect(out).toHaveLength(1);
    const { id, result } = JSON.parse(out[0]!) as { id: string; result: Reference['expected'] };
    expect(id).toBe('breaks_jenks71');
    expect(Object.keys(result)).toEqual(Object.keys(reference().expected));
    expect(result.fisher_jenks[0]?.class_max).toEqual([46.13, 80.45, 155.3]);
  });

  it.each([
    [
      'a class of the natural breaks',
      (f: Reference) => (f.expected.fisher_jenks[1]!.class_max[0] = 41.3),
      'fisher_jenks.1.class_max.0',
    ],
    [
      'the ninth digit of the squares',
      (f: Reference) => (f.expected.fisher_jenks[0]!.wss *= 1 + 3e-9),
      'fisher_jenks.0.wss',
    ],
    ['a quantile', (f: Reference) => (f.expected.quantile[2]!.breaks[1]! += 1e-6), 'quantile.2.breaks.1'],
    ['a number of bounds', (f: Reference) => f.expected.quantile[0]!.breaks.push(200), 'quantile.0.breaks'],
    ['an answer that is not given', (f: Reference) => (f.expected['median'] = 53), 'median'],
  ])('fails on %s and names the place', async (_, damage, place) => {
    const fixture = reference();
    damage(fixture);
    const { code, err } = await verify(['x.json'], { 'x.json': fixture });
    expect(code).toBe(1);
    expect(err[0]).toContain('WRONG');
    expect(err[0]?.endsWith(`at ${place}`)).toBe(true);
  });

  it('does not take the answer of a known mistake for an expected one', async () => {
    const fixture = reference();
    fixture.expected['WRONG_sampling'] = [1, 2, 3];
    expect((await verify(['x.json'], { 'x.json': fixture })).code).toBe(0);
  });

  it('computes and emits where no answer is expected', async () => {
    const { expected: _, ...asked } = reference();
    const { code, out, err } = await verify(['x.json', '--emit'], { 'x.json': asked });
    expect([code, out.length]).toEqual([0, 1]);
    expect(err[0]).toContain('no expected answer');
  });

  it('says that a method is not covered, which fails only when asked', async () => {
    const other = { id: 'm', method: 'kriging', input: {}, params: {}, expected: {} };
    const { code, out, err } = await verify(['m.json', '--emit'], { 'm.json': other });
    expect([code, out]).toEqual([0, []]);
    expect(err[0]).toBe('m: method "kriging" is not covered yet');
    expect((await verify(['m.json', '--strict'], { 'm.json': other })).code).toBe(1);
  });

  it.each([
    ['not there', {}, /cannot be read: ENOENT/],
    ['not JSON', { 'x.json': '<html>' }, /not JSON/],
    ['not a fixture', { 'x.json': { id: 'a' } }, /not a fixture: .*method/],
    ['a list', { 'x.json': [] }, /not a fixture/],
    [
      'without numbers',
      { 'x.json': { ...reference(), input: { values: ['a', 'b'] } } },
      /at least two numbers/,
    ],
  ])(
    'fails on a file that is %s, and goes on to the next',
    async (_, files: Record<string, unknown>, words) => {
      const { code, err } = await verify(['x.json', REFERENCE], files);
      expect(code).toBe(1);
      expect(err[0]).toMatch(words);
      expect(err[1]).toContain('breaks_jenks71: ok');
    },
  );

  it('tells its usage where no file or an unknown option is given', async () => {
    expect((await verify(['--emit'])).code).toBe(2);
    const { code, err } = await verify([REFERENCE, '--emitt']);
    expect(code).toBe(2);
    expect(err).toEqual(['unknown option --emitt', expect.stringContaining('petala verify')]);
  });
});

describe('comparing answers', () => {
  const exact = () => 0;

  it('measures relative to large numbers and absolutely below one', () => {
    expect(compareAnswers({ result: [101], expected: [100] }, () => 0.02)).toMatchObject({ passed: true });
    expect(compareAnswers({ result: { a: 0.3 }, expected: { a: 0.1 } }, exact)).toEqual({
      passed: false,
      largestError: expect.closeTo(0.2, 12),
      excused: [],
      path: 'a',
    });
  });

  it('lists leaves that are no number and may differ apart from the largest error', () => {
    const answers = { result: { x: 1.5, near: true }, expected: { x: 1, near: false } };
    const allowed = (place: string) => (place === 'near' ? Infinity : 1);
    expect(compareAnswers(answers, allowed)).toEqual({
      ...{ passed: true, largestError: 0.5, path: 'x', excused: ['near'] },
    });
    expect(compareAnswers(answers, exact)).toMatchObject({ passed: false, path: 'near', excused: [] });
  });

  it('names the worst that failed, not one that is worse but allowed', () => {
    const answers = { result: { loose: 5, strict: 1.001 }, expected: { loose: 1, strict: 1 } };
    const { path } = compareAnswers(answers, (place) => (place === 'loose' ? 10 : 1e-9));
    expect(path).toBe('strict');
  });

  it.each([
    [Number.NaN, 1],
    ['1', 1],
    [1, '1'],
    [{ 0: 1 }, [1]],
    [null, { a: 1 }],
    [[1], [1, 2]],
    [1, null],
  ])('takes %j for something else than %j', (result, expected) => {
    expect(compareAnswers({ result: { x: result }, expected: { x: expected } }, () => 1e9).passed).toBe(
      false,
    );
  });
});
