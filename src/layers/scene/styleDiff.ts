import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { dataOf } from '../geojsonSource';
import { layerRank } from '../layerIds';

/** One change to a map's style. */
export type StyleStep =
  | { readonly do: 'addSource'; readonly id: string; readonly source: SourceSpecification }
  | { readonly do: 'setData'; readonly id: string; readonly data: unknown }
  | { readonly do: 'removeSource'; readonly id: string }
  | { readonly do: 'addLayer'; readonly layer: LayerSpecification; readonly rank: number }
  | { readonly do: 'removeLayer'; readonly id: string }
  | {
      readonly do: 'setPaint' | 'setLayout';
      readonly id: string;
      readonly name: string;
      readonly value: unknown;
    }
  | { readonly do: 'setZooms'; readonly id: string; readonly min: number; readonly max: number };

type Bag = Readonly<Record<string, unknown>>;

// Expressions and colours are small, so that comparing them as JSON is cheap; data are compared by identity.
const same = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

function sameButData(a: SourceSpecification, b: SourceSpecification): boolean {
  if (a.type !== b.type) return false;
  const bare = (source: SourceSpecification): Bag => ({ ...source, data: undefined });
  return same(bare(a), bare(b));
}

function bagSteps(
  kind: 'setPaint' | 'setLayout',
  id: string,
  bags: { before: Bag; after: Bag },
): StyleStep[] {
  const names = new Set([...Object.keys(bags.before), ...Object.keys(bags.after)]);
  return [...names]
    .filter((name) => !same(bags.before[name], bags.after[name]))
    .map((name) => ({ do: kind, id, name, value: bags.after[name] }));
}

function layerSteps(before: LayerSpecification, after: LayerSpecification): StyleStep[] {
  const { id } = after;
  const zooms = (layer: LayerSpecification): readonly [number, number] => [
    layer.minzoom ?? 0,
    layer.maxzoom ?? 24,
  ];
  const [min, max] = zooms(after);
  return [
    ...bagSteps('setPaint', id, { before: (before.paint ?? {}) as Bag, after: (after.paint ?? {}) as Bag }),
    ...bagSteps('setLayout', id, {
      before: (before.layout ?? {}) as Bag,
      after: (after.layout ?? {}) as Bag,
    }),
    ...(same(zooms(before), zooms(after)) ? [] : [{ do: 'setZooms', id, min, max } as const]),
  ];
}

const sourceOf = (layer: LayerSpecification): string | null =>
  'source' in layer ? (layer.source as string) : null;

/**
 * The smallest set of changes from one style to another. Data are compared by identity, so that the time does
 * not depend on the number of villages.
 */
export function styleDiff({
  before,
  after,
}: {
  before: StyleSpecification | null;
  after: StyleSpecification;
}): StyleStep[] {
  const oldSources = before?.sources ?? {};
  const oldLayers = new Map((before?.layers ?? []).map((layer) => [layer.id, layer]));
  const gone = Object.keys(oldSources).filter((id) => {
    const source = after.sources[id];
    return source === undefined || !sameButData(oldSources[id]!, source);
  });
  const rebuilt = (layer: LayerSpecification): boolean => {
    const old = oldLayers.get(layer.id);
    return (
      old === undefined ||
      old.type !== layer.type ||
      sourceOf(old) !== sourceOf(layer) ||
      gone.includes(sourceOf(layer) ?? '')
    );
  };
  const kept = new Set(after.layers.filter((layer) => !rebuilt(layer)).map(({ id }) => id));
  const steps: StyleStep[] = [];
  for (const id of oldLayers.keys()) if (!kept.has(id)) steps.push({ do: 'removeLayer', id });
  for (const id of gone) steps.push({ do: 'removeSource', id });
  for (const [id, source] of Object.entries(after.sources)) {
    const old = gone.includes(id) ? undefined : oldSources[id];
    if (old === undefined) steps.push({ do: 'addSource', id, source });
    else if (dataOf(old) !== dataOf(source)) steps.push({ do: 'setData', id, data: dataOf(source) });
  }
  for (const layer of after.layers) {
    if (kept.has(layer.id)) steps.push(...layerSteps(oldLayers.get(layer.id)!, layer));
    else steps.push({ do: 'addLayer', layer, rank: layerRank(layer.id) });
  }
  return steps;
}
