import { basisOf } from '../model/basis';
import type { Source } from '../model/dataset';
import { columnNotes } from './exportColumns';
import { provenanceOf, warningOf, type ExportFigure, type ExportQuestion } from './exportTable';

/** What a machine reads beside an exported table: the same facts as the notes of a workbook. */
export function exportMetadata(question: ExportQuestion) {
  const { dataset, drawn, beside, rows, classes, filter, order, link } = question;
  const { manifest } = dataset;
  return {
    judul: titleOf(question),
    wilayah: manifest.region.name.id,
    saringan: filter || null,
    urutan: order,
    baris: rows.length,
    baris_seluruhnya: dataset.villages.n,
    catatan: warningOf(question) || null,
    peraga: manifest.demo,
    batas: { status: manifest.boundary.status, catatan: manifest.boundary.note.id },
    kelas: classes.map(({ name, count }) => ({ nama: name, jumlah: count })),
    indikator: [drawn, ...beside].map((figure) => figureMetadata(figure, question)),
    paket: { id: manifest.id, judul: manifest.title.id, versi: manifest.version, tanggal: manifest.created },
    tautan: link,
  };
}

function titleOf({ drawn, dataset }: ExportQuestion): string {
  return `${drawn.indicator.name.id}, ${drawn.column.year}, ${dataset.manifest.region.name.id}`;
}

function figureMetadata({ indicator, column }: ExportFigure, { dataset }: ExportQuestion) {
  return {
    id: indicator.id,
    nama: indicator.name.id,
    tahun: column.year,
    satuan: indicator.unit.id,
    definisi: indicator.definition.id,
    metode: indicator.method.id,
    basis: basisOf(indicator, column.year)?.label ?? indicator.basis,
    asal: provenanceOf(indicator, dataset),
    lisensi: indicator.licence,
    sumber: indicator.sourceIds.map((id) => sourceMetadata(dataset.sources.get(id), id)),
  };
}

function sourceMetadata(source: Source | undefined, id: string) {
  if (!source) return { id };
  const { title, publisher, date, url, licence } = source;
  return { id, judul: title, penerbit: publisher, tanggal: date, url, lisensi: licence };
}

/** CSV on the Web (W3C "Metadata Vocabulary for Tabular Data") for the table in the file `url` beside it. */
export function csvwMetadata(question: ExportQuestion, url: string): string {
  const { licence } = question.drawn.indicator;
  const metadata = exportMetadata(question);
  return `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'id' }],
      url,
      'dc:title': metadata.judul,
      'dc:license': licence,
      'dc:modified': metadata.paket.tanggal,
      dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'] },
      tableSchema: {
        columns: columnNotes(question).map(({ name, meaning, type, unit }) => ({
          name,
          titles: name,
          'dc:description': unit ? `${meaning} (${unit})` : meaning,
          datatype: type === 'bilangan' ? 'number' : 'string',
        })),
        primaryKey: 'kode',
      },
      'petala:metadata': metadata,
    },
    null,
    2,
  )}\n`;
}
