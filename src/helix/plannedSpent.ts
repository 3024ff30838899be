import type { Measure } from './activity';
import { UNTOLD, type Dimension, type HelixCube } from './cube';
import { cut, type Matrix } from './cut';
import { filteredParts, type HelixFilter } from './helixFilter';
import { figuresOf, type Figures } from './sums';
import { hasTick } from './ticks';

export interface MoneyRow {
  readonly key: string;
  readonly label: string;
  /** Its position along the axis. */
  readonly group: number;
  readonly figures: Figures;
}

export interface MoneyTable extends Pick<Matrix, 'total' | 'facts'> {
  /** Rows in which there is something, in the order of the axis. */
  readonly rows: readonly MoneyRow[];
}

/** Planned against spent by one dimension. */
export function plannedSpent(cube: HelixCube, by: Dimension, filter: HelixFilter = {}): MoneyTable {
  const { rows, rowSums, total, facts } = cut(cube, { rows: by, columns: 'stage', filter });
  return {
    rows: rows.keys.flatMap((key, group) => {
      const figures = figuresOf(rowSums, group);
      return figures.count === 0 ? [] : [{ key, label: rows.labels[group]!, group, figures }];
    }),
    ...{ total, facts },
  };
}

/** What money flows through, from its source to its place. */
export const FLOW_LAYERS = ['fund', 'actor', 'sector', 'district'] as const satisfies readonly Dimension[];

/** The key of the groups of a layer that are drawn as one. */
export const OTHERS = '\u0001';

export interface FlowNode {
  readonly layer: number;
  readonly dimension: Dimension;
  /** `UNTOLD`, or `OTHERS` for those that are drawn as one. */
  readonly key: string;
  readonly label: string;
  /** How many groups it stands for: 1, and for `OTHERS` those that it has taken in. */
  readonly groups: number;
  readonly value_rp: number;
}

export interface FlowLink {
  /** Positions among the nodes, of neighbouring layers. */
  readonly source: number;
  readonly target: number;
  readonly value_rp: number;
  readonly activities: number;
}

export interface Flows {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly total_rp: number;
  /** Activities that are not drawn: their amount is not known, or it is known to be 0. */
  readonly withoutAmount: number;
  readonly nothing: number;
}

/**
 * Flows of one measure from fund to actor to sector to kecamatan. What flows into a node flows out of it, and every
 * layer adds up to the total.
 * @param most groups of a layer that are drawn apart; the smaller ones are one node
 */
export function flows(
  cube: HelixCube,
  {
    measure,
    filter = {},
    most,
  }: { readonly measure: Measure; readonly filter?: HelixFilter; readonly most: number },
): Flows {
  const { activities, partOf } = cube;
  const known = new Set<number>();
  const [unknown, nothing] = [new Set<number>(), new Set<number>()];
  const parts = filteredParts(cube, filter).parts.filter((part) => {
    const activity = partOf.activity[part]!;
    if (!hasTick(activities.ticks[activity]!, `${measure}Known`)) unknown.add(activity);
    else if (activities.amount[measure][activity] === 0) nothing.add(activity);
    else known.add(activity);
    return partOf.amount[measure][part]! > 0;
  });
  const nodes: FlowNode[] = [];
  const nodeOf = FLOW_LAYERS.map((dimension, layer) =>
    addLayer(cube, nodes, { dimension, layer, parts, measure, most }),
  );
  const links: FlowLink[] = [];
  for (let layer = 1; layer < FLOW_LAYERS.length; layer++) {
    links.push(...linksBetween(cube, { parts, measure, from: nodeOf[layer - 1]!, to: nodeOf[layer]! }));
  }
  const total_rp = parts.reduce((sum, part) => sum + partOf.amount[measure][part]!, 0);
  return { nodes, links, total_rp, withoutAmount: unknown.size, nothing: nothing.size };
}

/** Adds a layer's nodes, the largest first and what is untold last. @returns the node of each part */
function addLayer(
  cube: HelixCube,
  nodes: FlowNode[],
  {
    dimension,
    layer,
    parts,
    measure,
    most,
  }: {
    readonly dimension: Dimension;
    readonly layer: number;
    readonly parts: Uint32Array;
    readonly measure: Measure;
    readonly most: number;
  },
): Uint32Array {
  const { keys, labels } = cube.axes[dimension];
  const group = cube.groups[dimension];
  const value = new Float64Array(keys.length);
  for (const part of parts) value[group[part]!]! += cube.partOf.amount[measure][part]!;
  const filled = [...keys.keys()].filter((g) => value[g]! > 0 && keys[g] !== UNTOLD);
  filled.sort((a, b) => value[b]! - value[a]! || a - b);
  const apart = filled.length > most ? filled.slice(0, most - 1) : filled;
  const rest = filled.slice(apart.length);
  const nodeOfGroup = new Uint32Array(keys.length);
  const add = (members: readonly number[], key: string, label: string) => {
    const value_rp = members.reduce((sum, g) => sum + value[g]!, 0);
    if (value_rp === 0) return;
    for (const g of members) nodeOfGroup[g] = nodes.length;
    nodes.push({ layer, dimension, key, label, groups: members.length, value_rp });
  };
  for (const g of apart) add([g], keys[g]!, labels[g]!);
  add(rest, OTHERS, '');
  add([keys.length - 1], UNTOLD, '');
  return parts.map((part) => nodeOfGroup[group[part]!]!);
}

function linksBetween(
  { partOf }: HelixCube,
  {
    parts,
    measure,
    from,
    to,
  }: {
    readonly parts: Uint32Array;
    readonly measure: Measure;
    readonly from: Uint32Array;
    readonly to: Uint32Array;
  },
): FlowLink[] {
  const found = new Map<string, { source: number; target: number; value_rp: number; members: Set<number> }>();
  parts.forEach((part, i) => {
    const [source, target] = [from[i]!, to[i]!];
    const key = `${source} ${target}`;
    const link = found.get(key) ?? { source, target, value_rp: 0, members: new Set<number>() };
    link.value_rp += partOf.amount[measure][part]!;
    link.members.add(partOf.activity[part]!);
    found.set(key, link);
  });
  return [...found.values()].map(({ members, ...link }) => ({ ...link, activities: members.size }));
}
