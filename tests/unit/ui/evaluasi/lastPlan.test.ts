import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/planner/scenario/scenario';
import type { DocumentEntry } from '../../../../src/state/documents/documentStore';
import { scenarioFromLink, scenarioToLink } from '../../../../src/state/planner/scenarioLink';
import { lastPlan } from '../../../../src/ui/evaluasi/lastPlan';
import { scenarioOf } from '../../../support/plannerPack';

const planOf = (name: string) =>
  scenarioOf({
    name,
    criteria: { items: [{ indicator: 'p0' }] },
    robustness: { draws: 300 },
    choice: { rules: [{ id: 'jumlah', kind: 'count', most: 3 }], alternatives: { count: 4, by: 2 } },
  });

/** A plan as the browser keeps it. */
function kept(name: string, changed: string, pack = 'contoh'): DocumentEntry<Scenario> {
  const times = { made: '2026-01-01', changed, revision: 1 };
  return {
    id: name,
    name,
    document: { ok: true, value: { id: name, name, pack, ...times, value: planOf('dulu') } },
  };
}

describe('the last plan', () => {
  const list = [kept('satu', '2026-03-01'), kept('dua', '2026-05-01'), kept('tiga', '2026-09-01', 'lain')];

  it('is the open one before any that was kept', () => {
    const open = scenarioToLink(planOf('terbuka'));
    expect(lastPlan(open, { kept: list, pack: 'contoh' })?.name).toBe('terbuka');
  });

  it('is the one of this pack that was kept last, by the name under which it was kept', () => {
    expect(lastPlan(null, { kept: list, pack: 'contoh' })?.name).toBe('dua');
    expect(lastPlan('!', { kept: list, pack: 'contoh' })?.name).toBe('dua');
    expect(lastPlan(null, { kept: list, pack: 'baru' })).toBeNull();
  });

  it('is asked for its list alone', () => {
    const found = scenarioFromLink(lastPlan(null, { kept: list, pack: 'contoh' })!.text);
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    expect(found.scenario.choice?.rules).toHaveLength(1);
    expect([found.scenario.robustness, found.scenario.choice?.alternatives]).toEqual([undefined, undefined]);
  });

  it('is none where a plan chooses nothing', () => {
    const open = scenarioToLink(scenarioOf({ criteria: { items: [{ indicator: 'p0' }] } }));
    expect(lastPlan(open, { kept: [], pack: 'contoh' })).toBeNull();
  });
});
