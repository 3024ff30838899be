import { describe, expect, it } from 'vitest';
import { classify } from '../../../../src/aggregate/classes/classify';
import { programmeStandings } from '../../../../src/aggregate/programme/programmeStatus';
import {
  asksAnything,
  NO_FILTER,
  villagesPassing,
  type VillageFilter,
} from '../../../../src/aggregate/table/villageFilter';
import * as world from '../../../scenes/world';

const drawn = classify({
  question: {
    packId: 'uji',
    indicatorId: 'indeks',
    year: 2024,
    classification: { method: 'manual', upper: [0.5, 0.6] },
  },
  indicator: world.indicator(),
  column: world.column({ cells: [0.52, 0.61, 0.44, 0.31, 'missing', 0.66, 0.5] }),
});
const villages = {
  ...world.villages,
  typology: {
    index: Uint32Array.of(0, 1, 1, 2, 2, 1, 0),
    keys: ['', 'pegunungan', 'pesisir'],
    labels: ['', 'Pegunungan', 'Pesisir'],
  },
};

function rows(change: Partial<VillageFilter>): number[] | null {
  const passing = villagesPassing({
    villages,
    filter: { ...NO_FILTER, ...change },
    standings: programmeStandings(world.events).byRow,
    interventions: world.interventions,
    drawn,
  });
  return passing && [...passing.keys()].filter((row) => passing[row] === 1);
}

describe('the villages that pass', () => {
  it('are all of them without criteria', () => {
    expect(rows({})).toBeNull();
    expect(asksAnything(NO_FILTER)).toBe(false);
    expect(asksAnything({ ...NO_FILTER, range: { min: 1, max: null } })).toBe(true);
  });

  it('are in one of the kecamatan, kinds and typologies', () => {
    expect(rows({ kecamatan: ['33.99.01', '33.99.03'] })).toEqual([0, 1, 2, 5, 6]);
    expect(rows({ kinds: ['kelurahan'] })).toEqual([4]);
    expect(rows({ typologies: ['pegunungan'] })).toEqual([1, 2, 5]);
  });

  it('have one of the last reported statuses', () => {
    expect(rows({ statuses: ['laboratory'] })).toEqual([0]);
    expect(rows({ statuses: ['replication', 'leftRed'] })).toEqual([0, 3, 4]);
    expect(rows({ statuses: ['red', 'yellow'] })).toEqual([5, 6]);
    expect(rows({ statuses: ['green'] })).toEqual([]);
  });

  it('are in one of the classes, which excludes those without a number', () => {
    expect(rows({ classes: [0] })).toEqual([2, 3, 6]);
    expect(rows({ classes: [1, 2] })).toEqual([0, 1, 5]);
  });

  it('are in the range including its ends, which excludes those without a number', () => {
    expect(rows({ range: { min: 0.5, max: 0.61 } })).toEqual([0, 1, 6]);
    expect(rows({ range: { min: null, max: 0.5 } })).toEqual([2, 3, 6]);
    expect(rows({ range: { min: 0.6, max: null } })).toEqual([1, 5]);
  });

  it('are named by an intervention, or by none; interventions for a kecamatan name no village', () => {
    expect(rows({ interventions: 'with' })).toEqual([1]);
    expect(rows({ interventions: 'without' })).toEqual([0, 2, 3, 4, 5, 6]);
  });

  it('meet all criteria together', () => {
    expect(rows({ typologies: ['pegunungan'], range: { min: null, max: 0.62 } })).toEqual([1, 2]);
    expect(rows({ kecamatan: ['33.99.02'], classes: [2] })).toEqual([]);
  });

  it('are none in a kecamatan that the pack does not have', () => {
    expect(rows({ kecamatan: ['33.99.99'] })).toEqual([]);
  });
});
