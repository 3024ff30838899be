import type { FeatureCollection, MultiPolygon } from 'geojson';
import { exportMetadata } from '../../data/export/exportMetadata';
import { exportHeader, exportRow, type ExportQuestion } from '../../data/export/exportTable';
import { columnNotes } from '../../data/export/exportColumns';
import { tameText } from '../../data/export/exportText';
import type { VillageGeometry } from '../../data/model/geometry';
import { textAt } from '../../data/model/textColumn';
import { villageParts } from '../geometry/geometryOfRows';
import { woundParts } from '../geometry/woundParts';

/**
 * A table as GeoJSON: a feature for each of its rows, whose properties are the cells of the table; empty cells are
 * null. What the table means stands beside the features, in `metadata` and `kamus`, as RFC 7946 (6.1) allows.
 */
export function tableGeojson(question: ExportQuestion, geometry: VillageGeometry): string {
  const header = exportHeader(question);
  const { code } = question.dataset.villages;
  const collection: FeatureCollection<MultiPolygon> & {
    readonly metadata: ReturnType<typeof exportMetadata>;
    readonly kamus: ReturnType<typeof columnNotes>;
  } = {
    type: 'FeatureCollection',
    metadata: exportMetadata(question),
    kamus: columnNotes(question),
    features: Array.from(question.rows, (row) => ({
      type: 'Feature',
      id: textAt(code, row),
      properties: Object.fromEntries(
        exportRow(question, row).map((cell, i) => [header[i], propertyOf(cell)]),
      ),
      geometry: { type: 'MultiPolygon', coordinates: woundParts(villageParts(geometry, row)) },
    })),
  };
  return `${JSON.stringify(collection)}\n`;
}

function propertyOf(cell: string | number): string | number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return cell === '' ? null : tameText(cell);
}
