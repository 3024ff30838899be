import { format, resolveConfig } from 'prettier';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { growthPage } from '../../../bench/growth';
import { MISSED } from '../../../bench/missedTargets';
import { BENCHES, readResults, writeResult, type BenchResult } from '../../../bench/results';
import { holds } from '../../../bench/statistics';
import { quickTable, verdictTables, withVerdicts } from '../../../bench/verdictTables';

const README = 'bench/README.md';
const result = (change: Partial<BenchResult> = {}): BenchResult => ({
  bench: 'sizes',
  run: {
    taken: 'measured',
    date: '2026-11-30',
    commit: 'abc1234',
    machine: 'Two cores',
    passes: 5,
    seed: 7,
    note: 'At rest.',
  },
  targets: [
    { name: 'all', got: 61.25, atMost: 60, unit: 'kB' },
    { name: 'some', got: 5.5, atLeast: 5, unit: '×' },
  ],
  figures: [],
  ...change,
});

describe('the verdicts of the benches', () => {
  test('say of every target what was wanted, what came, and why it is not reached', () => {
    const text = verdictTables([result()]);
    expect(text).toContain('1 of 2 targets are reached.');
    expect(text).toContain('| all | ≤ 60.0 kB | 61.3 kB | – | **not reached** | not explained yet |');
    expect(text).toContain('| some | ≥ 5.00 × | 5.50 × | – | reached |  |');
    expect(text).toContain('Measured 2026-11-30, commit `abc1234`, 5 passes, seed 7');
  });

  test('set what the run before gave beside each target of the same name', () => {
    const [{ run, targets }] = [result()];
    const before = { ...run, commit: 'def5678', load: [1.25, 3] as const };
    const previous = { run: before, targets: [{ ...targets[0]!, got: 75 }] };
    const text = verdictTables([result({ run: { ...run, load: [0.5, 2.25] }, previous })]);
    expect(text).toContain('| all | ≤ 60.0 kB | 61.3 kB | 75.0 kB | **not reached** |');
    expect(text).toContain('| some | ≥ 5.00 × | 5.50 × | – | reached |  |');
    expect(text).toContain('Load average 0.5 before, 2.3 after. At rest.');
    expect(text).toContain('Before: 2026-11-30, commit `def5678`');
  });

  test('of a quick run stand beside those that are published', () => {
    const text = quickTable([{ name: 'some', got: 4.5, atLeast: 5, unit: '×' }], [result()]);
    expect(text).toContain('| some | ≥ 5.00 × | 4.50 × | 5.50 × | **not reached** |');
  });

  test('mark figures that were taken over, and benches without a target', () => {
    const [first] = [result({ targets: [] })];
    const text = verdictTables([{ ...first!, run: { ...first!.run, taken: 'published' } }]);
    expect(text).toContain('Taken over, as rounded, from the tables published 2026-11-30');
    expect(text).toContain('No target was set');
  });

  test('name the benches of which nothing is published yet', () => {
    const all = BENCHES.map((bench) => result({ bench }));
    expect(verdictTables(all.filter(({ bench }) => bench !== 'points'))).toContain(
      'Nothing is published yet of `points`.',
    );
    expect(verdictTables(all)).not.toContain('Nothing is published yet');
  });

  test('go where the document has a place for them, and nowhere else', () => {
    const document = 'a\n<!-- verdicts: rendered by bench/verdicts.ts -->\nold\n<!-- end of verdicts -->\nb';
    expect(withVerdicts(document, 'new')).toBe(
      'a\n<!-- verdicts: rendered by bench/verdicts.ts -->\n\nnew\n\n<!-- end of verdicts -->\nb',
    );
    expect(() => withVerdicts('a', 'new')).toThrow('bench/README.md lacks');
  });
});

describe('a result that is written', () => {
  test('keeps the verdicts of the one in its place, and no older ones', () => {
    const folder = mkdtempSync(join(tmpdir(), 'petala-bench-'));
    const of = (commit: string) => result({ run: { ...result().run, commit }, figures: [commit] });
    for (const commit of ['aaaaaaa', 'bbbbbbb', 'ccccccc']) writeResult(folder, of(commit));
    const written: unknown = JSON.parse(readFileSync(join(folder, 'sizes.json'), 'utf8'));
    const { run, targets } = of('bbbbbbb');
    expect(written).toEqual({ ...of('ccccccc'), previous: { run, targets } });
    rmSync(folder, { recursive: true });
  });
});

describe('the published results', () => {
  const results = readResults();
  const targets = results.flatMap((one) => one.targets);

  test('are of benches in their order, each with its date, commit and figures', () => {
    const names = results.map(({ bench }) => bench);
    // A new bench has no result before its first run; bench/README.md then says so.
    expect(names).toEqual(BENCHES.filter((name) => names.includes(name)));
    for (const { bench, run, figures } of results) {
      expect(run.date, bench).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(run.commit, bench).toMatch(/^[0-9a-f]{7,}/);
      expect(Object.keys(figures as object).length, bench).toBeGreaterThan(0);
    }
  });

  test('are what bench/README.md says', async () => {
    const document = readFileSync(README, 'utf8');
    const rendered = withVerdicts(document, verdictTables(results));
    const formatted = await format(rendered, { ...(await resolveConfig(README)), filepath: README });
    // `npx tsx bench/verdicts.ts` renders them again.
    expect(document).toBe(formatted);
  });

  test('are what bench/growth.md says', async () => {
    const path = 'bench/growth.md';
    const formatted = await format(growthPage(results), { ...(await resolveConfig(path)), filepath: path });
    expect(readFileSync(path, 'utf8')).toBe(formatted);
  });

  test('every target that is not reached has its reason, and no other has one', () => {
    const missed = targets.filter((target) => !holds(target)).map(({ name }) => name);
    expect(Object.keys(MISSED).sort()).toEqual(missed.sort());
  });
});
