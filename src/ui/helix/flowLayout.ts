import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { FlowNode, Flows } from '../../helix/plannedSpent';

/** A group of money as a bar. */
export interface FlowBar {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Money that goes from one group to the next, as a band. */
export interface FlowBand {
  readonly source: FlowNode;
  readonly target: FlowNode;
  readonly value_rp: number;
  readonly path: string;
  readonly width: number;
}

const BAR_PX = 12;
const GAP_PX = 10;

/** Places the flows in a picture, CSS px; layers stand from left to right in the order of money. */
export function flowLayout(
  { nodes, links }: Pick<Flows, 'nodes' | 'links'>,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly bars: readonly FlowBar[]; readonly bands: readonly FlowBand[] } {
  if (nodes.length === 0) return { bars: [], bands: [] };
  const placed = sankey<{ readonly node: FlowNode }, { readonly value_rp: number }>()
    .nodeWidth(BAR_PX)
    .nodePadding(GAP_PX)
    .nodeAlign(({ node }) => node.layer)
    // The order of the layers is that of their sums: the largest stands on top.
    .nodeSort((a, b) => (a.index ?? 0) - (b.index ?? 0))
    .extent([
      [1, 4],
      [width - 1, height - 4],
    ])({
    nodes: nodes.map((node) => ({ node })),
    links: links.map(({ source, target, value_rp }) => ({ source, target, value: value_rp, value_rp })),
  });
  const pathOf = sankeyLinkHorizontal();
  return {
    bars: placed.nodes.map(({ node, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
      node,
      x: x0,
      y: y0,
      width: x1 - x0,
      height: y1 - y0,
    })),
    bands: placed.links.flatMap((link) => {
      if (typeof link.source !== 'object' || typeof link.target !== 'object') return [];
      const { value_rp, width: thick = 0 } = link;
      return [
        {
          source: link.source.node,
          target: link.target.node,
          value_rp,
          path: pathOf(link as Parameters<typeof pathOf>[0]) ?? '',
          width: thick,
        },
      ];
    }),
  };
}
