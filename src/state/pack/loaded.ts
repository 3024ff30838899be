import type { Fault, Result } from '../../data/model/fault';

/** The loading state of a part of a pack. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly fault: Fault };

export const LOADING = { status: 'loading' } as const;

/** The state of a part that was read. */
export function settled<T>(read: Result<T>): Loaded<T> {
  return read.ok ? { status: 'ready', value: read.value } : { status: 'failed', fault: read.fault };
}

export function faultsIn(all: readonly Loaded<unknown>[]): readonly Fault[] {
  return all.flatMap((part) => (part.status === 'failed' ? [part.fault] : []));
}

/** A missing file may cause faults in several parts; it is reported once. */
export function reportedOnce(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [fault.file + fault.code, fault])).values()];
}
