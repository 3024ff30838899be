import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Dataset, PackManifest } from '../../../../src/data/model/dataset';
import { packStamp } from '../../../../src/export/content/packStamp';
import { sourceLines } from '../../../../src/export/content/sourceLines';
import { faultOf, faultSentence, type ExportFault } from '../../../../src/export/exportFault';
import type { ExportAsked } from '../../../../src/export/asked';
import { fromByteArray } from '../../../../src/export/form/base64';
import { translator } from '../../../../src/messages/translator';

const resources = (...files: readonly (readonly [string, string])[]) =>
  ({ resources: files.map(([path, hash]) => ({ path, hash })) }) as unknown as PackManifest;

describe('the stamp of a pack', () => {
  it('is the start of the hash of its files’ hashes, in any order of the files', () => {
    const expected = createHash('sha256').update('a.csv 11\nb.csv 22\n').digest('hex').slice(0, 8);
    expect(packStamp(resources(['b.csv', '22'], ['a.csv', '11']))).toBe(expected);
    expect(packStamp(resources(['a.csv', '11'], ['b.csv', '22']))).toBe(expected);
  });

  it('is another when a file changes', () => {
    expect(packStamp(resources(['a.csv', '12']))).not.toBe(packStamp(resources(['a.csv', '11'])));
  });
});

describe('sources on paper', () => {
  const source = (title: string, publisher: string, date: string) => ({ title, publisher, date });
  const dataset = {
    sources: new Map([
      ['bps', source('Kemiskinan', 'BPS', '2024')],
      ['idm', source('IDM', 'Kemendesa', '')],
    ]),
  } as unknown as Dataset;

  it('are named once each, in the order of the indicators, without what is not stated', () => {
    const indicators = [{ sourceIds: ['idm'] }, { sourceIds: ['bps', 'idm'] }];
    expect(sourceLines(indicators, dataset)).toEqual(['IDM, Kemendesa', 'Kemiskinan, BPS, 2024']);
  });

  it('are followed by further ones, by their id where the pack does not describe them', () => {
    expect(sourceLines([], dataset, ['bps', 'entah', 'bps'])).toEqual(['Kemiskinan, BPS, 2024', 'entah']);
  });
});

describe('why a view is not carried away', () => {
  const asked = (change: { view?: object; maps?: unknown[]; pending?: boolean } = {}) =>
    ({
      maps: [{}],
      pending: false,
      ...change,
      view: { refusal: null, needs: [], answer: {}, ...change.view },
    }) as unknown as ExportAsked;

  it('is a refusal before anything else, then what is on its way, then nothing to draw', () => {
    expect(faultOf(asked())).toBeNull();
    const refusal = { mode: 'swipe', reason: 'otherBasis' };
    expect(faultOf(asked({ view: { refusal, needs: [{}] }, pending: true }))).toEqual({
      reason: 'refused',
      refusal,
    });
    expect(faultOf(asked({ view: { needs: [{}], answer: null } }))).toEqual({ reason: 'incomplete' });
    expect(faultOf(asked({ pending: true }))).toEqual({ reason: 'incomplete' });
    expect(faultOf(asked({ view: { answer: null } }))).toEqual({ reason: 'nothing' });
    expect(faultOf(asked({ maps: [] }))).toEqual({ reason: 'nothing' });
  });

  it('is said in a sentence of its own, in both languages', () => {
    const faults = [
      { reason: 'tooLarge', most_px: 16384 },
      ...(['incomplete', 'nothing', 'notDrawn'] as const).map((reason) => ({ reason })),
    ] as readonly ExportFault[];
    for (const language of ['id', 'en'] as const) {
      const said = faults.map((fault) => faultSentence(fault, translator(language)));
      expect(new Set(said).size).toBe(faults.length);
      expect(said[0]).toMatch(/16[.,]?384/);
    }
  });
});

it('bytes as base64 are what every other program writes', () => {
  expect(['', 'a', 'ab', 'abc'].map((text) => fromByteArray(new TextEncoder().encode(text)))).toEqual([
    ...['', 'YQ==', 'YWI=', 'YWJj'],
  ]);
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromByteArray(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});
