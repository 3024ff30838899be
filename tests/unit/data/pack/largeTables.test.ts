import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../../src/data/bytes/utf8';
import { columnKey } from '../../../../src/data/model/dataset';
import { orderedRows } from '../../../../src/data/model/rowIndex';
import { textColumn } from '../../../../src/data/model/textColumn';
import { readLargeValues } from '../../../../src/data/pack/largeValues';
import { readLargeVillages } from '../../../../src/data/pack/largeVillages';
import { openPack } from '../../../../src/data/pack/packFiles';
import { cellNumber, visitPlainRows } from '../../../../src/data/pack/plainRows';
import { readCatalogue } from '../../../../src/data/pack/readCatalogue';
import { readDataset } from '../../../../src/data/pack/readPack';
import { readValues } from '../../../../src/data/pack/readValues';
import { readVillages } from '../../../../src/data/pack/readVillages';
import { fits } from '../../../../src/data/pack/tableReader';
import { memoryIo, smallPackTexts } from '../../../fixtures/smallPack';

const textOf = (file: string): string => smallPackTexts().get(file) ?? '';
const DESA = textOf('desa.csv');
const NILAI = textOf('nilai.csv');
const CODES = ['99.01.01.2001', '99.01.01.2002', '99.01.02.1001', '99.01.02.2002'];

function joined() {
  const catalogue = readCatalogue('katalog.csv', encodeUtf8(textOf('katalog.csv')));
  if (!catalogue.ok) throw new Error(catalogue.fault.code);
  const code = textColumn(CODES);
  return { code, rows: orderedRows(code), indicators: catalogue.value };
}

/** Both readings of a table of values. */
async function both(text: string) {
  const join = joined();
  return {
    large: await readLargeValues(encodeUtf8(text), join),
    common: readValues('nilai.csv', encodeUtf8(text), join),
  };
}

describe('large tables of values', () => {
  it('give the columns that the common reader gives', async () => {
    const { large, common } = await both(NILAI);
    expect(common.ok && common.value).toEqual(large);
    // By hand: 25 of 200 are 12.5 per cent, with a standard error of 1.5; the village before it has no row.
    const rate = large?.columns.get(columnKey('p0', 2024));
    expect([rate?.value[2], rate?.numerator?.[2], rate?.denominator?.[2], rate?.standardError?.[2]]).toEqual([
      12.5, 25, 200, 1.5,
    ]);
    expect([rate?.value[1], rate?.mark[1], rate?.mark[2]]).toEqual([NaN, 1, 0]);
    expect(large?.columns.get(columnKey('idm', 2024))?.numerator).toBeNull();
  });

  it('have villages in any order, columns in any order and those that may be absent', async () => {
    const [head = '', ...rows] = NILAI.trim().split('\n');
    const { large, common } = await both([head, ...rows.reverse()].join('\n'));
    expect(large).not.toBeNull();
    expect(common.ok && common.value).toEqual(large);
    const few = await both('tanda,nilai,tahun,indikator,kode,asal\nada,0.5,2024,idm,99.01.02.1001,x');
    expect(few.large?.columns.get(columnKey('idm', 2024))?.value[2]).toBe(0.5);
    expect(few.common.ok && few.common.value).toEqual(few.large);
  });

  it.each([
    ['a village of another pack', '99.01.01.2003,idm,2023,0.5,,,,ada'],
    ['an indicator that is not in the catalogue', '99.01.01.2001,ikm,2024,0.5,,,,ada'],
    ['another year', '99.01.01.2001,idm,2022,0.5,,,,ada'],
    ['a year that is no number', '99.01.01.2001,idm,x,0.5,,,,ada'],
    ['a mark that is no mark', '99.01.01.2001,idm,2023,0.5,,,,ad'],
    ['a mark that objects inherit', '99.01.01.2001,idm,2023,0.5,,,,constructor'],
    ['a value beside a mark that says there is none', '99.01.01.2001,idm,2023,0.5,,,,kosong'],
    ['no value beside a mark that says there is one', '99.01.01.2001,idm,2023,,,,,ada'],
    ['a number with a comma', '99.01.01.2001,idm,2023,"0,5",,,,ada'],
    ['a number with a letter', '99.01.01.2001,idm,2023,0.5x,,,,ada'],
    ['an impossible number', '99.01.01.2001,p0,2024,101,,,,ada'],
    ['more poor than people', '99.01.01.2001,p0,2024,50,5,4,,ada'],
    ['a row that is too short', '99.01.01.2001,idm,2023,0.5,,,ada'],
    ['a row that is too long', '99.01.01.2001,idm,2023,0.5,,,,ada,'],
    ['an empty line', ''],
    ['a carriage return', '99.01.01.2001,idm,2023,0.5,,,,ada\r'],
    ['a blank for a number', '99.01.01.2001,idm,2023, ,,,,kosong'],
  ])('are left to the common reader for %s', async (_, row) => {
    expect(await readLargeValues(encodeUtf8(`${NILAI}${row}\n`), joined())).toBeNull();
  });

  it('are left to the common reader for bytes that are no text, and without a column', async () => {
    const bytes = encodeUtf8(`${NILAI}99.01.01.2001,idm,2023,0.5,,,,ada~\n`);
    bytes[bytes.length - 2] = 0xff;
    expect(await readLargeValues(bytes, joined())).toBeNull();
    expect(await readLargeValues(encodeUtf8(NILAI.replace('tanda', 'tnda')), joined())).toBeNull();
    expect(await readLargeValues(new Uint8Array(0), joined())).toBeNull();
  });
});

describe('large village tables', () => {
  const villagesOf = (text: string, n = 4) => readLargeVillages(encodeUtf8(text), n);

  it('give the villages that the common reader gives', async () => {
    const common = readVillages('desa.csv', encodeUtf8(DESA));
    expect(common.ok && common.value).toEqual(await villagesOf(DESA));
  });

  it('keep letters beyond ASCII, and names of any length', async () => {
    const text = DESA.replace('Dua', 'Dué 邑'.repeat(40));
    const common = readVillages('desa.csv', encodeUtf8(text));
    expect(common.ok && common.value).toEqual(await villagesOf(text));
  });

  it.each(['"Dua"', '"Dua I, II, III"', '",Dua,"', '"Dua ,"', '"Dué, 邑"'])(
    'have names in quotes as the common reader reads them: %s',
    async (name) => {
      const [text, last] = [DESA.replace('Dua', name), DESA.trimEnd().replace(/[^,]*$/, name)];
      for (const one of [text, last]) {
        const common = readVillages('desa.csv', encodeUtf8(one));
        const large = await villagesOf(one);
        expect(large).not.toBeNull();
        expect(common.ok && common.value).toEqual(large);
      }
    },
  );

  it.each([
    ['codes in another order', DESA.replace('99.01.01.2001', '99.01.01.2009')],
    ['a code twice', DESA.replace('99.01.01.2002', '99.01.01.2001')],
    ['a code with a letter', DESA.replace('99.01.01.2001', '99.01.01.200x')],
    ['a code that is too long', DESA.replace('99.01.01.2001', '99.01.01.20011')],
    ['a village without a name', DESA.replace('Dua', '')],
    ['a name of blanks', DESA.replace('Dua', '  ')],
    ['a name of blanks beyond ASCII', DESA.replace('Dua', '\u00a0\u3000')],
    ['a name with the sign for what could not be read', DESA.replace('Dua', 'D\uFFFDa')],
    ['a kind that is none', DESA.replace('kelurahan', 'dusun')],
    ['an area that is none', DESA.replace('pesisir,2,', 'pesisir,dua,')],
    ['an area of zero', DESA.replace('pesisir,2,', 'pesisir,0,')],
    ['a place off the Earth', DESA.replace('-7.05', '-97.05')],
    ['a place that is not told', DESA.replace('-7.05', '')],
    ['a name with quotes in quotes', DESA.replace('Dua', '"D""ua"')],
    ['a name with a quote', DESA.replace('Dua', 'D"ua')],
    ['a name in quotes with more after it', DESA.replace('Dua', '"Dua"x')],
    ['a name over two lines', DESA.replace('Dua', '"D\nua"')],
    ['a quote that is never closed', DESA.replace('Dua', '"Dua')],
    ['a name that is an empty pair of quotes', DESA.replace('Dua', '""')],
  ])('are left to the common reader for %s', async (_, text) => {
    expect(text).not.toBe(DESA);
    expect(await villagesOf(text)).toBeNull();
  });

  it('are left to the common reader where there are more or fewer villages than there should be', async () => {
    expect(await villagesOf(DESA, 3)).toBeNull();
    expect(await villagesOf(DESA, 5)).toBeNull();
  });
});

describe('numbers of plain rows', () => {
  const numberOf = async (cell: string) => {
    let number: number | null | undefined;
    await visitPlainRows(encodeUtf8(`a,b\n,${cell}\n`), ['b'], (row, _, [c]) => {
      number = cellNumber(row, c!);
      return true;
    });
    return number;
  };

  it('are to the last bit what they are as text', async () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat({ max: 20 }))
      .map(([digits, places]) => {
        const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
        const sign = digits < 0n ? '-' : '';
        return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
      });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(decimal, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)),
        async (text) => {
          expect(await numberOf(text)).toBe(Number(text));
        },
      ),
    );
  });

  it('are those that the schema permits, and no others', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0123456789.-+eE x'), maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        const isNumber = fits(text, { name: 'b', type: 'number', required: false });
        expect((await numberOf(text)) !== null).toBe(isNumber);
      }),
    );
  });
});

describe('a pack with a large table', () => {
  /** Rows enough for a megabyte, in which the last row may be another. */
  const largeNilai = (last = '') => {
    const [head = '', ...rows] = NILAI.trim().split('\n');
    const many = Array.from({ length: 4000 }, () => rows).flat();
    return [head, ...many, ...(last ? [last] : [])].join('\n');
  };
  const read = async (nilai: string) => {
    const files = await openPack('kecil/', memoryIo(smallPackTexts().set('nilai.csv', nilai)));
    const dataset = files.ok ? await readDataset(files.value) : files;
    if (!dataset.ok) throw new Error(dataset.fault.code);
    return dataset.value;
  };

  it('has the same columns', async () => {
    const [small, large] = [await read(NILAI), await read(largeNilai())];
    expect(largeNilai().length).toBeGreaterThan(1e6);
    expect(large.dataset.columns).toEqual(small.dataset.columns);
    expect(large.faults).toEqual([]);
  });

  it('has the same faults, with the row', async () => {
    const { faults, dataset } = await read(largeNilai('99.01.01.2001,p0,2024,101,,,,ada'));
    const fault = {
      code: 'valueImpossible',
      file: 'nilai.csv',
      where: 'baris 36002, kolom nilai',
      got: '101',
    };
    expect(faults).toMatchObject([fault]);
    expect([...dataset.columns.keys()]).toEqual([
      columnKey('idm', 2023),
      columnKey('idm', 2024),
      columnKey('miskin', 2024),
    ]);
    const broken = await read(largeNilai('99.01.01.2001,p0,2024,1'));
    expect(broken.faults).toMatchObject([{ code: 'rowInvalid', where: 'baris 36002' }]);
  });
});
