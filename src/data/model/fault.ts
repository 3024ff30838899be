/**
 * An error as a value: what happened, in which file, and what the user can do. The interface takes its text
 * from the message catalogue (`fault.<code>`). Functions return faults for bad input; exceptions do not cross
 * a module's border.
 */
export type FaultCode =
  | 'fileMissing' // HTTP 404
  | 'fileRefused' // other HTTP errors
  | 'fileUnreachable' // no response at all
  | 'fileIsPage' // the server sent an HTML page instead of data
  | 'fileTruncated' // shorter than the manifest says
  | 'fileChanged' // the hash differs from the manifest's
  | 'fileUnreadable' // not in the expected format
  | 'rowInvalid' // a cell does not have the type of its column
  | 'valueImpossible' // a number outside of its permitted range: 180 %, a negative area
  | 'packInconsistent' // two files of the pack contradict each other
  | 'packUnknown' // there is no pack with this id
  | 'codeUnreachable' // a part of the app itself could not be loaded
  | 'linkNotUnderstood'
  | 'webglAbsent'
  | 'webglLost'
  | 'webglGone' // the context was lost and not restored in time
  | 'basemapUnreachable'
  | 'calculatorGone'; // the worker that computed an answer ended before it was done

export interface Fault {
  readonly code: FaultCode;
  /** Path within the pack; empty where none applies. */
  readonly file: string;
  /** Position in the file, such as "baris 12, kolom nilai"; empty where none applies. */
  readonly where: string;
  /** What was found and what was expected, quoted from the data. */
  readonly got: string;
  readonly expected: string;
  /** Whether a retry may help (network, server) or not (content). */
  readonly retry: boolean;
}

/** Either a value or a fault. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Creates a fault. Omitted details are empty, and by default only transport faults may be retried. */
export function fail(
  code: FaultCode,
  detail: Partial<Omit<Fault, 'code'>> = {},
): { ok: false; fault: Fault } {
  const retry =
    code === 'fileMissing' ||
    code === 'fileRefused' ||
    code === 'fileUnreachable' ||
    code === 'fileTruncated' ||
    code === 'fileIsPage' ||
    code === 'fileChanged';
  return { ok: false, fault: { code, file: '', where: '', got: '', expected: '', retry, ...detail } };
}
