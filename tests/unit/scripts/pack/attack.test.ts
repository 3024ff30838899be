import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { discloseTables } from '../../../../src/studio/pack/discloseTables';
import { catalogueRows } from '../../../../scripts/demo/catalogue';
import type { DemoCell } from '../../../../scripts/demo/demoColumn';
import { parquetColumn } from '../../../../scripts/pack/parquetColumn';
import { packCommand } from '../../../../scripts/commands/packCommand';
import { attackFolder } from '../../../../scripts/pack/checkFolder';
import { exportCsv } from '../../../../src/data/export/exportText';
import { columnKey, type Dataset } from '../../../../src/data/model/dataset';
import { openPack } from '../../../../src/data/pack/packFiles';
import { readDataset } from '../../../../src/data/pack/readPack';
import { readParquetColumn } from '../../../../src/data/pack/readParquetColumn';
import { textAt, textColumn } from '../../../../src/data/model/textColumn';
import { checkHiddenNumbers } from '../../../../src/studio/check/hiddenChecks';
import { folderIo } from '../../../../scripts/pack/folderIo';
import { columnAt, contohPack, hiddenRows, PATIENCE_MS, type ContohPack } from '../../attacks/contohTruth';
import { copyOfPack, damage, line } from './packCopy';

const CONTOH = 'public/geojson/contoh';
vi.setConfig({ testTimeout: PATIENCE_MS });
let pack: ContohPack;
beforeAll(async () => (pack = await contohPack()), PATIENCE_MS);
const dirs: string[] = [];
const copy = () => {
  const dir = copyOfPack(CONTOH);
  dirs.push(dir);
  return dir;
};
afterEach(() => dirs.splice(0).forEach((dir) => rmSync(dir, { recursive: true })));

const table = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(CONTOH, `${name}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const codesOf = (findings: readonly { readonly code: string }[]) => new Set(findings.map(({ code }) => code));

/** What a hidden cell's value is not anybody's business to find; `lines` start with village, indicator and year. */
function shown(start: string, cells: string): (text: string) => string {
  return line(`${start},`, () => `${start},${cells},ada`);
}

describe('an attack on the pack that ships', () => {
  it('leaves every hidden cell at least five wide, and finds nothing shown that should not be', async () => {
    const { findings, attack } = await attackFolder(CONTOH);
    expect(findings).toEqual([]);
    const hidden = table('nilai').filter(({ tanda }) => tanda === 'sembunyi');
    expect(attack!.attacked.length).toBeGreaterThan(1000);
    expect(hidden.length).toBeGreaterThan(1000);
    for (const { reach, kept } of attack!.attacked) {
      expect(kept && reach.high >= 5 && reach.high - reach.low >= 5).toBe(true);
    }
    expect(attack!.learnt).toEqual([]);
    // Totals are published, so that the intervals have an end.
    expect(attack!.attacked.filter(({ reach }) => reach.high === Infinity)).toEqual([]);
  });

  it('reaches the default pack too, which hides nothing and says what it exempts', async () => {
    expect(await attackFolder('public/geojson/pekalongan')).toMatchObject({
      findings: [],
      attack: { attacked: [] },
    });
  });

  it('finds no number in a hidden cell, in no column and no file', () => {
    const hidden = table('nilai').filter(({ tanda }) => tanda === 'sembunyi');
    for (const row of hidden) {
      expect([row['nilai'], row['pembilang'], row['penyebut'], row['galat_baku']]).toEqual(['', '', '', '']);
    }
    // Totals are of kecamatan and the regency alone: no village has one, and no other grouping.
    expect(new Set(table('total').map(({ kode }) => kode!.length))).toEqual(new Set([8, 5]));
    const truth = readdirSync(CONTOH).filter((file) => /truth|mentah|raw/.test(file));
    expect(truth).toEqual([]);
  });

  it('finds no number of a hidden village in an export', async () => {
    const opened = await openPack(`${CONTOH}/`, folderIo);
    const read = opened.ok ? await readDataset(opened.value) : opened;
    if (!read.ok) throw new Error(read.fault.code);
    const { dataset } = read.value;
    const indicator = dataset.indicators.find(({ id }) => id === 'stunting')!;
    const column = dataset.columns.get(columnKey('stunting', 2024))!;
    const nothing = () => '';
    const csv = exportCsv({
      ...{ dataset, rows: Uint32Array.from({ length: dataset.villages.n }, (_, row) => row) },
      ...{
        drawn: { indicator, column, certaintyOfRow: nothing },
        beside: [],
        classes: [],
        classOfRow: nothing,
      },
      ...{
        rankOfRow: () => null,
        rankSpanOfRow: () => null,
        statusOfRow: nothing,
        interventionsOfRow: () => 0,
      },
      ...{ filter: '', order: '', link: '' },
    });
    const { data } = Papa.parse<Record<string, string>>(csv, { header: true });
    const hidden = data.filter(({ tanda }) => tanda === 'sembunyi');
    expect(hidden.length).toBeGreaterThan(30);
    for (const row of hidden) {
      expect([row['nilai'], row['pembilang'], row['penyebut'], row['galat_baku']]).toEqual(['', '', '', '']);
    }
  });
});

describe('an attack on a pack', () => {
  const lonely = () => {
    // The hidden counts of a year in which three are hidden, of one kecamatan.
    const rows = table('nilai').filter(
      ({ indikator, tahun, tanda }) => indikator === 'jamban' && tahun === '2020' && tanda === 'sembunyi',
    );
    return rows.map(({ kode }) => kode!);
  };

  it('gets at the third where two of three hidden cells are shown, and at each of two from the other', async () => {
    const { undisclosed, published } = pack;
    const { value, numerator, denominator } = columnAt(undisclosed, 'jamban', 2020);
    const show = (dir: string, code: string) => {
      const row = [...value.keys()].find((at) => textAt(published.villages.code, at) === code)!;
      const cells = [value[row], numerator![row], denominator![row], ''].join(',');
      damage(dir, 'nilai.csv', shown(`${code},jamban,2020`, cells));
    };
    const dir = copy();
    const [first, second, third] = lonely();
    show(dir, first!);
    const two = (await attackFolder(dir)).findings;
    expect(two.filter(({ code }) => code === 'insiderLearns').map(({ where }) => where.slice(0, 13))).toEqual(
      [third, second],
    );
    show(dir, second!);
    const { findings } = await attackFolder(dir);
    expect(findings.filter(({ code }) => code === 'reachTooTight').map(({ where }) => where)).toEqual([
      `${third}, jamban.pembilang, 2020`,
    ]);
  });

  it('finds a small count that is shown, and what a total of villages then says', async () => {
    const dir = copy();
    const [first] = lonely();
    damage(dir, 'nilai.csv', shown(`${first},jamban,2020`, '0.6,3,500,'));
    const { findings } = await attackFolder(dir);
    expect(findings.find(({ code }) => code === 'countExposed')?.message).toContain('3 ditampilkan');
  });

  it('finds totals that do not add up, small totals, and numbers beside a mark', async () => {
    const dir = copy();
    damage(dir, 'total.csv', (text) =>
      text
        .replace(/^(99\.01\.01,rtlh,2018,\d+),\d+,/m, '$1,3,')
        .replace(/^(99\.01\.02,rtlh,2018,\d+,\d+,,),ada/m, '$1,sembunyi'),
    );
    const codes = codesOf((await attackFolder(dir)).findings);
    expect(codes).toContain('countExposed');
    expect(codes).toContain('totalWrong');
    expect(codes).toContain('markWrong');
  });

  it('finds families counted in a participatory finding that are too few', async () => {
    const dir = copy();
    damage(dir, 'ppa.csv', (text) =>
      text.replace(/^(99[^,]*,[^,]*,kelas_kesejahteraan,[^,]*,[^,]*,[^,]*),\d+,/m, '$1,2,'),
    );
    const { findings } = await attackFolder(dir);
    expect(findings).toMatchObject([{ code: 'countExposed', file: 'ppa.csv' }]);
  });

  it.each([
    ['threshold', '"threshold": 1,', 'disclosure.threshold: ada 1'],
    ['threshold', '"threshold": 40,', 'di bawah ambang 40'],
  ])('refuses settings out of range: %s', async (_, text, words) => {
    const dir = copy();
    damage(dir, 'datapackage.json', (json) => json.replace('"threshold": 5,', text));
    const { findings, attack } = await attackFolder(dir);
    expect(findings).toMatchObject([{ code: 'disclosureSettings' }]);
    expect([findings[0]!.message.includes(words), attack]).toEqual([true, null]);
  });

  it('prints a line a hidden cell, and answers 1 where one is open', async () => {
    const run = async (dir: string) => {
      const out: string[] = [];
      const said: string[] = [];
      const io = {
        print: (text: string) => void out.push(text),
        say: (text: string) => void said.push(text),
      };
      const code = await packCommand(['check', dir, '--attack'], io);
      return { code, lines: out.join('').trim().split('\n'), said: said.join('\n') };
    };
    const whole = await run(CONTOH);
    expect(whole.code).toBe(0);
    expect(whole.lines.every((one) => /^99[.\d]+\t.+, 20\d\d\t\d+\t\d+\t.+\tterlindung$/.test(one))).toBe(
      true,
    );
    expect(whole.said).toMatch(
      /Serangan: \d+ sel tersembunyi dalam \d+ blok .* 0 terbuka, rentang tersempit 5/,
    );
    const dir = copy();
    damage(dir, 'datapackage.json', (json) => json.replace('"threshold": 5,', '"threshold": 12,'));
    const open = await run(dir);
    expect(open.code).toBe(1);
    expect(open.said).toContain('[reachTooTight]');
  });
});

describe('suppression switched off', () => {
  const catalogue = catalogueRows('all').filter(({ id }) => id === 'ats');
  const villages = Array.from({ length: 4 }, (_, row) => ({
    kode: `99.01.01.200${row + 1}`,
    kode_kecamatan: '99.01.01',
  }));
  const order = (threshold: number) => ({
    ...{ catalogue, villages, settings: { threshold, minDenominator: 20 } },
    columnOf: ({ id }: { readonly id: string }, year: number) => ({
      ...{ indicatorId: id, year, value: Float64Array.of(3, 17, 25, 40), mark: new Uint8Array(4) },
      ...{ numerator: null, denominator: null, standardError: null },
    }),
  });

  it('is seen: the pack that hides at 5 has hidden cells and their totals, that at 2 has none', () => {
    expect(discloseTables(order(5)).hiddenRows('ats', 2024)).toEqual(new Set([0, 1, 2]));
    expect(discloseTables(order(5)).totals).toHaveLength(2 * 8);
    expect(discloseTables(order(2)).hiddenRows('ats', 2024).size).toBe(0);
  });

  /** The pack that ships with the true numbers of a column put back, but for the rows that stay hidden. */
  async function showing(id: string, year: number, hiddenOf: (pack: ContohPack) => Dataset | null) {
    const { value, numerator, denominator } = columnAt(pack.undisclosed, id, year);
    const still = hiddenOf(pack);
    const hidden = new Set(still ? hiddenRows(columnAt(still, id, year)) : []);
    const part = (x: number) => (Number.isNaN(x) ? '' : x);
    const dir = copy();
    damage(dir, 'nilai.csv', (text) =>
      hiddenRows(columnAt(pack.published, id, year))
        .filter((row) => !hidden.has(row))
        .reduce((lines, row) => {
          const head = `${textAt(pack.published.villages.code, row)},${id},${year}`;
          const cells = [value[row]!, part(numerator![row]!), part(denominator![row]!)].join(',');
          return lines.replace(`${head},,,,,sembunyi`, `${head},${cells},,ada`);
        }, text),
    );
    return { ...(await attackFolder(dir)), hidden, truth: numerator!, code: pack.published.villages.code };
  }

  it('makes the attack fail where every hidden count is shown', async () => {
    expect(codesOf((await showing('ats', 2024, () => null)).findings)).toEqual(new Set(['countExposed']));
    expect(codesOf((await showing('jamban', 2022, () => null)).findings)).toEqual(new Set(['countExposed']));
  });

  it('makes it fail where the small counts are hidden alone: it finds some of them to the unit', async () => {
    const half = await showing('jamban', 2022, ({ primaryOnly }) => primaryOnly);
    expect(codesOf(half.findings)).toEqual(new Set(['reachTooTight']));
    const found = [...half.hidden].filter((row) =>
      half.attack!.attacked.some(
        ({ figure, code, reach: { low, high } }) =>
          figure === 'jamban.pembilang, 2022' &&
          code === textAt(half.code, row) &&
          low === half.truth[row] &&
          high === low,
      ),
    );
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('a Parquet column', () => {
  const cells: DemoCell[] = [
    { tanda: 'ada', nilai: 10, pembilang: 10, penyebut: 100 },
    { tanda: 'sembunyi' },
  ];
  const code = textColumn(['99.01.01.2001', '99.01.01.2002']);
  const read = async (rows: readonly DemoCell[]) => {
    const bytes = parquetColumn(['99.01.01.2001', '99.01.01.2002'], rows);
    const column = await readParquetColumn(bytes, { file: 'x', indicatorId: 'a', year: 2024, code });
    if (!column.ok) throw new Error(column.fault.code);
    return checkHiddenNumbers(column.value);
  };

  it('has no numerator, denominator or standard error in a hidden cell', async () => {
    expect(await read(cells)).toEqual([]);
    expect((await read([cells[0]!, { tanda: 'sembunyi', pembilang: 3, galat_baku: 1 }]))[0]).toMatchObject({
      code: 'markWrong',
      message: 'sel tersembunyi masih berangka: numerator, standardError',
    });
  });
});

it('a pack whose suppression cannot be kept is not written', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'tanpa-'));
  dirs.push(outDir);
  const catalogue = catalogueRows('all').filter(({ id }) => id === 'ats');
  const villages = [{ kode: '99.01.01.2001', kode_kecamatan: '' }];
  const columnOf = () => {
    throw new Error('not asked');
  };
  expect(() => discloseTables({ catalogue, villages, columnOf, settings: { threshold: 0 } })).toThrow(
    'disclosure.threshold: ada 0',
  );
  expect(readdirSync(outDir)).toEqual([]);
});
