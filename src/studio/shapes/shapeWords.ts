import { WINDS, windFrom } from '../../aggregate/neighbours/compass';
import { LIMITS, type ShapeFault, type WholeFault } from './shapeFaults';
import type { ShapeReference } from './shapeMeasure';

/** Digits as Indonesian writes them. */
export function indonesian(value: number, digits: number): string {
  return value.toLocaleString('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A position as people paste it into a map: longitude, latitude, five decimals. */
export function place(position: readonly number[]): string {
  return position.map((degrees) => String(Number(degrees.toFixed(5)))).join(', ');
}

/** What is wrong with one shape, without the village's name. */
export function faultWords(fault: ShapeFault, references: readonly ShapeReference[]): string {
  switch (fault.kind) {
    case 'empty':
      return 'tidak punya bentuk yang berluas';
    case 'corner':
      return `titik sudut ${place(fault.at)} terletak ${indonesian(fault.km, 1)} km dari titik acuan desa`;
    case 'misplaced':
      return `bentuknya berpusat di ${place(fault.at)}, ${indonesian(fault.km, 1)} km dari titik acuan desa`;
    case 'exchanged':
      return `bentuknya terletak di tempat ${references[fault.other]?.label ?? ''}`;
    case 'area':
      return `luas bentuk ${indonesian(fault.area_km2, 2)} km², padahal luas desa ${indonesian(fault.expected_km2, 2)} km²`;
    case 'overlap':
      return `bentuknya bertumpang tindih ${indonesian(100 * fault.share, 0)} % dengan ${references[fault.other]?.label ?? ''}`;
    case 'apart':
      return `hampir seluruh garis batasnya lebih dari ${indonesian(1000 * LIMITS.apart_km, 0)} m dari desa mana pun`;
  }
}

const WIND_WORDS = [
  'utara',
  'timur laut',
  'timur',
  'tenggara',
  'selatan',
  'barat daya',
  'barat',
  'barat laut',
];

/** What is wrong with all shapes at once. */
export function wholeWords({ kind, east_km, north_km }: WholeFault): string {
  if (kind === 'signLost') return 'semua bentuk di belahan bumi yang salah: lintang kehilangan tanda minus';
  const wind = WINDS.indexOf(windFrom({ lon: 0, lat: 0 }, { lon: east_km, lat: north_km }));
  const km = Math.hypot(east_km, north_km);
  return `semua bentuk bergeser ${indonesian(km, km < 10 ? 2 : 0)} km ke ${WIND_WORDS[wind] ?? ''} dari titik acuan desa`;
}
