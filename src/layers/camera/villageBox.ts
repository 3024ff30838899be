import type { Villages } from '../../data/model/dataset';
import type { Picker } from './picker';
import type { BBox } from './viewport';

const KM_PER_DEGREE = 111.2;

/**
 * Bounding box of a village in degrees. One whose shape is not there yet, in a province that nobody has looked at, has the box
 * of a square of its area around its reference point.
 */
export function villageBox(
  picker: Pick<Picker, 'boxOf'>,
  { lon, lat, area_km2 }: Pick<Villages, 'lon' | 'lat' | 'area_km2'>,
  row: number,
): BBox {
  const box = picker.boxOf(row);
  if (Number.isFinite(box[0])) return box;
  const [x, y] = [lon[row]!, lat[row]!];
  const half = Math.sqrt(Math.max(area_km2[row]!, 0.1)) / 2 / KM_PER_DEGREE;
  const across = half / Math.cos((y * Math.PI) / 180);
  return [x - across, y - half, x + across, y + half];
}
