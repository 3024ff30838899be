import { csvText } from '../../../data/export/exportText';
import { fileStem } from '../../../data/export/fileName';
import type { Sheet } from '../../../data/export/sheetXml';
import type { RecordedCommitment } from '../../../helix/commitment';
import { COMMITMENT_COLUMNS, commitmentRows, type CommitmentOrigin } from '../../../helix/commitmentTable';
import type { StartWorker } from '../../../workers/startWorkers';
import { csvFile } from '../../sharing/fileForms';
import type { MadeFile } from '../../sharing/saveFile';
import { packedWorkbook } from '../../sharing/workbook';

/** Commitments on their way into a file. */
export interface CarriedCommitments {
  readonly name: string;
  readonly commitments: readonly RecordedCommitment[];
  readonly origin: CommitmentOrigin;
}

/** The list as a table whose rows the pack takes. */
export async function commitmentFile(
  { name, commitments, origin }: CarriedCommitments,
  format: 'csv' | 'xlsx',
  startWorker: StartWorker,
): Promise<MadeFile> {
  const rows = commitmentRows(commitments, origin);
  const stem = `petala-komitmen-${fileStem(name, 'daftar')}`;
  if (format === 'csv') return csvFile(stem, 'csv', (form) => csvText([COMMITMENT_COLUMNS, ...rows], form));
  const sheet: Sheet = {
    name: 'intervensi',
    header: COMMITMENT_COLUMNS,
    rows,
    columns: COMMITMENT_COLUMNS.map((column) => ({ width: widthOf(column), style: 'plain' })),
  };
  return { name: `${stem}.xlsx`, content: await packedWorkbook([sheet], startWorker) };
}

/** In characters. */
function widthOf(column: string): number {
  return column === 'judul' ? 40 : Math.max(12, column.length + 2);
}
