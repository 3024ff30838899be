import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTED_AS, joinCounts } from '../../../../src/studio/join/joinCounts';
import type { JoinDecision } from '../../../../src/studio/join/joinDecision';
import { candidatesOf } from '../../../../src/studio/join/joinOutcome';
import type { JoinResult } from '../../../../src/studio/join/joinRows';
import { decideRow } from '../../../../src/studio/join/makeDecision';
import { villageChanges } from '../../../../src/studio/join/splitVillages';
import { joined, PEKALONGAN, type WrittenRow } from './pekalongan';

const SIGNED = { who: 'Sari', when: '2026-02-03T07:30:00Z', why: '' };

const codes = fc.oneof(
  fc.constantFrom(...PEKALONGAN.map(({ code }) => code)),
  fc.constantFrom(...PEKALONGAN.map(({ bpsCode }) => `id${bpsCode}`)),
  fc.constantFrom('33.26', '3,32601E+09', '33.26.1.2001', '33.75.01.1001', '3326010888', 'abc', '', null),
);
const names = fc.oneof(
  fc.constantFrom(...PEKALONGAN.map(({ name }) => name)),
  fc.constantFrom('Lomeneng', 'Karangsari', 'Mulyorejo', 'Jumlah', '', null, '__proto__', 'Kutorejo Utara'),
);
const districts = fc.oneof(
  fc.constantFrom(...new Set(PEKALONGAN.map(({ district }) => district))),
  fc.constantFrom('', null, 'Petungkriono', 'Kota Pekalongan'),
);
/** Rows of a village as they should be, among rows in which anything is mixed. */
const rows = fc.array(
  fc.oneof(
    fc.constantFrom(...PEKALONGAN).map(({ code, name, district }): WrittenRow => [code, name, district]),
    fc.tuple(codes, names, districts),
  ),
  { maxLength: 40 },
);

/** Some of the decisions that a person might make of a result. */
function someDecisions(result: JoinResult, picks: readonly number[]): readonly JoinDecision[] {
  return picks.flatMap((pick) => {
    const row = pick % Math.max(result.outcomes.length, 1);
    const outcome = result.outcomes[row];
    if (!outcome) return [];
    if (outcome.kind === 'duplicate') {
      return [decideRow(result, row, { action: 'useRow', place: outcome.place, content: null }, SIGNED)];
    }
    const [best] = candidatesOf(outcome);
    const act = best ? ({ action: 'accept', place: best.place } as const) : ({ action: 'leaveOut' } as const);
    return [decideRow(result, row, act, SIGNED)];
  });
}

function expectWhole(result: JoinResult, given: readonly WrittenRow[]): void {
  const counts = joinCounts(result);
  expect(result.outcomes).toHaveLength(given.length);
  expect(counts.rowsIn).toBe(given.length);
  expect(counts.joined + counts.notJoined + counts.rejected).toBe(given.length);
  expect(COUNTED_AS.reduce((sum, part) => sum + counts.parts[part], 0)).toBe(given.length);
  expect(Math.max(...result.rowsOfPlace.map(({ length }) => length))).toBeLessThanOrEqual(1);
  expect(result.rowsOfPlace.flat()).toHaveLength(counts.joined);
  expect(counts.joined + counts.placesWithoutRow).toBe(PEKALONGAN.length);
}

describe('whatever a file contains', () => {
  it('rows in = joined + not joined + rejected, and no village has two rows', () => {
    fc.assert(
      fc.property(rows, (given) => expectWhole(joined(given), given)),
      { numRuns: 150 },
    );
  });

  it('so it is after decisions, of this file and of another', () => {
    fc.assert(
      fc.property(rows, rows, fc.array(fc.nat(), { maxLength: 12 }), (given, other, picks) => {
        const decisions = [...someDecisions(joined(given), picks), ...someDecisions(joined(other), picks)];
        const result = joined(given, decisions);
        expectWhole(result, given);
        expect(result.fates.map(({ decision }) => decision)).toEqual(decisions);
      }),
      { numRuns: 100 },
    );
  });

  it('nothing is joined without a decision but by a code, or by exactly its name', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { outcomes, facts, index, system } = joined(given);
        outcomes.forEach((outcome, row) => {
          if (outcome.kind !== 'joined') return;
          const { code, name } = facts[row]!;
          const byCode = code.kind === 'whole' && system !== null && index.byCode(code.digits, system);
          if (byCode === outcome.place)
            expect(['same', 'spelling', 'unnamed']).toContain(outcome.name.agrees);
          else expect(name).toBe(index.names[outcome.place]);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('so it is with cells of any text and length, in little time', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
    const anything = fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 });
    fc.assert(
      fc.property(anything, (given) => expectWhole(joined(given), given)),
      { numRuns: 100 },
    );
    const long = ["'", ' ', '-', 'a', '0', 'desa ', 'a a'].map((text) => `x${text.repeat(50_000)}x`);
    const given = long.flatMap((text): WrittenRow[] => [
      [text, text, text],
      [null, text, 'Bojong'],
      ['33.26.01.2001', text, null],
    ]);
    const begun = performance.now();
    const result = joined(given);
    expectWhole(result, given);
    expect(villageChanges(result)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
