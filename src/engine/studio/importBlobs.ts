import { importFiles, type ImportOptions } from '../../data/import/importFiles';
import type { ImportedFile, ImportProgress } from '../../data/import/imported';
import { LIMITS } from '../../data/import/importLimits';
import { IssueLog } from '../../data/import/issueLog';
import { importedFile } from '../../data/import/verdict';

/** A file that is still where the browser keeps it. */
export interface GivenBlob {
  readonly name: string;
  readonly blob: Blob;
}

const MB = 2 ** 20;

/** Time between two reports to the page, which draws each of them. */
const REPORT_MS = 100;

/** Passes a report on where the last one is a while ago, or of another step: readers report far more often. */
export function sometimes(report: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let last = { at: Number.NEGATIVE_INFINITY, step: '' };
  return (progress) => {
    const at = performance.now();
    if (progress.step === last.step && at - last.at < REPORT_MS) return;
    last = { at, step: progress.step };
    report(progress);
  };
}

/** Files that are too large are refused without being read into memory. */
export async function importBlobs(
  given: readonly GivenBlob[],
  options: ImportOptions,
): Promise<readonly ImportedFile[]> {
  const large = given.find(({ blob }) => blob.size > LIMITS.fileBytes);
  if (large) return [tooLarge(large)];
  const files = await Promise.all(
    given.map(async ({ name, blob }) => ({ name, bytes: new Uint8Array(await blob.arrayBuffer()) })),
  );
  return importFiles(files, options);
}

function tooLarge({ name, blob }: GivenBlob): ImportedFile {
  const log = new IssueLog();
  log.add('FILE_TOO_LARGE', {
    found: { mb: Math.ceil(blob.size / MB), most: LIMITS.fileBytes / MB },
  });
  return importedFile({ name, format: 'unknown', parts: [], log });
}
