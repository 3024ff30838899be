import type { Feature, Point } from 'geojson';
import type { BBox } from '../../../layers/camera/viewport';

/** How many symbols stand behind the numbers in the map's view. */
export function symbolsInView(numbers: readonly Feature<Point>[], view: BBox | null): number {
  if (view === null) return 0;
  const [west, south, east, north] = view;
  return numbers.reduce((sum, { geometry, properties }) => {
    const [lon, lat] = geometry.coordinates as [number, number];
    const isSeen = lon >= west && lon <= east && lat >= south && lat <= north;
    return isSeen ? sum + Number(properties?.['n']) : sum;
  }, 0);
}
