import type { Localized } from '../../data/model/localized';
import { REGION_FAULTS } from '../../messages/aggregateFaults';
import type { BufferFault } from '../geometry/buffer';
import type { DrawingFault } from '../geometry/drawing';
import type { HexFault } from '../geometry/hexGrid';
import type { PolygonFileFault } from './readPolygonFile';

/** Why a selection of villages is invalid, or why a region has no content. */
export interface ChoiceFault {
  readonly reason: 'nothingPicked' | 'unknownVillages' | 'noVillages' | 'noInterventions';
}

/** Polygons that overlap or share a border could not be merged. */
export interface UnionFault {
  readonly reason: 'unionFailed';
  readonly polygons: number;
}

export type RegionFault = DrawingFault | UnionFault | BufferFault | HexFault | ChoiceFault | PolygonFileFault;

/** The message for a fault, with what the reader can do, in both languages. */
export function regionFaultWords(fault: RegionFault): Localized {
  const numbers = numbersOf(fault);
  const { id, en } = REGION_FAULTS[fault.reason];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (gap, name: string) =>
      numbers[name] === undefined ? gap : String(numbers[name]),
    );
  return { id: fill(id), en: fill(en) };
}

/** The numbers for the placeholders of a fault's message; positions are rounded to about ten metres. */
function numbersOf(fault: RegionFault): Readonly<Record<string, number>> {
  switch (fault.reason) {
    case 'notDegrees':
    case 'selfCrossing':
      return { lon: rounded(fault.at[0]!, 4), lat: rounded(fault.at[1]!, 4) };
    case 'unionFailed':
      return { polygons: fault.polygons };
    case 'tooFewCorners':
      return { corners: fault.corners };
    case 'tooManyCorners':
      return { corners: fault.corners, most: fault.most };
    case 'notPositive':
    case 'tooLarge':
      return { distance: fault.distance_m, most: fault.most_m };
    case 'tooWide':
      return { degrees: rounded(fault.degrees, 1), most: fault.most };
    case 'tooMany':
    case 'areaNotPositive':
      return { hexagons: fault.hexagons, most: fault.most };
    default:
      return {};
  }
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
