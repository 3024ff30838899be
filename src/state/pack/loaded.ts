import type { Fault } from '../../data/model/fault';

/** The loading state of a part of a pack. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly fault: Fault };
