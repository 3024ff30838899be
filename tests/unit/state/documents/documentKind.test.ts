import { describe, expect, it } from 'vitest';
import {
  documentName,
  isDocumentId,
  newDocumentId,
  readBody,
} from '../../../../src/state/documents/documentKind';
import { EARLIER_NOTE, NOTE } from './noteKind';

describe('the body of a document', () => {
  it.each([
    [3, { text: 'a', stars: 4 }, { text: 'a', stars: 4 }],
    [2, { text: 'b' }, { text: 'b', stars: 1 }],
    [1, 'c', { text: 'c', stars: 1 }],
  ])('of version %d is brought to the current one', (version, body, value) => {
    expect(readBody(NOTE, { name: 'N', version, body })).toEqual({ ok: true, value });
  });

  it('of a later version is refused with both versions', () => {
    expect(readBody(EARLIER_NOTE, { name: 'N', version: 3, body: { text: 'a', stars: 4 } })).toEqual({
      ok: false,
      fault: { reason: 'newer', name: 'N', version: 3, known: 2 },
    });
  });

  it.each([
    [3, { text: 'a' }, 'stars'],
    [3, { text: 5, stars: 1 }, 'text'],
    [3, null, ''],
    // A migration that throws says in which version the body is wrong.
    [2, 'a text', 'version 2'],
    [0, { text: 'a', stars: 1 }, 'version'],
    [2.5, { text: 'a', stars: 1 }, 'version'],
    [Number.NaN, { text: 'a', stars: 1 }, 'version'],
  ])('of version %d that is %j is damaged at "%s"', (version, body, where) => {
    expect(readBody(NOTE, { name: 'N', version, body })).toEqual({
      ok: false,
      fault: { reason: 'damaged', name: 'N', where },
    });
  });

  it('throws where its kind lacks a migration, which is a mistake in the code', () => {
    expect(() => readBody({ ...NOTE, migrations: {} }, { name: 'N', version: 1, body: '' })).toThrow(
      'No migration of a document from version 1 to 2',
    );
  });
});

describe('names and ids of documents', () => {
  it.each([
    ['  Desil 1 ', 'Desil 1'],
    ['a\n\t b', 'a b'],
    ['x'.repeat(99), 'x'.repeat(80)],
    [`${'x'.repeat(79)} y`, 'x'.repeat(79)],
    [' \n ', null],
    ['', null],
  ])('%j is named %j', (text, name) => {
    expect(documentName(text)).toBe(name);
  });

  it('an id has six letters or digits, even where chance gives few', () => {
    expect([newDocumentId(() => 0), newDocumentId(() => 0.5), newDocumentId(() => 1 - 2 ** -53)]).toEqual([
      '000000',
      'i00000',
      'zzzzzz',
    ]);
  });

  it.each([
    ['a1', true],
    ['', false],
    ['A1', false],
    ['a b', false],
    ['a'.repeat(17), false],
  ])('%j as an id: %s', (text, is) => {
    expect(isDocumentId(text)).toBe(is);
  });
});
