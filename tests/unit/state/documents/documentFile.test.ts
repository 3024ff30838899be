import { describe, expect, it } from 'vitest';
import { refused } from '../../../../src/state/documents/documentFault';
import { documentFile, LONGEST_FILE, readDocumentFile } from '../../../../src/state/documents/documentFile';
import { EARLIER_NOTE, NOTE } from './noteKind';

const carried = { name: 'Sumur', pack: 'contoh', value: { text: 'bor “dalam”', stars: 2 } };
const file = (change: object) =>
  JSON.stringify({
    kind: 'catatan',
    version: 3,
    name: 'N',
    pack: 'p',
    body: { text: 'a', stars: 1 },
    ...change,
  });

describe('a document as a file', () => {
  it('is JSON with kind, version, name, pack and body, and is read back', () => {
    const text = documentFile(NOTE, carried);
    expect(text).toBe(
      [
        '{',
        '  "kind": "catatan",',
        '  "version": 3,',
        '  "name": "Sumur",',
        '  "pack": "contoh",',
        '  "body": {',
        '    "stars": 2,',
        '    "text": "bor “dalam”"',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
    expect(readDocumentFile(NOTE, text)).toEqual({ ok: true, value: carried });
  });

  it('is the same text whatever the order in which its records were made', () => {
    const value = { stars: 2, text: 'bor “dalam”' };
    expect(documentFile(NOTE, { value, pack: 'contoh', name: 'Sumur' })).toBe(documentFile(NOTE, carried));
  });

  it('of an earlier version is migrated', () => {
    expect(readDocumentFile(NOTE, file({ version: 1, body: 'lama' }))).toEqual({
      ok: true,
      value: { name: 'N', pack: 'p', value: { text: 'lama', stars: 1 } },
    });
  });

  it('of a later version is refused', () => {
    expect(readDocumentFile(EARLIER_NOTE, file({}))).toEqual(
      refused({ reason: 'newer', name: 'N', version: 3, known: 2 }),
    );
  });

  it('is read with the byte order mark of an editor', () => {
    expect(readDocumentFile(NOTE, `\ufeff${file({})}`)).toMatchObject({ ok: true });
  });

  it.each(['', 'halo', '[]', '5', 'null', '{"name":"N"}', '{"kind":5}', '{"type":"FeatureCollection"}'])(
    'that is %j is no document',
    (text) => {
      expect(readDocumentFile(NOTE, text)).toEqual(refused({ reason: 'noDocument' }));
    },
  );

  it.each([
    [{ kind: 'skenario' }, { reason: 'otherKind', found: 'skenario', wanted: 'catatan' }],
    [{ name: ' ' }, { reason: 'damaged', name: '', where: 'name' }],
    [{ name: 5 }, { reason: 'damaged', name: '', where: 'name' }],
    [{ version: '3' }, { reason: 'damaged', name: 'N', where: 'version' }],
    [{ pack: undefined }, { reason: 'damaged', name: 'N', where: 'pack' }],
    [{ body: { text: 'a' } }, { reason: 'damaged', name: 'N', where: 'stars' }],
    [{ body: undefined }, { reason: 'damaged', name: 'N', where: '' }],
  ] as const)('with %j is refused', (change, fault) => {
    expect(readDocumentFile(NOTE, file(change))).toEqual(refused(fault));
  });

  it('that is longer than any of ours is not read', () => {
    expect(readDocumentFile(NOTE, ' '.repeat(LONGEST_FILE + 1))).toEqual(
      refused({ reason: 'fileTooLarge', characters: 5_000_001, most: 5_000_000 }),
    );
  });

  it('keeps a key named __proto__ as a key', () => {
    const kind = { ...EARLIER_NOTE, version: 3 };
    const read = readDocumentFile(kind, file({}).replace('"text":"a"', '"__proto__":"a"'));
    const again = read.ok ? documentFile(kind, read.value) : '';
    expect(again).toContain('"__proto__": "a"');
  });
});
