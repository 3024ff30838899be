import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { adler32 } from '../../../../src/data/bytes/adler32';
import { toBase64Url } from '../../../../src/data/bytes/base64Url';
import { deflatedText, inflatedText } from '../../../../src/state/documents/deflatedText';
import { refused } from '../../../../src/state/documents/documentFault';
import { checkedLink, readReference, writeReference } from '../../../../src/state/documents/documentLink';
import { documentText, readDocumentText } from '../../../../src/state/documents/documentText';
import { EARLIER_NOTE, NOTE } from './noteKind';

const carried = { name: 'Sumur', pack: 'contoh', value: { text: 'air '.repeat(500), stars: 2 } };
const damaged = refused({ reason: 'damaged', name: '', where: '' });

describe('the document of a link', () => {
  it('is its text, compressed, and is read back', () => {
    const text = documentText(NOTE, carried);
    expect(text.length).toBeLessThan(200);
    expect(text).toMatch(/^[\w-]+$/);
    expect(readDocumentText(NOTE, text)).toEqual({ ok: true, value: carried });
  });

  it('is the same text for the same document', () => {
    const { text, stars } = carried.value;
    const again = { value: { stars, text }, pack: 'contoh', name: 'Sumur' };
    expect(documentText(NOTE, again)).toBe(documentText(NOTE, carried));
  });

  it('of an earlier version is migrated, of a later one refused', () => {
    const old = documentText({ ...EARLIER_NOTE, version: 1 }, { name: 'N', pack: 'p', value: 'lama' });
    expect(readDocumentText(NOTE, old)).toMatchObject({ value: { value: { text: 'lama', stars: 1 } } });
    const text = documentText(NOTE, carried);
    expect(readDocumentText(EARLIER_NOTE, text)).toEqual(
      refused({ reason: 'newer', name: 'Sumur', version: 3, known: 2 }),
    );
  });

  it('is damaged where any one of its characters is missing or another', () => {
    const text = documentText(NOTE, carried);
    for (let at = 0; at < text.length; at++) {
      const [before, after] = [text.slice(0, at), text.slice(at + 1)];
      expect(readDocumentText(NOTE, before + after), `without ${at}`).toEqual(damaged);
      const other = text[at] === 'B' ? 'C' : 'B';
      expect(readDocumentText(NOTE, before + other + after), `another at ${at}`).toEqual(damaged);
    }
  });

  it.each(['', 'AAAA', 'AAAAAA', 'tidak ada', 'x'.repeat(500)])('is damaged where it is %j', (text) => {
    expect(readDocumentText(NOTE, text)).toEqual(damaged);
  });

  it('is no text where its bytes are not, though their sum is right', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x80);
    const packed = deflateSync(bytes);
    const out = new Uint8Array(4 + packed.length);
    new DataView(out.buffer).setUint32(0, adler32(bytes));
    out.set(packed, 4);
    expect(inflatedText(toBase64Url(out))).toBeNull();
    expect(inflatedText(deflatedText('“ya”'))).toBe('“ya”');
  });
});

describe('a reference to a document', () => {
  it.each([
    ['~a1', { by: 'id', id: 'a1' }],
    ['.eJ-_9', { by: 'text', text: 'eJ-_9' }],
  ] as const)('%j is read and written back', (text, reference) => {
    expect(readReference(text)).toEqual(reference);
    expect(writeReference(reference)).toBe(text);
    // Nothing in it is percent-encoded.
    expect(encodeURIComponent(text)).toBe(text);
  });

  it.each(['', '~', '.', '~A1', '~a b', '.a b', '.a=', 'a1', '~' + 'a'.repeat(17), '.' + 'a'.repeat(8001)])(
    '%j is none',
    (text) => {
      expect(readReference(text)).toBeNull();
    },
  );
});

describe('a link', () => {
  it('of 7,999 characters is made, of 8,000 refused', () => {
    const link = `https://petala/#${'a'.repeat(7983)}`;
    expect(checkedLink(link)).toEqual({ ok: true, value: link });
    expect(checkedLink(`${link}b`)).toEqual(refused({ reason: 'linkTooLong', characters: 8000, most: 8000 }));
  });
});
