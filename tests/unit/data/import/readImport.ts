import { encodeUtf8 } from '../../../../src/data/bytes/utf8';
import type { FormatReader } from '../../../../src/data/import/formatReader';
import type { ImportChoices, ImportedPart, ImportIssue } from '../../../../src/data/import/imported';
import { IssueLog, RejectedFile } from '../../../../src/data/import/issueLog';
import { refusePersons } from '../../../../src/data/import/privacy/refusePersons';
import { checkColumns } from '../../../../src/data/import/tables/checkColumns';

export interface ReadResult {
  readonly verdict: 'accept' | 'repair+warn' | 'reject';
  readonly parts: readonly ImportedPart[];
  readonly issues: readonly ImportIssue[];
  readonly codes: readonly string[];
}

/** What a reader makes of a file's bytes or text, as `importFiles` would tell it. */
export async function readImport(
  reader: FormatReader,
  content: Uint8Array | string,
  choices: ImportChoices = {},
): Promise<ReadResult> {
  const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
  const log = new IssueLog();
  const context = { name: 'berkas', choices, log, progress: () => undefined };
  try {
    const parts = await reader(bytes, context);
    for (const part of parts) refusePersons(part, log);
    for (const part of parts) checkColumns(part, log, choices);
    const issues = log.list();
    const isChanged = issues.some(({ severity }) => severity !== 'notice');
    return { verdict: isChanged ? 'repair+warn' : 'accept', parts, issues, codes: codesOf(issues) };
  } catch (cause) {
    if (!(cause instanceof RejectedFile)) throw cause;
    const issues = log.list();
    return { verdict: 'reject', parts: [], issues, codes: codesOf(issues) };
  }
}

const codesOf = (issues: readonly ImportIssue[]): readonly string[] => issues.map(({ code }) => code);
