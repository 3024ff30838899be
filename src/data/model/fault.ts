/**
 * A fault is a value: what happened, to which file, and what the user can do. The interface words it from the
 * message catalogue (`fault.<code>`); nothing is thrown across a module's border for bad input.
 */
export type FaultCode =
  | 'fileMissing' // 404
  | 'fileRefused' // other HTTP errors
  | 'fileUnreachable' // no answer at all
  | 'fileIsPage' // the server sent an HTML page where data belongs
  | 'fileTruncated' // shorter than the manifest says
  | 'fileChanged' // the hash differs from the manifest's
  | 'fileUnreadable' // not the format it should be
  | 'rowInvalid' // a cell is not what its column demands
  | 'valueImpossible' // a number, but not one that this can be: 180 %, an area below zero
  | 'packInconsistent' // two files of the pack do not fit together
  | 'packUnknown' // no such pack here
  | 'codeUnreachable' // a part of the app itself did not come
  | 'linkNotUnderstood'
  | 'webglAbsent'
  | 'webglLost'
  | 'webglGone' // lost, and not back in time
  | 'basemapUnreachable'
  | 'calculatorGone'; // whoever worked out an answer ended in the middle

export interface Fault {
  readonly code: FaultCode;
  /** Path within the pack, or empty. */
  readonly file: string;
  /** Where in the file: "baris 12, kolom nilai", or empty. */
  readonly where: string;
  /** What was found and what was expected, as the data's own words or numbers. */
  readonly got: string;
  readonly expected: string;
  /** A second try may help (the network, a server) or will not (the content). */
  readonly retry: boolean;
}

/** Either an answer or the fault that stands in its place. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Builds a fault; what is not given is empty, and only faults of transport may be retried by default. */
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
