import { describe, expect, it } from 'vitest';
import { DAMAGE_KINDS } from './damageKinds';
import { SHIPPED } from '../packCopy';
import { judgeMutants, verdictOf, type Judged, type Verdict } from './judgeMutants';

/** Damages that nothing in the pack contradicts, each with its rule: today every damage that is done here is found. */
const HARMLESS: readonly { readonly rule: string; readonly holds: (verdict: Verdict) => boolean }[] = [];

const SMALL = Array.from({ length: 276 }, (_, i) => i);
const WHOLE = Array.from({ length: 24 }, (_, i) => 1_000_000 + i);

const shortly = ({ seed, kind, outcome, what, said }: Verdict) =>
  `${seed} ${kind}, ${outcome}: ${what.slice(0, 160)} | ${said.slice(0, 300)}`;

describe('the judge of damaged packs', () => {
  const judged = (some: Partial<Judged>): Judged => ({
    ...{ begun: false, seed: 0, kind: 'badArc', what: 'arcs null', findings: [], thrown: null },
    ...some,
  });
  const finding = {
    code: 'fileUnreadable',
    file: 'a.csv',
    where: '',
    remedy: 'Bangun ulang',
    severity: 'error',
  } as const;

  it('tells what is named from what is silent, thrown, or in words of the program', () => {
    const outcome = (some: Partial<Judged>) => verdictOf(judged(some)).outcome;
    expect(outcome({})).toBe('silent');
    expect(outcome({ thrown: 'TypeError: Cannot read properties of null\n    at x' })).toBe('thrown');
    expect(outcome({ findings: [{ ...finding, message: 'berkas tidak dapat dibaca' }] })).toBe('named');
    expect(
      outcome({ findings: [{ ...finding, message: "Cannot read properties of null (reading 'x')" }] }),
    ).toBe('unnamed');
    expect(outcome({ findings: [{ ...finding, message: 'geometries.flatMap is not a function' }] })).toBe(
      'unnamed',
    );
    expect(outcome({ findings: [{ ...finding, message: 'ada "undefined"' }] })).toBe('unnamed');
    expect(outcome({ findings: [{ ...finding, file: '', message: 'x' }] })).toBe('unnamed');
  });
});

describe('300 damaged packs', () => {
  it(
    'are each named by the check, without a hang, a stack or words of the program',
    { timeout: 600_000 },
    async () => {
      const verdicts = [
        ...(await judgeMutants({ pack: 'small', seeds: SMALL })),
        ...(await judgeMutants({ pack: SHIPPED, seeds: WHOLE })),
      ];
      expect(verdicts).toHaveLength(300);
      expect(new Set(verdicts.map(({ kind }) => kind))).toEqual(new Set(Object.keys(DAMAGE_KINDS)));
      const wrong = verdicts.filter(({ outcome }) => outcome !== 'named' && outcome !== 'silent');
      expect(wrong.map(shortly)).toEqual([]);
      const silent = verdicts.filter(({ outcome }) => outcome === 'silent');
      const unexplained = silent.filter((verdict) => !HARMLESS.some(({ holds }) => holds(verdict)));
      expect(unexplained.map(shortly)).toEqual([]);
      expect(silent.length).toBeLessThanOrEqual(0.02 * verdicts.length);
    },
  );
});
