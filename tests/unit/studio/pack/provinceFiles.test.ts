import { describe, expect, it } from 'vitest';
import { textColumn } from '../../../../src/data/model/textColumn';
import type { Province } from '../../../../src/data/pack/provinces';
import {
  joinedLines,
  joinedVillages,
  readOutline,
  readProvince,
  villagesOf,
} from '../../../../src/data/pack/readProvinces';
import type { Result } from '../../../../src/data/model/fault';
import type { ResourceAbout } from '../../../../src/studio/pack/packDescriptor';
import { provinceFiles } from '../../../../src/studio/pack/provinceFiles';
import { provinceTopology } from '../../../support/provinceTopology';

const ABOUT = { sourceIds: [], licences: [], sdi: {} } as unknown as ResourceAbout;
const { provinces, files } = provinceFiles(provinceTopology(), {
  nameOf: (code) => `Provinsi ${code}`,
  about: (title) => ({ ...ABOUT, title }),
});
const [outlines, first, second] = files;
const ONE = { code: '01', first: 0, villages: 2 };
const TWO = { code: '02', first: 2, villages: 2 };
const CODES = { '01': ['01.01.01.2001', '01.01.02.2001'], '02': ['02.01.01.2001', '02.02.01.2001'] };

function read(file: { path: string; bytes: Uint8Array }, of: Pick<Province, 'code' | 'first' | 'villages'>) {
  return readProvince(file, textColumn(CODES[of.code as '01']), of);
}

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

describe('the boundary files of provinces', () => {
  it('are named by their content, with the box and the villages of each province', () => {
    expect(files.map(({ name }) => name)).toEqual(['batas-garis', 'batas-01', 'batas-02']);
    expect(files.map(({ path }) => path.replace(/[0-9a-f]{12}/, '#'))).toEqual([
      'batas/garis-#.bin',
      'batas/01-#.bin',
      'batas/02-#.bin',
    ]);
    expect(provinces).toEqual([
      { code: '01', name: 'Provinsi 01', bbox: [100, -5, 100.2, -4.9], villages: 2 },
      { code: '02', name: 'Provinsi 02', bbox: [100.2, -5, 100.4, -4.9], villages: 2 },
    ]);
  });

  it('have every village in exactly one of them, with its own corners', () => {
    const one = sure(read(first!, ONE));
    const two = sure(read(second!, TWO));
    expect(one.villages.n + two.villages.n).toBe(4);
    const corners = (of: typeof one, row: number) => {
      const { position, ringStart } = of.villages;
      return Array.from(position.subarray(2 * ringStart[row]!, 2 * ringStart[row + 1]!), (x) => x.toFixed(2));
    };
    expect(corners(two, 1)).toEqual([
      '100.30',
      '-5.00',
      '100.40',
      '-5.00',
      '100.40',
      '-4.90',
      '100.30',
      '-4.90',
    ]);
    // Both regencies of a province differ by kecamatan, so that the side between them is a line of districts.
    expect(one.districtLines.start.length - 1).toBe(1);
    expect(one.villageLines.start.length - 1).toBe(0);
    expect(one.outline.start.length - 1).toBe(6);
  });

  it('give the corners that two provinces share the same numbers in both', () => {
    const one = sure(read(first!, ONE)).villages.position;
    const two = sure(read(second!, TWO)).villages.position;
    const east = [...one].filter((x, i) => i % 2 === 0 && x > 100.15);
    const west = [...two].filter((x, i) => i % 2 === 0 && x < 100.25);
    expect(new Set(east)).toEqual(new Set(west));
  });

  it('have the outlines as few lines: around each province, and one between the two', () => {
    const { outline, sea, neighbours } = sure(readOutline(outlines!));
    const lines = Array.from({ length: outline.start.length - 1 }, (_, i) =>
      Array.from(outline.position.subarray(2 * outline.start[i]!, 2 * outline.start[i + 1]!), (x) =>
        x.toFixed(1),
      ),
    );
    const between = ['100.2', '-4.9', '100.2', '-5.0'];
    expect(lines).toHaveLength(3);
    expect(lines).toContainEqual(between);
    // Each of the other two goes around three sides of its province, without the corners in the middle of a side.
    expect(lines.map(({ length }) => length).sort()).toEqual([4, 8, 8]);
    expect(sea).toHaveLength(1);
    expect(neighbours).toEqual([]);
  });

  it('refuses the file of another province, cut bytes and altered ones, in words', () => {
    expect(read(second!, ONE)).toMatchObject({
      ok: false,
      fault: { code: 'packInconsistent', file: second!.path, got: '02.01.01.2001', expected: 'desa.csv' },
    });
    const cut = { path: first!.path, bytes: first!.bytes.slice(0, -1) };
    expect(read(cut, ONE)).toMatchObject({ ok: false, fault: { code: 'fileTruncated' } });
    for (let at = 0; at < first!.bytes.length; at++) {
      const altered = first!.bytes.slice();
      altered[at]! ^= 1;
      expect(read({ path: first!.path, bytes: altered }, ONE).ok).toBe(false);
    }
  });

  it('refuses a province whose rows the descriptor counts wrongly, and outlines without lines', () => {
    const codes = textColumn([...CODES['01'], CODES['02'][0]!]);
    expect(readProvince(first!, codes, { ...ONE, villages: 3 })).toMatchObject({
      ok: false,
      fault: { code: 'packInconsistent', file: 'datapackage.json', got: '02.01.01.2001' },
    });
    expect(readOutline(first!)).toMatchObject({
      ok: false,
      fault: { code: 'fileUnreadable', where: 'objects.garis' },
    });
  });
});

describe('provinces joined', () => {
  const one = sure(read(first!, ONE));
  const two = sure(read(second!, TWO));

  it('are the whole, in which villages of a province that is not there have no shape', () => {
    const { n, villageStart, partStart, ringStart, position } = joinedVillages(5, [two]);
    expect(n).toBe(5);
    expect([...villageStart]).toEqual([0, 0, 0, 1, 2, 2]);
    expect([...partStart]).toEqual([0, 1, 2]);
    expect([...ringStart]).toEqual([0, 4, 8]);
    expect(position).toEqual(two.villages.position);
  });

  it('can be taken apart again', () => {
    const whole = joinedVillages(4, [one, two]);
    expect(villagesOf(whole, { first: 2, count: 2 })).toEqual(two.villages);
    expect(
      joinedVillages(4, [{ first: 0, villages: villagesOf(whole, { first: 0, count: 2 }) }, two]),
    ).toEqual(whole);
  });

  it('join their lines in order', () => {
    const { start, position } = joinedLines([one.districtLines, two.districtLines]);
    expect([...start]).toEqual([0, 2, 4]);
    expect(position).toEqual(Float64Array.of(...one.districtLines.position, ...two.districtLines.position));
  });
});
