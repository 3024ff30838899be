import { describe, expect, it } from 'vitest';
import { flows } from '../../../../src/helix/plannedSpent';
import { flowLayout } from '../../../../src/ui/helix/flowLayout';
import { activity, cubeOf, portions } from '../../helix/helixWorld';

/** 900 by the regency from one fund, 300 by business from another, both for houses in Hilir. */
const CUBE = cubeOf(
  activity('a', { money: { pagu: 900 } }),
  activity('b', { actors: portions('usaha'), funds: portions('CSR'), money: { pagu: 300 } }),
);
const flow = flows(CUBE, { measure: 'pagu', most: 9 });
const { bars, bands } = flowLayout(flow, { width: 800, height: 200 });

describe('the picture of flows of money', () => {
  it('stands in four layers from left to right: fund, actor, sector, kecamatan', () => {
    const left = (layer: number) =>
      bars.filter(({ node }) => node.layer === layer).map(({ x }) => Math.round(x));
    expect([left(0), left(1), left(2), left(3)]).toEqual([[1, 1], [263, 263], [525], [787]]);
  });

  it('draws a bar as tall as its money, the largest on top', () => {
    const [first, second] = bars.filter(({ node }) => node.layer === 0);
    expect(first!.height / second!.height).toBeCloseTo(3, 5);
    expect(first!.y).toBeLessThan(second!.y);
  });

  it('draws a band as thick as its money, from and to the groups that it joins', () => {
    expect(bands.map(({ source, target, value_rp }) => [source.key, target.key, value_rp])).toEqual([
      ['APBD', 'pemkab', 900],
      ['CSR', 'usaha', 300],
      ['pemkab', 'rumah', 900],
      ['usaha', 'rumah', 300],
      ['rumah', '01', 1200],
    ]);
    expect(bands[0]!.width / bands[1]!.width).toBeCloseTo(3, 5);
    expect(bands[0]!.path).toMatch(/^M13,/);
  });

  it('is empty where there is no money', () => {
    expect(flowLayout({ nodes: [], links: [] }, { width: 800, height: 200 })).toEqual({
      bars: [],
      bands: [],
    });
  });
});
