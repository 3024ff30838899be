import { xmlParts } from '../../spreadsheet/xmlParts';
import type { RawShape } from '../rawLayer';
import { readCoordinates, type CoordinateNotes } from './kmlCoordinates';

/** A placemark or an overlay: its texts by column, and its shapes. */
export interface KmlFeature {
  readonly kind: 'Placemark' | 'Overlay';
  readonly cells: ReadonlyMap<string, string>;
  readonly shapes: readonly RawShape[];
  /** Geometries that are not understood, such as a model or a track. */
  readonly unknown: readonly string[];
  readonly isCollection: boolean;
  readonly notes: CoordinateNotes;
}

export type KmlRead =
  | { readonly ok: true; readonly features: readonly KmlFeature[] }
  | { readonly ok: false; readonly reason: 'networkLink' | 'syntax'; readonly near: string };

const OVERLAYS = new Set(['GroundOverlay', 'ScreenOverlay', 'PhotoOverlay']);
const UNKNOWN = new Set(['Model', 'Track', 'MultiTrack']);

/** The features of a KML text, read tag by tag; nothing that it refers to is ever fetched. `alive` is called again and again. */
export function kmlFeatures(xml: string, alive?: () => void): KmlRead {
  const reader = new KmlReader();
  for (const part of xmlParts(xml, alive)) {
    if (part.kind === 'text') reader.text += part.text;
    else if (part.kind === 'open') {
      if (part.name === 'NetworkLink') return { ok: false, reason: 'networkLink', near: '' };
      reader.open(part.name, part.attributes.get('name') ?? '');
    } else if (!reader.close(part.name))
      return { ok: false, reason: 'syntax', near: `</${part.name}>`.slice(0, 40) };
  }
  const left = reader.path.at(-1);
  return left === undefined
    ? { ok: true, features: reader.features }
    : { ok: false, reason: 'syntax', near: `<${left}>`.slice(0, 40) };
}

interface Growing {
  readonly kind: KmlFeature['kind'];
  readonly cells: Map<string, string>;
  readonly shapes: RawShape[];
  readonly unknown: string[];
  isCollection: boolean;
  readonly notes: CoordinateNotes;
}

class KmlReader {
  readonly path: string[] = [];
  readonly features: KmlFeature[] = [];
  text = '';
  private feature: Growing | null = null;
  /** The `name` attribute of the open Data or SimpleData. */
  private column = '';
  private rings: Float64Array[] = [];

  open(name: string, column: string): void {
    this.path.push(name);
    this.text = '';
    if (name === 'Placemark' || OVERLAYS.has(name)) {
      this.feature = {
        ...{ kind: name === 'Placemark' ? name : 'Overlay', cells: new Map(), shapes: [], unknown: [] },
        ...{ isCollection: false, notes: { notNumbers: 0, long: 0, heights: 0, zeroHeights: 0 } },
      };
    } else if (name === 'Data' || name === 'SimpleData') this.column = column;
    else if (name === 'Polygon') this.rings = [];
    else if (name === 'MultiGeometry' && this.feature) this.feature.isCollection = true;
    else if (UNKNOWN.has(name)) this.feature?.unknown.push(name);
  }

  /** False where another tag is open than the one that closes. */
  close(name: string): boolean {
    if (this.path.pop() !== name) return false;
    const parent = this.path.at(-1) ?? '';
    const { feature, text } = this;
    this.text = '';
    if (!feature) return true;
    if (name === 'Placemark' || OVERLAYS.has(name)) {
      this.features.push(feature);
      this.feature = null;
    } else if (parent === 'Placemark' || OVERLAYS.has(parent)) {
      if (name === 'name' || name === 'description') this.addCell(name, text);
    } else if (name === 'SimpleData' || (name === 'value' && parent === 'Data'))
      this.addCell(this.column, text);
    if (name === 'coordinates') this.addPath(parent, text, feature);
    if (name === 'Polygon') feature.shapes.push({ kind: 'area', parts: [this.rings] });
    return true;
  }

  /** Where two columns of a feature have one name and say different things, both are kept. */
  private addCell(column: string, text: string): void {
    const cells = this.feature?.cells;
    const value = text.trim();
    if (!cells || value === '') return;
    let name = column.trim();
    for (let again = 2; cells.has(name) && cells.get(name) !== value; again++)
      name = `${column.trim()}_${again}`;
    cells.set(name, value);
  }

  private addPath(parent: string, text: string, { shapes, notes }: Growing): void {
    const path = readCoordinates(text, notes);
    if (parent === 'LinearRing' && this.path.includes('Polygon')) {
      // The outer ring comes first, wherever it stands in the text.
      if (this.path.at(-2) === 'outerBoundaryIs') this.rings.unshift(path);
      else this.rings.push(path);
    } else if (parent === 'Point') {
      shapes.push({ kind: 'point', parts: path.length > 0 ? [[path.slice(0, 2)]] : [] });
    } else if (parent === 'LineString' || parent === 'LinearRing') {
      shapes.push({ kind: 'line', parts: [[path]] });
    }
  }
}
