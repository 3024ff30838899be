import type { FeatureCollection, MultiPolygon } from 'geojson';
import { provenanceOf } from '../../data/export/exportTable';
import { areaDigits, figureDigits, shareDigits } from '../../data/export/exportDigits';
import { csvText, tameText, type CsvForm } from '../../data/export/exportText';
import { fileStem } from '../../data/export/fileName';
import { textAt } from '../../data/model/textColumn';
import { woundParts } from '../geometry/woundParts';
import { regionName } from './regionShape';
import type { RegionFigure } from './regionFigure';
import { STATUS_TEXT } from '../table/fileWords';
import { BY_TEXT, REGION_COLUMNS, regionRows, type RegionFileQuestion } from './regionRows';

/** A region as CSV. */
export function regionCsv(question: RegionFileQuestion, form: CsvForm = 'csv'): string {
  return csvText([REGION_COLUMNS, ...regionRows(question)], form);
}

/** A region as one GeoJSON feature: its outline with its figures as properties. */
export function regionGeojson(question: RegionFileQuestion): string {
  const { dataset, name, region, figures, interventions, link } = question;
  const { manifest, villages } = dataset;
  const { shares } = region;
  const collection: FeatureCollection<MultiPolygon> = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {
          nama: tameText(name),
          luas_km2: areaDigits(shares.area_km2),
          tercakup_km2: areaDigits(shares.covered_km2),
          cara: BY_TEXT[shares.by],
          digabung_dari: region.joinedFrom,
          desa: Array.from(shares.rows, (row, i) => ({
            kode: textAt(villages.code, row),
            porsi: shareDigits(shares.share[i]!),
          })),
          angka: figures.map((figure) => ({
            ...figureProperties(figure),
            asal: provenanceOf(figure.indicator, dataset),
            sumber: figure.indicator.sourceIds.map((id) => dataset.sources.get(id)?.title ?? id),
          })),
          intervensi: interventions.within.map(({ id }) => id),
          pagu_rp: interventions.budgetKnown > 0 ? interventions.budget_rp : null,
          paket: manifest.id,
          versi_data: manifest.version,
          peraga: manifest.demo,
          catatan_batas: manifest.boundary.note.id,
          tautan: link,
        },
        geometry: { type: 'MultiPolygon', coordinates: woundParts(region.parts) },
      },
    ],
  };
  return `${JSON.stringify(collection)}\n`;
}

/** A descriptive file name without extension. */
export function regionFileName({ dataset: { manifest }, name }: RegionFileQuestion): string {
  return [manifest.id, 'wilayah', fileStem(regionName(name), 'tanpa-nama'), `v${manifest.version}`].join('-');
}

function figureProperties(figure: RegionFigure) {
  const { indicator, column, made, value, interval, bounds, coverage, apportioned, status } = figure;
  // JSON cannot represent infinity, so that an open bound becomes null.
  const digits = (of: number) => (Number.isFinite(of) ? figureDigits(of, indicator) : null);
  return {
    indikator: indicator.id,
    nama: indicator.name.id,
    tahun: column.year,
    satuan: indicator.unit.id,
    nilai: value === null ? null : digits(value),
    selang_95: interval && [digits(interval.low), digits(interval.high)],
    batas: bounds && [digits(bounds.low), digits(bounds.high)],
    cakupan: coverage === null ? null : shareDigits(coverage),
    keadaan: STATUS_TEXT[status],
    dibagi: apportioned,
    ...(made.kind === 'distribution' ? { per_kelas: [...made.perClass], batas_kelas: [...made.upper] } : {}),
  };
}
