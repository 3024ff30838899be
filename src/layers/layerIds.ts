/** All layers of the map in drawing order from bottom to top. Layers that are not in this list are not drawn. */
export const LAYER_ORDER = [
  'background',
  'basemap',
  'sea',
  'waterline3',
  'waterline2',
  'waterline1',
  'neighbourFill',
  'neighbourLine',
  'choropleth',
  'villageLine',
  'hexFill',
  'hexLine',
  'districtCasing',
  'districtLine',
  'zeroEdge',
  'outlineCasing',
  'outline',
  'regionFill',
  'watermark',
  'countSymbol',
  'countBlank',
  'destination',
  'regionCasing',
  'regionLine',
  'comparedCasing',
  'comparedLine',
  'hoverCasing',
  'hoverLine',
  'lineageCasing',
  'lineageLine',
  'lineageArrow',
  'lineageLitCasing',
  'lineageLitLine',
  'lineageLitArrow',
  'leaderCasing',
  'leader',
  'leaderFoot',
  'seaLabel',
  'neighbourLabel',
  'classCode',
  'villageLabel',
  'povertyStatus',
  'districtLabel',
  'programme',
  'programmeTag',
  'programmeCount',
  'selectedCasing',
  'selectedInk',
  'selectedLine',
  'comparedBadge',
  'regionBadge',
  'selectedName',
  'selectedNameInside',
] as const;
export type LayerId = (typeof LAYER_ORDER)[number];

/** Layer ids by name, so that a misspelt id does not compile. */
export const LAYER = Object.fromEntries(LAYER_ORDER.map((id) => [id, id])) as { readonly [K in LayerId]: K };

/** Id of the source of hexagons. */
export const HEXAGONS = 'hexagons';

/**
 * Position of a layer in the order.
 * @throws RangeError for an unknown id
 */
export function layerRank(id: string): number {
  const rank = (LAYER_ORDER as readonly string[]).indexOf(id);
  if (rank < 0) throw new RangeError(`layerRank: unknown layer "${id}"`);
  return rank;
}

/**
 * Sorts layers into drawing order.
 * @throws RangeError where a layer is unknown or occurs twice
 */
export function inOrder<T extends { readonly id: string }>(layers: readonly T[]): T[] {
  const sorted = [...layers].sort((a, b) => layerRank(a.id) - layerRank(b.id));
  sorted.forEach((layer, i) => {
    if (sorted[i + 1]?.id === layer.id) throw new RangeError(`inOrder: layer "${layer.id}" comes twice`);
  });
  return sorted;
}
