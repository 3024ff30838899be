import { isRecord } from '../../../../src/data/model/untrustedJson';
import type { DocumentKind } from '../../../../src/state/documents/documentKind';

/** A kind for the tests: a note with a number of stars. */
export interface Note {
  readonly text: string;
  readonly stars: number;
}

/** Version 1 was a text alone, version 2 a record without stars. */
export const NOTE: DocumentKind<Note> = {
  kind: 'catatan',
  version: 3,
  migrations: {
    1: (body) => ({ text: String(body) }),
    2: (body) => {
      if (!isRecord(body)) throw new TypeError('no record');
      return { ...body, stars: 1 };
    },
  },
  read: (body) => {
    if (!isRecord(body)) return { ok: false, where: '' };
    const { text, stars } = body;
    if (typeof text !== 'string') return { ok: false, where: 'text' };
    return typeof stars === 'number' ? { ok: true, value: { text, stars } } : { ok: false, where: 'stars' };
  },
};

/** The same as an earlier version of the app knows it. */
export const EARLIER_NOTE: DocumentKind<unknown> = {
  kind: 'catatan',
  version: 2,
  migrations: {},
  read: (body) => ({ ok: true, value: body }),
};
