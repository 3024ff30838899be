import { basisOf } from '../model/basis';
import { provenanceOf, warningOf, type ExportFigure, type ExportQuestion } from './exportTable';

/** A line of the sheet of explanations: a label and its text. */
export type ExportNote = readonly [label: string, text: string];

const MARKS: readonly ExportNote[] = [
  ['tanda: ada', 'Ada angkanya; 0 adalah angka.'],
  ['tanda: kosong', 'Belum ada data.'],
  ['tanda: sembunyi', 'Disembunyikan: jumlah kecil, atau sel yang menjaganya.'],
  ['tanda: tidak_berlaku', 'Tidak berlaku di tempat ini.'],
];

/** The notes needed to understand the table without the map, in Indonesian like the columns. */
export function exportNotes(question: ExportQuestion): readonly ExportNote[] {
  const { dataset, drawn, beside, rows, classes, filter, order, link } = question;
  const { manifest } = dataset;
  return [
    ['Judul', `${drawn.indicator.name.id}, ${drawn.column.year}, ${manifest.region.name.id}`],
    ['Saringan', filter || 'tanpa saringan'],
    ['Urutan', order],
    ['Baris', `${rows.length} dari ${manifest.villageCount} desa`],
    ['Catatan', warningOf(question) || 'tidak ada'],
    ['Batas wilayah', manifest.boundary.note.id],
    ['Paket data', `${manifest.id}: ${manifest.title.id}`],
    ['Versi data', manifest.version],
    ['Tanggal data', manifest.created],
    ['Tautan', link],
    ...classes.map(({ name, count }, i): ExportNote => [`Kelas ${i + 1}`, `${name}: ${count} baris`]),
    ...[drawn, ...beside].flatMap((figure) => figureNotes(figure, question)),
    ...MARKS,
  ];
}

function figureNotes(
  { indicator, column }: ExportFigure,
  { dataset }: ExportQuestion,
): readonly ExportNote[] {
  const sources = indicator.sourceIds.map((id) => {
    const source = dataset.sources.get(id);
    return source ? [source.title, source.publisher, source.date, source.url].filter(Boolean).join(', ') : id;
  });
  return [
    [`Indikator ${indicator.id}`, `${indicator.name.id}, ${column.year}`],
    ['Satuan', indicator.unit.id],
    ['Definisi', indicator.definition.id],
    ['Metode', indicator.method.id],
    ['Dasar data', basisOf(indicator, column.year)?.label ?? indicator.basis],
    ['Asal', provenanceOf(indicator, dataset)],
    ['Sumber', sources.join('; ')],
    ['Lisensi', indicator.licence],
  ];
}
