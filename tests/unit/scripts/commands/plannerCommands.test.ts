import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CommandIo } from '../../../../scripts/commands/commandIo';
import { evaluateCommand } from '../../../../scripts/commands/evaluateCommand';
import { rankCommand } from '../../../../scripts/commands/rankCommand';
import { selectCommand } from '../../../../scripts/commands/selectCommand';

const CONTOH = 'public/geojson/contoh';
const PEKALONGAN = 'public/geojson/pekalongan';
const scratch = mkdtempSync(join(tmpdir(), 'petala-rencana-'));
afterAll(() => rmSync(scratch, { recursive: true }));

type Command = (args: readonly string[], io: CommandIo) => Promise<number>;
let files = 0;

async function run<T>(command: Command, dir: string, scenario: unknown) {
  const path = join(scratch, `skenario${files++}.json`);
  writeFileSync(path, typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
  return bare<T>(command, [dir, '--skenario', path]);
}

async function bare<T>(command: Command, args: readonly string[]) {
  const said: string[] = [];
  const printed: string[] = [];
  const code = await command(args, {
    say: (line) => void said.push(line),
    print: (text) => void printed.push(text),
  });
  const text = printed.join('');
  return { code, said: said.join('\n'), data: (text === '' ? null : JSON.parse(text)) as T };
}

const CRITERIA = { items: [{ indicator: 'p0', year: 2024, weight: 3 }, { indicator: 'rtlh' }] };
const truth = JSON.parse(readFileSync('tests/fixtures/contoh-truth.json', 'utf8')) as {
  improved: { villages: string[]; effect_points: Record<string, number> };
  placebo: { start: string; villages: string[] };
};

interface RankReport {
  readonly villages: readonly {
    rank: number;
    code: string;
    score: number;
    class: string;
    topShare: number;
    rankLow: number;
    rankHigh: number;
  }[];
  readonly excluded: readonly { code: string; reason: string }[];
  readonly criteria: readonly { indicator: string; weight: number; needier: string }[];
  readonly constant: readonly unknown[];
}

describe('the scenario of the documents', () => {
  it.each<[string, Command, string]>([
    ['ranks', rankCommand, 'kukuh'],
    ['selects', selectCommand, '12 desa terpilih'],
    ['evaluates', evaluateCommand, 'berubah ke arah yang diharapkan'],
  ])('%s', async (_, command, words) => {
    const { code, said } = await run(command, CONTOH, readFileSync('docs/skenario.json', 'utf8'));
    expect(code).toBe(0);
    expect(said).toContain(words);
  });
});

describe('petala rank', () => {
  it('ranks the pack, tells how firm each place is and who does not compete', async () => {
    const scenario = { version: 1, criteria: CRITERIA, robustness: { draws: 500, top: 10 } };
    const { code, data, said } = await run<RankReport>(rankCommand, CONTOH, scenario);
    expect(code).toBe(0);
    expect(data.criteria.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
    for (const [i, { rank, score }] of data.villages.entries()) {
      expect(rank).toBe(1 + data.villages.filter((other) => other.score > score + 1e-9).length);
      if (i > 0) expect(score).toBeLessThanOrEqual(data.villages[i - 1]!.score);
    }
    expect(data.villages.length + data.excluded.length).toBe(285);
    expect(data.villages[0]!.topShare).toBeGreaterThan(0.5);
    for (const { rankLow, rankHigh } of data.villages) expect(rankLow).toBeLessThanOrEqual(rankHigh);
    const reasons = new Map(data.excluded.map(({ code: own, reason }) => [own, reason]));
    for (const own of truth.improved.villages) expect(reasons.get(own)).toBe('inProgramme');
    expect(said).toContain('kukuh');
  });

  it.each<[string, object, string]>([
    ['an indicator that is gone', { criteria: { items: [{ indicator: 'hilang' }] } }, 'hilang'],
    ['a year that is not there', { criteria: { items: [{ indicator: 'p0', year: 1990 }] } }, '1990'],
    ['weights of 0', { criteria: { items: [{ indicator: 'p0', weight: 0 }] } }, 'semua bobot nol'],
    ['no criteria', {}, '"criteria"'],
    ['judgements of too few', { criteria: { ...CRITERIA, pairwise: [[1]] } }, 'sebanyak kriteria'],
    ['an unknown village', { criteria: CRITERIA, exclude: { codes: ['00.00'] } }, '00.00'],
    ['an indicator that is neutral', { criteria: { items: [{ indicator: 'desil_1' }] } }, 'needier'],
  ])('says a sentence about %s', async (_, part, words) => {
    const { code, said, data } = await run(rankCommand, CONTOH, { version: 1, ...part });
    expect([code, data]).toEqual([1, null]);
    expect(said).toContain(words);
  });

  it('tells its usage where the scenario is not given, and a sentence where it is none', async () => {
    const missing = await bare(rankCommand, [CONTOH]);
    expect([missing.code, missing.said]).toEqual([2, expect.stringContaining('Pemakaian: petala rank')]);
    expect((await bare(rankCommand, [CONTOH, '--skenario', join(scratch, 'none.json')])).code).toBe(1);
    expect((await run(rankCommand, CONTOH, '{')).said).toContain('bukan JSON');
    expect((await run(rankCommand, CONTOH, { version: 9 })).said).toContain('lebih baru');
    expect((await run(rankCommand, CONTOH, { version: 1, name: 7 })).said).toContain('"name"');
    const twice = [
      { id: 'n', kind: 'count', most: 1 },
      { id: 'n', kind: 'count', most: 2 },
    ];
    expect((await run(rankCommand, CONTOH, { version: 1, choice: { rules: twice } })).said).toContain(
      'dua aturan',
    );
  });
});

interface SelectReport {
  readonly status: string;
  readonly objective: number;
  readonly villages: readonly { code: string; worth: number }[];
  readonly prices: Readonly<Record<string, number>>;
  readonly sums: Readonly<Record<string, number>>;
  readonly alternatives: {
    readonly sets: readonly { price: number; villages: readonly { code: string }[] }[];
  };
  readonly conflict: { readonly rules: readonly string[] };
  readonly leftOut: readonly unknown[];
}
const CHOICE = {
  amounts: { biaya: { each: 250 } },
  rules: [
    { id: 'jumlah', kind: 'count', most: 8 },
    { id: 'apbd', kind: 'budget', amount: 'biaya', most: 1500 },
    { id: 'sebaran', kind: 'perGroup', group: 'kecamatan', most: 1 },
  ],
  alternatives: { count: 2, by: 2 },
};

describe('petala select', () => {
  it('chooses within the rules and prices them', async () => {
    const { code, data, said } = await run<SelectReport>(selectCommand, CONTOH, {
      version: 1,
      criteria: CRITERIA,
      choice: CHOICE,
    });
    expect([code, data.status]).toEqual([0, 'selected']);
    expect(data.villages).toHaveLength(6);
    expect(new Set(data.villages.map(({ code: own }) => own.slice(0, 8))).size).toBe(6);
    expect(data.sums['biaya']).toBe(1500);
    expect(data.prices).toMatchObject({ jumlah: 0, apbd: expect.any(Number) });
    expect(data.prices['apbd']).toBeGreaterThan(0);
    for (const { worth } of data.villages) expect(worth).toBeGreaterThanOrEqual(0);
    const own = new Set(data.villages.map((village) => village.code));
    for (const { price, villages } of data.alternatives.sets) {
      expect(price).toBeGreaterThanOrEqual(0);
      expect(villages.filter((village) => own.has(village.code)).length).toBeLessThanOrEqual(4);
    }
    expect(said).toContain('6 desa terpilih');
  });

  it('shows no partial pick where rules contradict each other, and names them', async () => {
    const rules = [...CHOICE.rules, { id: 'wajib', kind: 'count', least: 7 }];
    const { code, data, said } = await run<SelectReport>(selectCommand, CONTOH, {
      version: 1,
      criteria: CRITERIA,
      choice: { ...CHOICE, rules },
    });
    expect([code, data.status]).toEqual([1, 'infeasible']);
    expect(data.villages).toBeUndefined();
    expect(data.conflict).toEqual({ rules: ['apbd', 'wajib'], smallest: true });
    expect(said).toContain('apbd, wajib');
  });

  it('meets a target at the least cost without any ranking', async () => {
    const { data } = await run<SelectReport>(selectCommand, CONTOH, {
      version: 1,
      choice: {
        amounts: { biaya: { each: 1 }, keluarga: { indicator: 'stunting' } },
        goal: { kind: 'least', amount: 'biaya' },
        rules: [{ id: 'keluarga', kind: 'target', amount: 'keluarga', least: 300 }],
      },
    });
    expect(data.sums['keluarga']).toBeGreaterThanOrEqual(300);
    expect(data.objective).toBe(data.villages.length);
    // Hidden and missing numbers are no bargain: those villages are named.
    expect(data.leftOut.length).toBeGreaterThan(0);
  });

  it.each<[string, object, string]>([
    [
      'an amount that nobody explains',
      { rules: [{ id: 'x', kind: 'budget', amount: 'emas', most: 1 }] },
      'emas',
    ],
    [
      'a typology that is not there',
      { rules: [{ id: 'x', kind: 'quota', group: 'tipologi', value: 'gurun', least: 1 }] },
      'gurun',
    ],
    ['a village that is not there', { rules: [{ id: 'x', kind: 'include', ids: ['12.34'] }] }, '12.34'],
    ['an amount of no indicator', { amounts: { x: { indicator: 'hilang' } }, rules: [] }, 'hilang'],
  ])('says a sentence about %s', async (_, choice, words) => {
    const { code, said } = await run(selectCommand, CONTOH, { version: 1, criteria: CRITERIA, choice });
    expect(code).toBe(1);
    expect(said).toContain(words);
  });

  it('says that a scenario has no choice', async () => {
    expect((await run(selectCommand, CONTOH, { version: 1 })).said).toContain('"choice"');
  });
});

interface EvaluateReport {
  readonly status: string;
  readonly verdict: string;
  readonly whole: Readonly<Record<'perVillage' | 'perPerson', { interval: readonly [number, number] }>>;
  readonly matched: {
    readonly perVillage: { effect: number; interval: readonly [number, number] };
    readonly perPerson: { effect: number; interval: readonly [number, number] };
    readonly randomisation: { p: number; smallestP: number };
    readonly sets: readonly { treated: string; controls: readonly string[] }[];
  };
  readonly perVillage: {
    readonly events: readonly { event: number; effect: number; interval: readonly [number, number] }[];
  };
  readonly sensitivity: readonly { effect: number }[];
  readonly refusals: readonly { kind: string }[];
}
const evaluation = (change: object) => ({ version: 1, evaluation: { indicator: 'p0', ...change } });

describe('petala evaluate', () => {
  const holds = ([low, high]: readonly [number, number], value: number) => low <= value && value <= high;

  it('finds the effect that was planted, within its interval', async () => {
    const { code, data } = await run<EvaluateReport>(evaluateCommand, CONTOH, evaluation({ only: [2020] }));
    const planted = Object.values(truth.improved.effect_points);
    const mean = planted.reduce((sum, one) => sum + one, 0) / planted.length;
    expect([code, data.verdict]).toEqual([0, 'wanted']);
    for (const { interval } of [data.whole.perVillage, data.whole.perPerson, data.matched.perVillage]) {
      expect(holds(interval, mean)).toBe(true);
    }
    expect(data.matched.randomisation.p).toBe(data.matched.randomisation.smallestP);
    expect(data.matched.sets.map(({ treated }) => treated).sort()).toEqual(
      [...truth.improved.villages].sort(),
    );
    for (const { effect } of data.sensitivity) expect(effect).toBeLessThan(-2);
    for (const { event, effect } of data.perVillage.events)
      if (event < 0) expect(Math.abs(effect)).toBeLessThan(1.5);
  });

  it('claims nothing of the cohort in which nothing was planted', async () => {
    const only = [Number(truth.placebo.start.slice(0, 4))];
    const { code, data } = await run<EvaluateReport>(evaluateCommand, CONTOH, evaluation({ only }));
    expect([code, data.verdict]).toEqual([0, 'unclear']);
    expect(holds(data.whole.perVillage.interval, 0)).toBe(true);
    expect(holds(data.whole.perPerson.interval, 0)).toBe(true);
    expect(data.matched.randomisation.p).toBeGreaterThan(0.05);
  });

  it('takes cohorts that the scenario states instead of the programme', async () => {
    const cohorts = Object.fromEntries(truth.improved.villages.map((code) => [code, 2020]));
    const { data } = await run<EvaluateReport>(evaluateCommand, CONTOH, evaluation({ cohorts }));
    expect(data.matched.sets).toHaveLength(20);
  });

  it.each<[string, string, object, readonly string[]]>([
    ['a modelled series of one year', PEKALONGAN, { indicator: 'p0_desa' }, ['modelled', 'noYearBefore']],
    ['a change of the data basis', CONTOH, { indicator: 'desil_1_4_persen' }, ['basisChanges']],
    ['an outcome that was chosen by', CONTOH, { usedToChoose: true }, ['chosenByOutcome']],
    ['no year before', CONTOH, { only: [2020], years: [2020, 2024] }, ['noYearBefore']],
    ['nobody treated', CONTOH, { cohorts: {} }, ['noTreated']],
  ])('refuses %s, in words', async (_, dir, change, kinds) => {
    const { code, data, said } = await run<EvaluateReport>(evaluateCommand, dir, evaluation(change));
    expect([code, data.status]).toEqual([1, 'refused']);
    expect(data.refusals.map(({ kind }) => kind)).toEqual(kinds);
    expect(said.split('\n')).toHaveLength(kinds.length);
  });

  it('says a sentence where the scenario does not fit the pack', async () => {
    expect((await run(evaluateCommand, CONTOH, { version: 1 })).said).toContain('"evaluation"');
    expect((await run(evaluateCommand, CONTOH, evaluation({ indicator: 'hilang' }))).said).toContain(
      'hilang',
    );
    expect((await run(evaluateCommand, CONTOH, evaluation({ cohorts: { '1.2': 2020 } }))).said).toContain(
      '1.2',
    );
    expect((await run(evaluateCommand, CONTOH, evaluation({ years: [1990, 1991] }))).said).toContain('1991');
  });
});
