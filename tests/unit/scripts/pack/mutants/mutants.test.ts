import { describe, expect, it } from 'vitest';
import { DAMAGE_KINDS } from './damageKinds';
import { judgeMutants, verdictOf, type Verdict } from './judgeMutants';
import { SHIPPED } from '../packCopy';

/** Damages that change nothing a reader of the pack could see, each with its rule. */
const HARMLESS: readonly { readonly rule: string; readonly holds: (verdict: Verdict) => boolean }[] = [];

const SMALL = Array.from({ length: 228 }, (_, i) => i);
const WHOLE = Array.from({ length: 72 }, (_, i) => 1_000_000 + i);

const shortly = ({ seed, kind, outcome, what, said }: Verdict) =>
  `${seed} ${kind}, ${outcome}: ${what.slice(0, 160)} | ${said.slice(0, 300)}`;

describe('300 damaged packs', () => {
  it('are each named by the check, without a hang, a stack or words of the program', { timeout: 600_000 }, async () => {
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
  });
});
