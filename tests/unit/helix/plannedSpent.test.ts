import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNTOLD } from '../../../src/helix/cube';
import { FLOW_LAYERS, flows, OTHERS, plannedSpent, type Flows } from '../../../src/helix/plannedSpent';
import { activity, cubeOf, HULU, portions, shared } from './helixWorld';

describe('planned against spent', () => {
  const cube = cubeOf(
    activity('a', { year: 2023, money: { komitmen: 500, pagu: 400, realisasi: 300 } }),
    activity('b', { year: 2024, actors: portions('usaha'), money: { pagu: 100, realisasi: 130 } }),
    activity('c', { year: 2024, stage: 'planned', money: { pagu: 50 } }),
  );

  it('has a row of figures for every year in which there is something', () => {
    const rows = plannedSpent(cube, 'year').rows.map(
      ({ key, figures: { amount, spentShare, overspent } }) => ({
        ...{ key, amount, spentShare, overspent },
      }),
    );
    expect(rows).toEqual([
      { key: '2023', amount: { komitmen: 500, pagu: 400, realisasi: 300 }, spentShare: 0.75, overspent: 0 },
      { key: '2024', amount: { komitmen: null, pagu: 150, realisasi: 130 }, spentShare: 1.3, overspent: 1 },
    ]);
  });

  it('names actors, and leaves out those without anything', () => {
    expect(plannedSpent(cube, 'actor').rows.map(({ label }) => label)).toEqual(['Pemkab', 'Dunia usaha']);
    expect(plannedSpent(cube, 'actor', { keys: { year: ['2023'] } }).rows).toHaveLength(1);
  });
});

const nodeAt = ({ nodes }: Flows, layer: number) =>
  nodes.filter((node) => node.layer === layer).map(({ key, value_rp, groups }) => [key, value_rp, groups]);

describe('flows from fund to kecamatan', () => {
  const cube = cubeOf(
    activity('a', {
      funds: shared(['APBD', 0.6], ['CSR', 0.4]),
      actors: portions('pemkab', 'usaha'),
      places: shared([0, 0.5], [4, 0.5]),
      money: { pagu: 1000 },
    }),
    activity('b', { sector: 'air', funds: portions('ZIS'), places: portions(HULU), money: { pagu: 200 } }),
    activity('c', { funds: [], places: [], money: { pagu: 30 } }),
    activity('unknown', { money: { pagu: null } }),
    activity('nothing', { money: { pagu: 0 } }),
  );
  const all = flows(cube, { measure: 'pagu', most: 10 });

  it('have the groups of each layer as nodes, the largest first and what is untold last', () => {
    expect(nodeAt(all, 0)).toEqual([
      ['APBD', 600, 1],
      ['CSR', 400, 1],
      ['ZIS', 200, 1],
      [UNTOLD, 30, 1],
    ]);
    expect(nodeAt(all, 1)).toEqual([
      ['pemkab', 730, 1],
      ['usaha', 500, 1],
    ]);
    expect(nodeAt(all, 3)).toEqual([
      ['02', 700, 1],
      ['01', 500, 1],
      [UNTOLD, 30, 1],
    ]);
  });

  it('tell how much goes from one to the other, and of how many activities', () => {
    const between = (from: string, to: string) =>
      all.links
        .filter(({ source, target }) => all.nodes[source]!.key === from && all.nodes[target]!.key === to)
        .map(({ value_rp, activities }) => [value_rp, activities]);
    expect(between('APBD', 'usaha')).toEqual([[300, 1]]);
    expect(between('pemkab', 'rumah')).toEqual([[530, 2]]);
    expect(between('air', '02')).toEqual([[200, 1]]);
    expect(between('ZIS', 'usaha')).toEqual([]);
  });

  it('count what cannot be drawn', () => {
    expect([all.total_rp, all.withoutAmount, all.nothing]).toEqual([1230, 1, 1]);
  });

  it('draw the smaller groups of a layer as one', () => {
    expect(nodeAt(flows(cube, { measure: 'pagu', most: 2 }), 0)).toEqual([
      ['APBD', 600, 1],
      [OTHERS, 600, 2],
      [UNTOLD, 30, 1],
    ]);
  });

  it('of a measure of which nothing is known are empty', () => {
    const none = flows(cube, { measure: 'komitmen', most: 5 });
    expect([none.nodes, none.links, none.total_rp, none.withoutAmount]).toEqual([[], [], 0, 5]);
  });

  it('flow out of every node as they flow in, and every layer adds up to the total', () => {
    const some = fc.uniqueArray(fc.constantFrom('APBD', 'CSR', 'ZIS', 'DAK'), { maxLength: 3 });
    const places = fc.uniqueArray(fc.constantFrom(0, 1, 2, 3, 4, HULU), { maxLength: 3 });
    const one = fc.record({ funds: some, places, pagu: fc.integer({ min: 0, max: 1e9 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.integer({ min: 1, max: 4 }), (list, most) => {
        const { nodes, links, total_rp } = flows(
          cubeOf(
            ...list.map(({ funds, places, pagu }, i) =>
              activity(String(i), {
                funds: portions(...funds),
                places: portions(...places),
                money: { pagu },
              }),
            ),
          ),
          { measure: 'pagu', most },
        );
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        FLOW_LAYERS.forEach((_, layer) => {
          const values = nodes.filter((node) => node.layer === layer).map(({ value_rp }) => value_rp);
          expect(sum(values)).toBe(total_rp);
        });
        nodes.forEach(({ layer, value_rp }, i) => {
          const flow = (end: 'source' | 'target') =>
            sum(links.filter((link) => link[end] === i).map((link) => link.value_rp));
          if (layer > 0) expect(flow('target')).toBe(value_rp);
          if (layer < FLOW_LAYERS.length - 1) expect(flow('source')).toBe(value_rp);
        });
      }),
    );
  });
});
