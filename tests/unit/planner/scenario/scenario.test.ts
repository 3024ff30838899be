import { describe, expect, it } from 'vitest';
import { localPlane } from '../../../../src/planner/scenario/localPlane';
import {
  parseScenario,
  SCENARIO_VERSION,
  scenarioText,
  type Scenario,
} from '../../../../src/planner/scenario/scenario';

const parse = (value: unknown) => parseScenario(typeof value === 'string' ? value : JSON.stringify(value));
const sure = (value: unknown): Scenario => {
  const read = parse(value);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.scenario;
};
const faults = (value: unknown) => {
  const read = parse(value);
  return read.ok ? [] : read.faults;
};

describe('a scenario', () => {
  it('needs its version alone, and says how what is left out is taken', () => {
    expect(sure({ version: 1 })).toEqual({
      version: 1,
      name: '',
      exclude: { inProgramme: true, kelurahan: false, codes: [] },
    });
    const { criteria, robustness, choice, evaluation } = sure({
      version: 1,
      criteria: { items: [{ indicator: 'p0' }] },
      robustness: {},
      choice: { rules: [] },
      evaluation: { indicator: 'p0' },
    });
    expect(criteria).toEqual({
      items: [{ indicator: 'p0', weight: 1 }],
      scale: 'minmax',
      method: 'arithmetic',
      missing: 'rescale',
    });
    expect(robustness).toMatchObject({ draws: 10_000, seed: 1, top: 12, weights: 'around' });
    expect(choice).toEqual({ amounts: {}, goal: { kind: 'most', amount: 'skor' }, rules: [], limit_s: 60 });
    expect(evaluation).toMatchObject({ roles: ['replication'], wanted: 'less', perTreated: 2, alpha: 0.05 });
  });

  it('comes back from its text as it was', () => {
    const scenario = sure({
      version: 1,
      name: 'dua belas desa',
      criteria: { items: [{ indicator: 'p0', year: 2024, needier: 'high', weight: 2 }], pairwise: [[1]] },
      choice: {
        amounts: { biaya: { each: 250 }, miskin: { indicator: 'desil_1_4' } },
        goal: { kind: 'covered', amount: 'miskin', radius_m: 5000 },
        rules: [
          { id: 'n', kind: 'count', least: 1, most: 12 },
          { id: 'apbd', kind: 'budget', amount: 'biaya', most: 3000 },
          { id: 'target', kind: 'target', amount: 'miskin', least: 9 },
          { id: 'q', kind: 'quota', group: 'tipologi', value: 'pesisir', least: 2 },
          { id: 'k', kind: 'perGroup', group: 'kecamatan', most: 2 },
          { id: 'd', kind: 'apart', least_m: 3000 },
          { id: 'in', kind: 'include', ids: ['1'] },
          { id: 'out', kind: 'exclude', ids: ['2'] },
        ],
        alternatives: { count: 3, by: 3 },
      },
    });
    expect(parse(scenarioText(scenario))).toEqual({ ok: true, scenario });
    expect(scenarioText(sure(scenario))).toBe(scenarioText(scenario));
  });

  it('of a newer version is named so, and nothing of it is guessed', () => {
    expect(faults({ version: SCENARIO_VERSION + 1, magic: true })).toEqual([{ kind: 'newer', version: 2 }]);
  });

  it.each<[string, unknown, string]>([
    ['no version', {}, 'version'],
    ['version 0', { version: 0 }, 'version'],
    ['a list', [], 'version'],
    [
      'a negative weight',
      { version: 1, criteria: { items: [{ indicator: 'p0', weight: -1 }] } },
      'criteria.items.0.weight',
    ],
    ['a judgement of 0', { version: 1, criteria: { items: [], pairwise: [[0]] } }, 'criteria.pairwise.0.0'],
    [
      'a rule of no kind',
      { version: 1, choice: { rules: [{ id: 'x', kind: 'luck' }] } },
      'choice.rules.0.kind',
    ],
    [
      'a group nobody knows',
      { version: 1, choice: { rules: [{ id: 'x', kind: 'perGroup', group: 'bintang', most: 1 }] } },
      'choice.rules.0.group',
    ],
    [
      'half a village',
      { version: 1, choice: { rules: [{ id: 'x', kind: 'count', most: 1.5 }] } },
      'choice.rules.0.most',
    ],
    ['a million draws', { version: 1, robustness: { draws: 1_000_000 } }, 'robustness.draws'],
    ['no scale', { version: 1, robustness: { scales: [] } }, 'robustness.scales'],
    ['an alpha of 1', { version: 1, evaluation: { indicator: 'p0', alpha: 1 } }, 'evaluation.alpha'],
    ['a name without end', { version: 1, name: 'x'.repeat(501) }, 'name'],
  ])('with %s names the field', (_, value, path) => {
    const found = faults(value);
    expect(found[0]).toMatchObject({ kind: 'wrongField' });
    expect(found.some((fault) => fault.kind === 'wrongField' && fault.path === path)).toBe(true);
  });

  it('names all wrong fields at once', () => {
    expect(faults({ version: 1, name: 3, robustness: { top: 0 } })).toHaveLength(2);
  });

  it('that is no JSON, or has two rules of one name, says so', () => {
    expect(faults('{"version": 1,')[0]!.kind).toBe('notJson');
    const rules = [
      { id: 'n', kind: 'count', most: 1 },
      { id: 'n', kind: 'apart', least_m: 1 },
    ];
    expect(faults({ version: 1, choice: { rules } })).toEqual([{ kind: 'sameRule', id: 'n' }]);
  });
});

describe('positions on a plane', () => {
  it('are a degree of latitude and of longitude apart by the ellipsoid', () => {
    const at = (lon: number[], lat: number[]) => localPlane(Float64Array.from(lon), Float64Array.from(lat));
    const north = at([109.5, 109.5], [-7.5, -6.5]);
    // WGS84 between 7.5 and 6.5 degrees: 110,588 m; a degree of longitude at 7: 110,495 m.
    expect(north.y_m[1]! - north.y_m[0]!).toBeCloseTo(110_590, -2);
    const east = at([109, 110], [-7, -7]);
    expect(east.x_m[1]! - east.x_m[0]!).toBeCloseTo(110_495, -2);
    expect(Array.from(east.y_m, Math.abs)).toEqual([0, 0]);
  });

  it('are not known where the place is not', () => {
    const { x_m } = localPlane(Float64Array.of(109, Number.NaN), Float64Array.of(-7, Number.NaN));
    expect([x_m[0], x_m[1]]).toEqual([0, Number.NaN]);
  });
});
