import { readTableFile } from '../../../data/spreadsheet/readTableFile';
import type { CommitmentPack } from '../../../helix/commitment';
import { readCommitmentTable, type CommitmentImport } from '../../../helix/commitmentTable';
import type { Words } from '../helixWords';

/** What a file holds, or in a sentence why nothing of it can be used. */
export type BroughtFile = { readonly import: CommitmentImport } | { readonly problem: string };

const MOST_BYTES = 5e6;

/** Reads a file that somebody brings: the first sheet that is a table of commitments. */
export async function readBroughtFile(
  file: File,
  { pack, today }: { readonly pack: CommitmentPack; readonly today: string },
  { t, f }: Pick<Words, 't' | 'f'>,
): Promise<BroughtFile> {
  const nama = file.name;
  if (file.size > MOST_BYTES) {
    const [mb, paling] = [f.number(file.size / 1e6, 1), f.number(MOST_BYTES / 1e6)];
    return { problem: t('komitmen.berkas.terlalu_besar', { nama, mb, paling }) };
  }
  const table = readTableFile(new Uint8Array(await file.arrayBuffer()));
  if (!table.ok) {
    const { fault } = table;
    return {
      problem:
        fault.reason === 'openQuote'
          ? t('komitmen.berkas.openQuote', { nama, baris: f.number(fault.row) })
          : t(`komitmen.berkas.${fault.reason}` as const, { nama }),
    };
  }
  const read = table.sheets.map(({ rows }) => readCommitmentTable(rows, { pack, today }));
  const found = read.find((one) => 'taken' in one);
  if (found) return { import: found };
  const [first] = read;
  const { missing, there } = first && 'missing' in first ? first : { missing: [], there: [] };
  return {
    problem: t('komitmen.berkas.tanpa_kolom', {
      nama,
      kurang: missing.join(', '),
      ada: there.slice(0, 12).join(', '),
    }),
  };
}
