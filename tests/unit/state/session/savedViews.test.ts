import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeViews,
  MOST_VIEWS,
  readSavedViews,
  viewName,
  writeSavedViews,
  type SavedView,
} from '../../../../src/state/session/savedViews';

const view = (change: Partial<SavedView> = {}): SavedView => ({
  id: 'a',
  name: 'Rapat Senin',
  hash: '#/peta?pack=contoh&th=2023',
  pack: 'contoh',
  dataVersion: '1.0.0',
  savedAt: '2026-11-26T01:00:00.000Z',
  ...change,
});

describe('saved views', () => {
  it('survive a round trip', () => {
    const views = [view(), view({ id: 'b', name: 'Pantai', hash: '#/peta', pack: 'pekalongan' })];
    expect(readSavedViews(writeSavedViews(views))).toEqual({ views, dropped: 0, newer: false });
  });

  it('are empty where nothing was saved', () => {
    expect(readSavedViews(null)).toEqual({ views: [], dropped: 0, newer: false });
    expect(readSavedViews('')).toEqual({ views: [], dropped: 0, newer: false });
  });

  it('of version 1, a list of links, get their link as name', () => {
    const { views, dropped } = readSavedViews(
      JSON.stringify(['#/peta?pack=contoh', 'javascript:1', '#/data']),
    );
    expect(dropped).toBe(1);
    expect(views.map(({ name, hash, pack, dataVersion }) => ({ name, hash, pack, dataVersion }))).toEqual([
      { name: '#/peta?pack=contoh', hash: '#/peta?pack=contoh', pack: 'contoh', dataVersion: '' },
      { name: '#/data', hash: '#/data', pack: 'pekalongan', dataVersion: '' },
    ]);
    // Written again they are of this version.
    expect(readSavedViews(writeSavedViews(views)).views).toEqual(views);
  });

  it('of a later version are not read, and must not be overwritten', () => {
    expect(readSavedViews('{"version":3,"views":[{"something":"else"}]}')).toEqual({
      views: [],
      dropped: 0,
      newer: true,
    });
  });

  it('drop invalid entries: other links, duplicate ids, texts that are too long', () => {
    const text = JSON.stringify({
      version: 2,
      views: [
        view(),
        view({ hash: 'https://example.org/#/peta' }),
        view({ id: 'b', hash: `#/${'x'.repeat(9000)}` }),
        view({ id: 'c', name: '   ' }),
        view({ name: 'the same id' }),
        null,
        7,
        { id: 'd' },
      ],
    });
    const read = readSavedViews(text);
    expect(read.views).toEqual([view()]);
    expect(read.dropped).toBe(7);
  });

  it('keep an entry where an optional field is invalid', () => {
    const odd = { ...view(), pack: 5, dataVersion: null, savedAt: 'yesterday' };
    const read = readSavedViews(JSON.stringify({ version: 2, views: [odd] }));
    expect(read.views).toEqual([view({ pack: 'pekalongan', dataVersion: '', savedAt: '' })]);
  });

  it('never throw and never return a foreign link, whatever is stored', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((v) => JSON.stringify({ version: 2, views: v })),
        ),
        (text) => {
          const { views } = readSavedViews(text);
          expect(views.every(({ hash, name }) => hash.startsWith('#/') && name.length <= 80)).toBe(true);
        },
      ),
    );
  });

  it('are limited to a hundred', () => {
    const many = Array.from({ length: 120 }, (_, i) => view({ id: `v${i}`, name: `n${i}` }));
    expect(readSavedViews(writeSavedViews(many)).views).toHaveLength(MOST_VIEWS);
  });
});

describe('views from a file', () => {
  it('are added to existing ones without duplicates and with unused ids', () => {
    const own = [view()];
    const merged = mergeViews(own, [view(), view({ name: 'Lain' }), view({ id: 'z', name: 'Baru' })]);
    expect(merged.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Rapat Senin'],
      ['a-1', 'Lain'],
      ['z', 'Baru'],
    ]);
  });
});

it('a name is trimmed and cut to its permitted length', () => {
  expect(viewName('  Rapat   Senin ')).toBe('Rapat Senin');
  expect(viewName(' \n ')).toBeNull();
  expect(viewName('x'.repeat(200))).toHaveLength(80);
});
