import { encodeUtf8 } from '../../data/bytes/utf8';
import type { ImportedFile } from '../../data/import/imported';
import { DECISIONS_FILE, writeDecisions } from '../join/decisionsFile';
import type { JoinCounts } from '../join/joinCounts';
import type { JoinDecision } from '../join/joinDecision';
import { defaultAbout } from './defaultAbout';
import { withFile, type PackDraft } from './packDraft';

/** A file that was brought, and how its rows were joined; null where they were not joined to villages. */
export interface BroughtFile {
  readonly file: ImportedFile;
  readonly counts: JoinCounts | null;
}

/** Puts the decisions of the join beside the tables of a pack, so that the next file needs only what is new. */
export function withDecisions(draft: PackDraft, decisions: readonly JoinDecision[]): PackDraft {
  return withJson(draft, 'keputusan', writeDecisions(decisions));
}

/**
 * Puts the report of the import beside the tables: which files were brought, what was found and mended, and how many rows
 * were joined. It has counts and codes, never a cell of a file.
 */
export function withReport(draft: PackDraft, brought: readonly BroughtFile[]): PackDraft {
  const berkas = brought.map(({ file, counts }) => ({
    ...{ nama: file.name, bentuk: file.format, putusan: file.verdict },
    ...{ baris: file.rowsIn, baris_ditolak: file.rowsRejected, baris_jumlah: totalsIn(file) },
    temuan: file.issues.map(({ code, severity, part, column, count }) => ({
      ...{ kode: code, berat: severity, bagian: part, kolom: column, banyak: count },
    })),
    ...(counts ? { penggabungan: joinedWords(counts) } : {}),
  }));
  return withJson(draft, 'laporan', `${JSON.stringify({ berkas }, null, 1)}\n`);
}

/** Rows that add up others, and are joined to nothing. */
function totalsIn({ parts }: ImportedFile): number {
  return parts.reduce((sum, { totals }) => sum + (totals?.length ?? 0), 0);
}

function joinedWords({ rowsIn, joined, notJoined, rejected, placesWithoutRow }: JoinCounts) {
  return {
    masuk: rowsIn,
    bergabung: joined,
    menunggu: notJoined,
    ditolak: rejected,
    desa_tanpa_baris: placesWithoutRow,
  };
}

function withJson(draft: PackDraft, name: 'keputusan' | 'laporan', text: string): PackDraft {
  const path = name === 'keputusan' ? DECISIONS_FILE : `${name}.json`;
  return withJsonFile(draft, { name, path, text });
}

/** Puts a JSON file that `defaultAbout` knows by its name beside the tables. */
export function withJsonFile(
  draft: PackDraft,
  { name, path, text }: { readonly name: string; readonly path: string; readonly text: string },
): PackDraft {
  const stated = { name, path, format: 'json', mediatype: 'application/json' };
  return withFile(draft, { ...stated, bytes: encodeUtf8(text), about: defaultAbout(draft, name) });
}
