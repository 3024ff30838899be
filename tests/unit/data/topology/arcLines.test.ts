import { expect, it } from 'vitest';
import { arcLines, arcOwners } from '../../../../src/data/topology/arcLines';
import { topologyColumns } from '../../../../src/data/topology/topologyColumns';

// five arcs: 0 outline, 1 between rows 0 and 1, 2 between rows 1 and 2, 3 on both sides of row 2, 4 not used
const columns = topologyColumns('x', {
  type: 'Topology',
  objects: {},
  arcs: [
    [[0, 0], [0, 3]],
    [[1, 0], [1, 1], [1, 3]],
    [[2, 0], [2, 3]],
    [[5, 5], [6, 7]],
    [[9, 9], [8, 8]],
  ],
}); // prettier-ignore
if (!columns.ok) throw new Error(columns.fault.code);
const owners = arcOwners(
  [
    [0, 1],
    [~1, 2],
    [~2, 3, ~3],
  ],
  5,
);

it('finds the villages on both sides of an arc, in either direction', () => {
  expect([...owners.first]).toEqual([0, 0, 1, 2, -1]);
  expect([...owners.second]).toEqual([-1, 1, 2, 2, -1]);
});

it('sorts borders by what they divide, without duplicates and unused arcs', () => {
  const lines = arcLines(columns.value, owners, ['a', 'a', 'b']);
  expect([...lines.outline.position]).toEqual([0, 0, 0, 3]);
  expect([...lines.villageLines.position]).toEqual([1, 0, 1, 1, 1, 3]);
  expect([...lines.villageLines.start]).toEqual([0, 3]);
  expect([...lines.districtLines.position]).toEqual([2, 0, 2, 3]);
});

it('decodes deltas of quantized arcs and copies others', () => {
  const quantized = topologyColumns('x', {
    type: 'Topology',
    objects: {},
    transform: { scale: [0.5, 2], translate: [100, -8] },
    arcs: [[[2, 1], [4, 0], [-1, 3]]],
  }); // prettier-ignore
  expect(quantized.ok && [...quantized.value.position]).toEqual([101, -6, 103, -6, 102.5, 0]);
});

it('rejects an arc of one position and an invalid position', () => {
  const one = topologyColumns('x', { type: 'Topology', objects: {}, arcs: [[[1, 1]]] });
  expect(!one.ok && one.fault.where).toBe('arcs[0]');
  const none = topologyColumns('x', { type: 'Topology', objects: {}, arcs: [[[1, 1], [2, null as never]], [[0, 0], [NaN, 1]]] }); // prettier-ignore
  expect(!none.ok && none.fault.code).toBe('fileUnreadable');
});
