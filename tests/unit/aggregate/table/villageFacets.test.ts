import { describe, expect, it } from 'vitest';
import { classify } from '../../../../src/aggregate/classes/classify';
import { ALL_INTERVENTIONS } from '../../../../src/aggregate/programme/interventionsInView';
import { programmeStandings } from '../../../../src/aggregate/programme/programmeStatus';
import { interventionFacets, villageFacets } from '../../../../src/aggregate/table/villageFacets';
import {
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
    labels: ['', 'pegunungan', 'pesisir'],
  },
};
const ask = (change: Partial<VillageFilter> = {}) => ({
  villages,
  filter: { ...NO_FILTER, ...change },
  standings: programmeStandings(world.events).byRow,
  interventions: world.interventions,
  drawn,
});
const left = (change: Partial<VillageFilter>) =>
  villagesPassing(ask(change))?.reduce((sum, byte) => sum + byte, 0) ?? villages.n;

describe('counts for each filter option', () => {
  it('without a filter are the numbers of villages', () => {
    const facets = villageFacets(ask());
    expect(Object.fromEntries(facets.typologies)).toEqual({ '': 2, pegunungan: 3, pesisir: 2 });
    expect([...facets.kecamatan.values()].reduce((sum, n) => sum + n, 0)).toBe(7);
    expect(facets.classes).toEqual([3, 1, 2]);
    expect(facets.interventions.any).toBe(7);
  });

  it('apply all other criteria, but not their own', () => {
    const facets = villageFacets(ask({ typologies: ['pesisir'], classes: [0] }));
    expect(Object.fromEntries(facets.typologies)).toEqual({ '': 1, pegunungan: 1, pesisir: 1 });
    expect(facets.classes).toEqual([1, 0, 0]);
    expect(facets.interventions.any).toBe(1);
  });

  it('agree with applying the filter, for every option', () => {
    const base: Partial<VillageFilter> = { range: { min: 0.4, max: null } };
    const facets = villageFacets(ask(base));
    for (const [key, n] of facets.kecamatan) expect(n).toBe(left({ ...base, kecamatan: [key] }));
    for (const [key, n] of facets.kinds) expect(n).toBe(left({ ...base, kinds: [key] }));
    for (const [key, n] of facets.typologies) expect(n).toBe(left({ ...base, typologies: [key] }));
    for (const [key, n] of facets.statuses) expect(n).toBe(left({ ...base, statuses: [key] }));
    facets.classes.forEach((n, at) => expect(n).toBe(left({ ...base, classes: [at] })));
    expect(facets.interventions.with).toBe(left({ ...base, interventions: 'with' }));
    expect(facets.interventions.without).toBe(left({ ...base, interventions: 'without' }));
    expect(facets.interventions.with).toBeGreaterThan(0);
  });

  it('have no classes while no map is drawn', () => {
    expect(villageFacets({ ...ask(), drawn: null }).classes).toEqual([]);
  });
});

describe('counts for options of the intervention filter', () => {
  const all = world.interventions;

  it('count interventions while villages are not filtered by them', () => {
    const facets = interventionFacets(ask(), { all, filter: ALL_INTERVENTIONS });
    expect(facets.counted).toBe('interventions');
    for (const [id, n] of facets.actorIds) {
      expect(n).toBe(all.filter(({ actorIds }) => actorIds.includes(id)).length);
    }
    expect([...facets.sectors.values()].reduce((sum, n) => sum + n, 0)).toBe(all.length);
  });

  it('count only those of visible villages', () => {
    const rowless = { kecamatan: [villages.kecamatan.keys[2]!] };
    const some = interventionFacets(ask(rowless), { all, filter: ALL_INTERVENTIONS });
    const whole = interventionFacets(ask(), { all, filter: ALL_INTERVENTIONS });
    const sum = (facet: ReadonlyMap<string, number>) =>
      [...facet.values()].reduce((total, n) => total + n, 0);
    expect(sum(some.stages)).toBeLessThan(sum(whole.stages));
  });

  it('count the remaining villages where these must have an intervention, or none', () => {
    for (const presence of ['with', 'without'] as const) {
      const facets = interventionFacets(ask({ interventions: presence }), { all, filter: ALL_INTERVENTIONS });
      expect(facets.counted).toBe('villages');
      expect(facets.actorIds.size).toBeGreaterThan(0);
      for (const [id, n] of facets.actorIds) {
        const interventions = all.filter(({ actorIds }) => actorIds.includes(id));
        const passing = villagesPassing({ ...ask({ interventions: presence }), interventions });
        expect(n).toBe(passing?.reduce((total, byte) => total + byte, 0));
      }
    }
  });
});
