import { describe, expect, it } from 'vitest';
import {
  freeId,
  readKeptRegions,
  withRegion,
  writeKeptRegions,
  type KeptRegion,
} from '../../../../src/state/session/keptRegions';

const region = (id: string): KeptRegion => ({ id, pack: 'contoh', text: `gl.${id}*Nama` });

describe('regions stored in the browser', () => {
  it('survive a round trip', () => {
    const kept = [region('a1'), region('b2')];
    expect(readKeptRegions(writeKeptRegions(kept))).toEqual(kept);
  });

  it.each([
    [null],
    [''],
    ['{'],
    ['[]'],
    ['{"version":2,"regions":[{"id":"a","pack":"p","text":"t"}]}'],
    ['{"version":1,"regions":5}'],
    ['{"version":1,"regions":[null,5,{"id":"A B","pack":"p","text":"t"},{"id":"a","pack":"p"}]}'],
    [JSON.stringify({ version: 1, regions: [{ id: 'a', pack: 'p', text: 'x'.repeat(400_001) }] })],
  ])('are empty for %s', (text) => {
    expect(readKeptRegions(text)).toEqual([]);
  });

  it('replace an earlier version, and the oldest is dropped above forty', () => {
    const many = Array.from({ length: 40 }, (_, i) => region(`r${i}`));
    const changed = { ...region('r0'), text: 'gl.neu*Nama' };
    expect(withRegion(many, changed).at(-1)).toEqual(changed);
    expect(withRegion(many, changed)).toHaveLength(40);
    const more = withRegion(many, region('neu'));
    expect([more.length, more[0]!.id, more.at(-1)!.id]).toEqual([40, 'r1', 'neu']);
  });

  it('get an unused id', () => {
    const rolls = [0, 0, 0.5];
    expect(freeId([region('000000')], () => rolls.shift()!)).toBe('i00000');
  });
});
