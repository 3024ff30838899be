import { faultOf, isOutOfMemory, type Exported } from '../exportFault';
import { MEDIA_TYPES, type CarriedFile, type ExportChoice } from '../exportChoice';
import { remarksOf } from '../exportView';
import { paperOf, type Paper } from '../page/paper';
import type { Printing } from '../page/viewPages';
import { comparisonTable } from './comparisonTable';
import { hasRoom, tablePages, type PagedTable } from './pagedTable';
import type { ComparisonAsked, TableAsked } from './tableAsked';
import { viewTable } from './viewTable';

type Chosen = Pick<ExportChoice, 'paper' | 'orientation' | 'tones'>;

/** The table of a view as a PDF: heads on every page, pages numbered. */
export async function exportTable(
  asked: TableAsked,
  chosen: Chosen,
  printing: Printing,
): Promise<Exported<CarriedFile>> {
  const fault = faultOf(asked);
  if (fault) return { ok: false, fault };
  return printed(() => viewTable(asked, chosen.tones, printing.words), { asked, chosen, printing });
}

/** A comparison of places as a PDF. */
export async function exportComparison(
  asked: ComparisonAsked,
  chosen: Chosen,
  printing: Printing,
): Promise<Exported<CarriedFile>> {
  if (asked.rows.length === 0) return { ok: false, fault: { reason: 'nothing' } };
  return printed(() => comparisonTable(asked, printing.words), { asked, chosen, printing });
}

interface Order {
  readonly asked: Pick<TableAsked, 'language' | 'date'>;
  readonly chosen: Chosen;
  readonly printing: Printing;
}

async function printed(
  tableOf: () => PagedTable,
  { asked: { language, date }, chosen, printing }: Order,
): Promise<Exported<CarriedFile>> {
  const { pdfFile } = await import('../form/pdfFile');
  try {
    const table = tableOf();
    const leaflet = tablePages(table, { paper: paperFor(table, chosen), language, date }, printing);
    const bytes = pdfFile(leaflet, { faces: printing.faces });
    return { ok: true, value: { bytes, type: MEDIA_TYPES.pdf, remarks: remarksOf(leaflet, printing) } };
  } catch (cause) {
    if (isOutOfMemory(cause)) return { ok: false, fault: { reason: 'memory' } };
    throw cause;
  }
}

/** Paper has a height: pictures have none. More columns than stand upright turn the page. */
function paperFor(table: PagedTable, { paper, orientation }: Chosen): Paper {
  const sheet = paper === 'gambar' || paper === 'ponsel' ? 'a4' : paper;
  const set = paperOf(sheet, orientation);
  return hasRoom(table, set) ? set : paperOf(sheet, 'mendatar');
}
