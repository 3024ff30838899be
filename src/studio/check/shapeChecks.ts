import type { Villages } from '../../data/model/dataset';
import type { VillageGeometry } from '../../data/model/geometry';
import { groupLabel } from '../../data/model/groupColumn';
import { textRows } from '../../data/model/textColumn';
import { shapeFaults, type ShapeFault } from '../shapes/shapeFaults';
import type { ShapeReference } from '../shapes/shapeMeasure';
import { faultWords, wholeWords } from '../shapes/shapeWords';
import { finding, type Finding } from './finding';

/** What to hold shapes against, and how sure that is. */
export interface ShapesToCheck {
  /** The file that has the shapes. */
  readonly file: string;
  /** Whether points and areas in desa.csv come from shapes themselves. */
  readonly pointsFromShapes: boolean;
}

/** What only a list of villages can tell from an archipelago: without one it is a question to a person. */
const ASKED: ReadonlySet<ShapeFault['kind']> = new Set(['corner', 'exchanged', 'apart']);

/** Every shape against its village's reference point, area and neighbours. */
export function checkShapes(
  geometry: VillageGeometry,
  villages: Villages,
  { file, pointsFromShapes }: ShapesToCheck,
): Finding[] {
  const references = referencesOf(villages);
  const { whole, faults } = shapeFaults(geometry, references);
  if (whole) return [finding('shapesShifted', { file, where: 'objects.desa' }, wholeWords(whole))];
  return faults.map((fault) => {
    const at = { file, where: `objects.desa, ${references[fault.row]!.label}` };
    const found = finding(CODES[fault.kind], at, faultWords(fault, references));
    return pointsFromShapes && ASKED.has(fault.kind) ? { ...found, severity: 'warning' } : found;
  });
}

const CODES = {
  empty: 'shapeEmpty',
  corner: 'shapeElsewhere',
  misplaced: 'shapeElsewhere',
  exchanged: 'shapeElsewhere',
  area: 'shapeArea',
  overlap: 'shapeOverlap',
  apart: 'shapeApart',
} as const satisfies Record<ShapeFault['kind'], string>;

function referencesOf({ n, code, name, kecamatan, lon, lat, area_km2 }: Villages): ShapeReference[] {
  const [codes, names] = [textRows(code), textRows(name)];
  return Array.from({ length: n }, (_, row) => ({
    code: codes[row]!,
    label: `${names[row]}, Kec. ${groupLabel(kecamatan, row)} (${codes[row]})`,
    ...{ lon: lon[row]!, lat: lat[row]!, area_km2: area_km2[row]! },
  }));
}
