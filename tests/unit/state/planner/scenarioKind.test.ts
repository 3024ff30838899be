import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../src/state/documents/documentKind';
import { SCENARIO_KIND } from '../../../../src/state/planner/scenarioKind';
import { scenarioOf } from '../../../support/plannerPack';

const read = (body: unknown, version = 1) => readBody(SCENARIO_KIND, { name: 'rancangan', version, body });

describe('a plan among the documents', () => {
  it('is read as it was written', () => {
    const scenario = scenarioOf({ name: 'Replikasi', criteria: { items: [{ indicator: 'p0', weight: 2 }] } });
    expect(read(JSON.parse(JSON.stringify(scenario)))).toEqual({ ok: true, value: scenario });
  });

  it('names the field that does not fit', () => {
    const damaged = { version: 1, robustness: { top: 0 } };
    expect(read(damaged)).toMatchObject({ ok: false, fault: { reason: 'damaged', where: 'robustness.top' } });
    expect(read(undefined)).toMatchObject({ ok: false, fault: { reason: 'damaged', where: '' } });
  });

  it('of a newer Petala is refused and not guessed at', () => {
    expect(read({ version: 2 }, 2)).toMatchObject({ ok: false, fault: { reason: 'newer', known: 1 } });
  });
});
