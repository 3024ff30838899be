import { describe, expect, it } from 'vitest';
import { aggregateRefusal, contractOf } from '../../../../src/aggregate/rollup/contract';
import { rollup } from '../../../../src/aggregate/rollup/rollup';
import { groupMembership } from '../../../../src/aggregate/rollup/membership';
import { column, groups, indicator } from '../sample';

const ratio = indicator({ kind: 'ratio', formula: { kind: 'ratio' } });

describe('the contract of an indicator', () => {
  it.each([
    ['count', 'sum'],
    ['ratio', 'ratio'],
    ['index', 'distribution'],
    ['category', 'distribution'],
  ] as const)('of a %s is a %s', (kind, contract) => {
    expect(contractOf(indicator({ kind }))).toBe(contract);
    expect(aggregateRefusal(indicator({ kind }), 'contract')).toBeNull();
  });

  it('calls a distance a distance and a difference of ranks one, though their kind is that of an index', () => {
    const accessibility = indicator({ kind: 'index', formula: { kind: 'accessibility' } });
    const gap = indicator({ kind: 'index', formula: { kind: 'gap', need: 'p0', response: 'count' } });
    expect(aggregateRefusal(accessibility, 'mean')).toEqual({
      reason: 'meanOfDistances',
      offered: 'distribution',
      rateId: null,
    });
    expect(aggregateRefusal(accessibility, 'sum')?.reason).toBe('sumOfDistances');
    expect(aggregateRefusal(gap, 'mean')?.reason).toBe('meanOfRankGaps');
    expect(aggregateRefusal(accessibility, 'contract')).toBeNull();
  });

  it.each([
    ['index', 'sum', 'sumOfIndex', 'distribution'],
    ['index', 'mean', 'meanOfIndex', 'distribution'],
    ['category', 'mean', 'meanOfCategory', 'distribution'],
    ['ratio', 'mean', 'meanOfRates', 'ratio'],
    ['ratio', 'sum', 'sumOfRates', 'ratio'],
    ['count', 'mean', 'meanOfCount', 'sum'],
    ['count', 'ratio', 'countHasNoDenominator', 'sum'],
  ] as const)('refuses of a %s the %s, and offers what has a meaning', (kind, asked, reason, offered) => {
    expect(aggregateRefusal(indicator({ kind, rateId: 'p0' }), asked)).toEqual({
      reason,
      offered,
      rateId: 'p0',
    });
  });

  it('permits its own aggregate', () => {
    expect(aggregateRefusal(indicator({ kind: 'count' }), 'sum')).toBeNull();
    expect(aggregateRefusal(ratio, 'ratio', column([1], { numerator: [1], denominator: [100] }))).toBeNull();
  });

  it('refuses a ratio without parts, and a difference of rates', () => {
    expect(aggregateRefusal(ratio, 'contract', column([1]))?.reason).toBe('ratioWithoutParts');
    const change = indicator({
      kind: 'ratio',
      formula: { kind: 'change', input: 'p0', from: 2019, to: 2024 },
    });
    expect(aggregateRefusal(change, 'contract')?.reason).toBe('changeOfRates');
    const bivariate = indicator({
      kind: 'count',
      formula: { kind: 'bivariate', inputs: ['a', 'b'], year: 2024 },
    });
    expect(contractOf(bivariate)).toBe('distribution');
  });

  it('is checked before every roll-up', () => {
    const request = {
      question: { indicatorId: 'idm', year: 2024, grouping: 'kecamatan', asked: 'sum' } as const,
      indicator: indicator(),
      column: column([0.5]),
      membership: groupMembership(groups(['a'])),
    };
    expect(rollup(request)).toEqual({
      status: 'refused',
      refusal: { reason: 'sumOfIndex', offered: 'distribution', rateId: null },
    });
  });
});
