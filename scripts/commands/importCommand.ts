import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { importFiles } from '../../src/data/import/importFiles';
import { LIMITS } from '../../src/data/import/importLimits';
import type { GivenFile, ImportedFile, ImportIssue } from '../../src/data/import/imported';
import { formats } from '../../src/messages/format';
import { translator } from '../../src/messages/translator';
import { importWords, verdictWord } from '../../src/reading/importWords';
import { joinCounts } from '../../src/studio/join/joinCounts';
import { joinPart } from '../../src/studio/join/joinPart';
import { joinPlaces } from '../../src/studio/join/joinPlaces';
import type { JoinPlace } from '../../src/studio/join/placesToJoin';
import { answering, FLAG, parsed, PROCESS_IO, TEXT } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { loadSqliteFile } from '../pack/loadSqliteFile';
import { openFolder } from './packFolder';

const WORDS = { t: translator('id'), f: formats('id') };

/** How an import is printed with --json. */
interface FileReport {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly crs: string;
  readonly verdict: ImportedFile['verdict'];
  readonly rowsIn: number;
  /** Rows that were joined to a village of the pack, and rows that were not; null without a pack. */
  readonly rowsJoined: number | null;
  readonly rowsUnjoined: number | null;
  readonly rowsRejected: number;
  readonly issues: readonly IssueReport[];
}
interface IssueReport {
  readonly code: string;
  readonly severity: ImportIssue['severity'];
  readonly row: number | null;
  readonly rows: readonly number[];
  readonly count: number;
  readonly part: string;
  readonly column: string | null;
  readonly message: string;
  readonly remedy: string;
}

/** `petala import`: reads files as the studio does and says what was found; exit 1 where a file is refused. */
export function importCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('import', io, async () => {
    const { values, positionals } = parsed(args, { json: FLAG, pack: TEXT, crs: TEXT, penyandian: TEXT });
    if (positionals.length === 0) throw new UsageError('beri satu berkas atau lebih');
    const files = await importFiles(positionals.map(givenFile), {
      loadSqlite: loadSqliteFile,
      choices: {
        ...(values.crs === undefined ? {} : { crs: values.crs }),
        ...(values.penyandian === undefined ? {} : { encoding: values.penyandian }),
      },
    });
    const places =
      values.pack === undefined ? null : joinPlaces((await openFolder(values.pack)).dataset.villages);
    const reports = files.map((file) => reportOf(file, places));
    if (values.json) io.print(`${JSON.stringify({ files: reports }, null, 2)}\n`);
    else files.forEach((file, i) => tell(file, reports[i]!, io));
    return files.some(({ verdict }) => verdict === 'rejected') ? 1 : 0;
  });
}

/** A file from the disk; one beyond the limit is not read, and refused by its size alone. */
function givenFile(path: string): GivenFile {
  const { size } = statSync(path);
  const bytes = size > LIMITS.fileBytes ? new Uint8Array(0) : new Uint8Array(readFileSync(path));
  return size > LIMITS.fileBytes ? { name: basename(path), bytes, size } : { name: basename(path), bytes };
}

/** What becomes of a file's rows once they are joined: rows in = joined + not joined + rejected, as without a pack. */
function joinedRows(
  { parts, rowsRejected }: ImportedFile,
  places: readonly JoinPlace[] | null,
): Pick<FileReport, 'rowsJoined' | 'rowsUnjoined' | 'rowsRejected'> {
  if (!places) return { rowsJoined: null, rowsUnjoined: null, rowsRejected };
  const counts = parts.map((part) => joinCounts(joinPart(part, places, [])));
  const sum = (of: 'joined' | 'notJoined' | 'rejected') => counts.reduce((total, one) => total + one[of], 0);
  return {
    rowsJoined: sum('joined'),
    rowsUnjoined: sum('notJoined'),
    rowsRejected: rowsRejected + sum('rejected'),
  };
}

function reportOf(file: ImportedFile, places: readonly JoinPlace[] | null): FileReport {
  const first = file.parts[0];
  return {
    ...{ file: file.name, format: file.format, encoding: first?.encoding ?? '', crs: first?.crs ?? '' },
    ...{ verdict: file.verdict, rowsIn: file.rowsIn, ...joinedRows(file, places) },
    issues: file.issues.map((issue) => {
      const { what, remedy } = importWords(issue, WORDS);
      const { code, severity, rows, count, part, column } = issue;
      return { code, severity, row: rows[0] ?? null, rows, count, part, column, message: what, remedy };
    }),
  };
}

function tell(
  file: ImportedFile,
  { rowsJoined, rowsUnjoined, rowsRejected }: FileReport,
  io: CommandIo,
): void {
  const n = WORDS.f.number;
  const joined =
    rowsJoined === null || rowsUnjoined === null
      ? ''
      : `${n(rowsJoined)} tergabung, ${n(rowsUnjoined)} belum tergabung, `;
  const rows = `${n(file.rowsIn)} baris, ${joined}${n(rowsRejected)} disisihkan`;
  io.say(`${file.name}: ${verdictWord(file.verdict, WORDS)} (${file.format}, ${rows})`);
  for (const issue of file.issues) {
    const { what, where, remedy } = importWords(issue, WORDS);
    io.say(`  ${issue.code}: ${what}${where === '' ? '' : ` [${where}]`}`);
    io.say(`    → ${remedy}`);
  }
}
