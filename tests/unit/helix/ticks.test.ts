import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../src/helix/activity';
import { hasTick, TICK, ticksOf, type Tick } from '../../../src/helix/ticks';

const of = (money: Activity['money'], stage: Activity['stage'] = 'running'): Tick[] => {
  const ticks = ticksOf({ stage, money });
  return (Object.keys(TICK) as Tick[]).filter((tick) => hasTick(ticks, tick));
};

describe('what an activity counts as', () => {
  it('is itself, its stage, and every amount that is known or that it states without one', () => {
    expect(of({ komitmen: 5, pagu: null }, 'planned')).toEqual([
      'any',
      'planned',
      'komitmenKnown',
      'paguUnknown',
    ]);
    expect(of({ pagu: 0, realisasi: 0 }, 'done')).toEqual(['any', 'done', 'paguKnown', 'realisasiKnown']);
  });

  it('is without any amount where none is known', () => {
    expect(of({ pagu: null })).toEqual(['any', 'running', 'paguUnknown', 'noAmount']);
    expect(of({})).toEqual(['any', 'running', 'noAmount']);
  });

  it('is overspent where both are known, and more was spent', () => {
    expect(of({ pagu: 9, realisasi: 10 })).toContain('overspent');
    expect(of({ pagu: 10, realisasi: 10 })).not.toContain('overspent');
    expect(of({ pagu: null, realisasi: 10 })).not.toContain('overspent');
    expect(of({ komitmen: 1, realisasi: 10 })).not.toContain('overspent');
  });

  it('leaves room for what only a cut can tell', () => {
    expect(of({ pagu: 1, realisasi: 2, komitmen: 3 })).not.toContain('assumed');
  });
});
