import { describe, expect, test } from 'vitest';
import { searchIndex } from '../../../../src/state/pack/searchIndex';
import { rowsOfDistrict, searchChoices } from '../../../../src/ui/search/searchChoices';
import { searchAct } from '../../../../src/ui/kit/searchKeys';
import { villages } from '../../aggregate/sample';

const places = villages([
  { code: '33.26.09.2020', name: 'Mulyorejo', kecamatan: 'Kesesi' },
  { code: '33.26.15.2014', name: 'Mulyorejo', kecamatan: 'Tirto' },
  { code: '33.26.15.2015', name: 'Jeruksari', kecamatan: 'Tirto' },
]);
const index = searchIndex(places);

describe('what the box shows', () => {
  test('a name that occurs twice offers both villages, and is no miss', () => {
    const { hits, missed } = searchChoices(index.search('mulyorejo'));
    expect([hits.map(({ district }) => district), missed]).toEqual([['Kesesi', 'Tirto'], false]);
  });
  test('what is only nearly a name is a miss with both namesakes on offer', () => {
    const { hits, missed } = searchChoices(index.search('mulyarejo'));
    expect(missed).toBe(true);
    expect(hits.map(({ code }) => code)).toEqual(['33.26.09.2020', '33.26.15.2014']);
  });
  test('where nothing is near the nearest names are offered', () => {
    const { hits, missed } = searchChoices(index.search('zzzzqq'));
    expect([missed, hits.length > 0]).toEqual([true, true]);
  });
});

describe('keys in the box', () => {
  test('arrows go round the list', () => {
    expect(searchAct('ArrowDown', { at: -1, count: 3 })).toEqual({ act: 'move', to: 0 });
    expect(searchAct('ArrowDown', { at: 2, count: 3 })).toEqual({ act: 'move', to: 0 });
    expect(searchAct('ArrowUp', { at: -1, count: 3 })).toEqual({ act: 'move', to: 2 });
    expect(searchAct('ArrowUp', { at: 2, count: 3 })).toEqual({ act: 'move', to: 1 });
  });
  test('Enter takes the active place, or the best one', () => {
    expect(searchAct('Enter', { at: 1, count: 3 })).toEqual({ act: 'choose', at: 1 });
    expect(searchAct('Enter', { at: -1, count: 3 })).toEqual({ act: 'choose', at: 0 });
  });
  test('in an empty list only Escape does anything', () => {
    expect(
      ['Enter', 'ArrowDown', 'ArrowUp', 'a', 'Escape'].map((key) => searchAct(key, { at: -1, count: 0 }).act),
    ).toEqual(['none', 'none', 'none', 'none', 'close']);
  });
});

test('a kecamatan has the rows of its villages', () => {
  expect(rowsOfDistrict(places, 1)).toEqual([1, 2]);
});
