import fc from 'fast-check';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { CheckedCodes, storedCodes } from '../../../../src/data/pack/checkedCodes';
import { readParquetColumn } from '../../../../src/data/pack/readParquetColumn';
import { textColumn } from '../../../../src/data/model/textColumn';
import { parquetColumn } from '../../../../scripts/pack/parquetColumn';
import type { DemoCell } from '../../../../scripts/demo/demoColumn';

const CODES = ['99.01.01.1003', '99.01.01.2001', '99.01.02.2001', '99.02.01.2007'];
const EXPECTED = { file: 'nilai/p0-2024.parquet', indicatorId: 'p0', year: 2024, code: textColumn(CODES) };
const CELLS: readonly DemoCell[] = [
  { tanda: 'ada', nilai: 12.5, pembilang: 25, penyebut: 200, galat_baku: 1.75 },
  { tanda: 'sembunyi' },
  { tanda: 'ada', nilai: 0, pembilang: 0, penyebut: 91 },
  { tanda: 'tidak_berlaku' },
];

type Columns = Record<string, ColumnSource>;

/** The columns of a good file, to be damaged. */
function columns(): Columns {
  const numbers = (name: string, data: (number | null)[]): ColumnSource => ({ name, data, type: 'DOUBLE' });
  return {
    kode: { name: 'kode', data: [...CODES], type: 'STRING' },
    nilai: numbers('nilai', [12.5, null, 0, null]),
    pembilang: numbers('pembilang', [25, null, 0, null]),
    penyebut: numbers('penyebut', [200, null, 91, null]),
    galat_baku: numbers('galat_baku', [1.75, null, null, null]),
    tanda: { name: 'tanda', data: ['ada', 'sembunyi', 'ada', 'tidak_berlaku'], type: 'STRING' },
  };
}

function fileOf(changed: Columns): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parquetWriteBuffer({ columnData: Object.values(changed) }));
}

async function faultOf(changed: Columns) {
  const read = await readParquetColumn(fileOf(changed), EXPECTED);
  return read.ok ? 'no fault' : read.fault;
}

describe('an indicator-year in Parquet', () => {
  it('survives a round trip with values, marks, numerators, denominators and standard errors', async () => {
    const read = await readParquetColumn(parquetColumn(CODES, CELLS), EXPECTED);
    expect(read).toEqual({
      ok: true,
      value: {
        indicatorId: 'p0',
        year: 2024,
        value: Float64Array.of(12.5, NaN, 0, NaN),
        mark: Uint8Array.of(0, 2, 0, 3),
        numerator: Float64Array.of(25, NaN, 0, NaN),
        denominator: Float64Array.of(200, NaN, 91, NaN),
        standardError: Float64Array.of(1.75, NaN, NaN, NaN),
      },
    });
  });

  it('has no column where all villages are empty', async () => {
    const read = await readParquetColumn(
      parquetColumn(CODES, [
        { tanda: 'ada', nilai: 3 },
        { tanda: 'kosong' },
        { tanda: 'kosong' },
        { tanda: 'ada', nilai: -2 },
      ]),
      EXPECTED,
    );
    expect(read).toMatchObject({
      ok: true,
      value: { numerator: null, denominator: null, standardError: null, mark: Uint8Array.of(0, 1, 1, 0) },
    });
  });

  it('keeps its row order over several row groups and from a view into a larger buffer', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({ columnData: Object.values(columns()), rowGroupSize: [1, 2] }),
    );
    const larger = new Uint8Array(bytes.length + 9).fill(80);
    larger.set(bytes, 4);
    const read = await readParquetColumn(larger.subarray(4, 4 + bytes.length), EXPECTED);
    expect(read.ok && [...read.value.value]).toEqual([12.5, NaN, 0, NaN]);
  });
});

describe('files of one pack, read one after the other', () => {
  const other = (changed: Partial<Columns> = {}) =>
    fileOf({
      ...columns(),
      nilai: { name: 'nilai', data: [7, null, -1.5, null], type: 'DOUBLE' },
      ...changed,
    });
  const layoutOf = (bytes: Uint8Array<ArrayBuffer>) => {
    return storedCodes(bytes.slice().buffer, parquetMetadata(bytes.slice().buffer));
  };
  const first = async () => {
    const checked = new CheckedCodes();
    expect((await readParquetColumn(fileOf(columns()), EXPECTED, checked)).ok).toBe(true);
    return checked;
  };

  it('have their own values, though their codes are the same bytes', async () => {
    const checked = await first();
    expect(checked.areKnown(layoutOf(other()), EXPECTED.code)).toBe(true);
    const read = await readParquetColumn(other(), { ...EXPECTED, year: 2023 }, checked);
    expect(read.ok && [read.value.year, [...read.value.value]]).toEqual([2023, [7, NaN, -1.5, NaN]]);
  });

  it('are read where the same codes are stored in another way', async () => {
    const checked = await first();
    const groups = new Uint8Array(
      parquetWriteBuffer({ columnData: Object.values(columns()), rowGroupSize: [1, 3] }),
    );
    expect(checked.areKnown(layoutOf(groups), EXPECTED.code)).toBe(false);
    for (const bytes of [groups, groups, fileOf(columns()), parquetColumn(CODES, CELLS)])
      expect((await readParquetColumn(bytes, EXPECTED, checked)).ok).toBe(true);
  });

  it('are refused for a single code that is not its village’s', async () => {
    const checked = await first();
    const data = [CODES[0]!, CODES[1]!, CODES[2]!, '99.02.01.2008'];
    const fault = { where: 'baris 4, kolom kode', got: '99.02.01.2008', expected: 'desa.csv' };
    const wrong = other({ kode: { name: 'kode', data, type: 'STRING' } });
    for (const again of [wrong, wrong])
      expect(await readParquetColumn(again, EXPECTED, checked)).toMatchObject({ ok: false, fault });
    expect((await readParquetColumn(other(), EXPECTED, checked)).ok).toBe(true);
  });

  it('are refused for other villages, of which the codes remembered are not', async () => {
    const checked = await first();
    const moved = { ...EXPECTED, code: textColumn([...CODES.slice(0, 2), '99.01.02.2003', CODES[3]!]) };
    expect(checked.areKnown(layoutOf(other()), moved.code)).toBe(false);
    expect(await readParquetColumn(other(), moved, checked)).toMatchObject({
      ok: false,
      fault: { where: 'baris 3, kolom kode', got: CODES[2] },
    });
    const fewer = { ...EXPECTED, code: textColumn(CODES.slice(0, 3)) };
    expect(await readParquetColumn(other(), fewer, checked)).toMatchObject({
      ok: false,
      fault: { got: '4' },
    });
  });

  it('are refused for a bad number or mark, though their codes are known', async () => {
    const checked = await first();
    const infinite = other({
      galat_baku: { name: 'galat_baku', data: [1, null, Infinity, null], type: 'DOUBLE' },
    });
    expect(await readParquetColumn(infinite, EXPECTED, checked)).toMatchObject({
      ok: false,
      fault: { where: 'baris 3, kolom galat_baku' },
    });
    const marked = other({ tanda: { name: 'tanda', data: ['ada', 'kosong', 'ada', 'x'], type: 'STRING' } });
    expect(await readParquetColumn(marked, EXPECTED, checked)).toMatchObject({
      ok: false,
      fault: { where: 'baris 4, kolom tanda', got: 'x' },
    });
  });
});

describe('an invalid Parquet file', () => {
  it('reports the village with a wrong code', async () => {
    const swapped = columns();
    swapped.kode = { ...swapped.kode!, data: [CODES[0]!, CODES[2]!, CODES[1]!, CODES[3]!] };
    expect(await faultOf(swapped)).toMatchObject({
      code: 'packInconsistent',
      file: EXPECTED.file,
      where: 'baris 2, kolom kode',
      got: '99.01.02.2001',
    });
  });

  it('reports a code that is shorter or longer, or a number', async () => {
    for (const [at, wrong] of [
      [0, '99.01.01.100'],
      [2, '99.01.02.20010'],
    ] as const) {
      const changed = columns();
      changed.kode = { ...changed.kode!, data: CODES.with(at, wrong) };
      expect(await faultOf(changed)).toMatchObject({ where: `baris ${at + 1}, kolom kode`, got: wrong });
    }
    const numbers = columns();
    numbers.kode = { name: 'kode', data: [99, 98, 97, 96], type: 'DOUBLE' };
    expect(await faultOf(numbers)).toMatchObject({ where: 'baris 1, kolom kode', got: '99' });
  });

  it('is rejected with a missing row', async () => {
    const short = Object.fromEntries(
      Object.entries(columns()).map(([name, column]) => [
        name,
        { ...column, data: [...column.data].slice(0, 3) },
      ]),
    ) as Columns;
    expect(await faultOf(short)).toMatchObject({ code: 'packInconsistent', got: '3', expected: '4' });
  });

  it('is rejected with a missing column', async () => {
    const { galat_baku: _gone, ...rest } = columns();
    expect(await faultOf(rest)).toMatchObject({ code: 'packInconsistent', expected: 'galat_baku' });
  });

  it('is rejected with NaN, infinity or text among the numbers', async () => {
    for (const bad of [NaN, Infinity]) {
      const changed = columns();
      changed.penyebut = { name: 'penyebut', data: [200, null, bad, null], type: 'DOUBLE' };
      expect(await faultOf(changed)).toMatchObject({
        code: 'rowInvalid',
        where: 'baris 3, kolom penyebut',
        got: String(bad),
      });
    }
    const text = columns();
    text.nilai = { name: 'nilai', data: ['12,5', null, '0', null], type: 'STRING' };
    expect(await faultOf(text)).toMatchObject({
      code: 'rowInvalid',
      where: 'baris 1, kolom nilai',
      got: '12,5',
    });
  });

  it('is rejected where value and mark contradict each other', async () => {
    const valued = columns();
    valued.tanda = { ...valued.tanda!, data: ['ada', 'sembunyi', 'kosong', 'tidak_berlaku'] };
    expect(await faultOf(valued)).toMatchObject({
      code: 'rowInvalid',
      where: 'baris 3, kolom nilai',
      got: '0',
      expected: 'kosong',
    });
    const valueless = columns();
    valueless.tanda = { ...valueless.tanda!, data: ['ada', 'ada', 'ada', 'tidak_berlaku'] };
    expect(await faultOf(valueless)).toMatchObject({
      code: 'rowInvalid',
      where: 'baris 2, kolom nilai',
      expected: 'ada',
    });
  });

  it('is rejected with an unknown mark, even the name of an object property', async () => {
    for (const word of ['rahasia', 'constructor']) {
      const changed = columns();
      changed.tanda = { ...changed.tanda!, data: ['ada', word, 'ada', 'tidak_berlaku'] };
      expect(await faultOf(changed)).toMatchObject({
        code: 'rowInvalid',
        where: 'baris 2, kolom tanda',
        got: word,
      });
    }
  });

  it('results in a fault when truncated anywhere, never in an exception', async () => {
    const bytes = fileOf(columns());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect((await readParquetColumn(bytes.slice(0, length), EXPECTED)).ok).toBe(false);
      }),
    );
  });
});
