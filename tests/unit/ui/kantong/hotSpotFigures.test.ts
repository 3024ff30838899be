import { describe, expect, it } from 'vitest';
import { examinedValues } from '../../../../src/aggregate/hotspots/examinedValues';
import { hotSpotColumn, hotSpotIndicator } from '../../../../src/aggregate/modes/hotSpotIndicator';
import { findHotSpots } from '../../../../src/aggregate/hotspots/hotSpots';
import { QUADRANT } from '../../../../src/aggregate/hotspots/localMoran';
import { HOT_SPOTS } from '../../../../src/aggregate/mapQuestion';
import type { EngineInputs } from '../../../../src/engine/engineInputs';
import type { Dataset } from '../../../../src/data/model/dataset';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import type { HotSpotAnswered } from '../../../../src/state/calculations/hotSpotSearch.svelte';
import { hotSpotFormulas, hotSpotOf } from '../../../../src/ui/figures/hotSpotArithmetic';
import { limitsOf, readTyped, weightsStart } from '../../../../src/ui/figures/hotSpotChoice';
import { hotSpotCsv, hotSpotFileName } from '../../../../src/ui/kantong/hotSpotCsv';
import { moranHistogram } from '../../../../src/ui/kantong/moranHistogram';
import { scatterOf } from '../../../../src/ui/kantong/scatterPoints';
import { FIRST_ORDER, nextOrder, orderedRows } from '../../../../src/ui/kantong/villageFigures';
import { column, indicator, villages } from '../../aggregate/sample';
import { compressed } from '../../../../src/aggregate/neighbours/pointNeighbours';

/** A chain of five, then one without a neighbour, then one without a number. */
const LINKS = compressed([[1], [0, 2], [1, 3], [2, 4], [3], [], [4]]);
const NAMES = ['Asri', 'Elok', 'Bumi', 'Delima', 'Cempaka', 'Pulau', 'Gaib'];

function answered(): HotSpotAnswered {
  const base = {
    indicator: indicator({ worse: 'high', provenance: 'peraga', decimals: 0 }),
    column: column([10, 8, 6, 2, 4, 6, 'missing']),
  };
  const examined = examinedValues(base.indicator, base.column);
  const found = findHotSpots(
    { value: examined.value, adjacency: LINKS },
    { method: 'lisa', permutations: 99, seed: 1, level: 0.05 },
  );
  if (found === null || typeof found === 'string') throw new Error(String(found));
  const of = {
    mode: HOT_SPOTS,
    examined,
    found: {
      ...found,
      chance: Float64Array.of(0.01, 0.02, 0.5, 0.5, 0.04, Number.NaN, Number.NaN),
      adjusted: Float64Array.of(0.05, 0.05, 0.6, 0.6, 0.07, Number.NaN, Number.NaN),
      kind: Uint8Array.of(QUADRANT.HH, QUADRANT.HH, 0, 0, 0, 0, 0),
    },
  };
  const inputs = {
    villages: villages(
      NAMES.map((name, i) => ({
        code: `33.26.01.200${i + 1}`,
        name,
        kecamatan: 'Selatan',
      })),
    ),
  } as unknown as EngineInputs;
  const asked = { inputs, ...base, mode: HOT_SPOTS };
  return { asked, ...of, indicator: hotSpotIndicator(base, of), column: hotSpotColumn(base, of) };
}
const WORDS = { t: translator('id'), f: formats('id'), language: 'id' } as const;

describe('the figures behind hot spots', () => {
  it('the neighbours’ mean counts those with a number alone', () => {
    const { found } = answered();
    expect([...found.lag.slice(0, 5)]).toEqual([8, 8, 5, 5, 2]);
    expect([...found.neighbours]).toEqual([1, 2, 2, 2, 1, 0, 0]);
    expect(found.lag[5]).toBeNaN();
  });

  it('the scatterplot is in standard deviations of all, the one without neighbours included in their mean', () => {
    const { points, of, reach } = scatterOf(answered());
    // Mean 6, Σ z² = 16 + 4 + 0 + 16 + 4 + 0 = 40, deviation √(40 / 6).
    const deviation = Math.sqrt(40 / 6);
    expect([of, points.length]).toEqual([5, 5]);
    const first = points.find(({ row }) => row === 0)!;
    expect(first.x).toBeCloseTo(4 / deviation, 12);
    expect(first.y).toBeCloseTo(2 / deviation, 12);
    // Claimed ones come last, on top of the others.
    expect(points.slice(-2).map(({ row }) => row)).toEqual([0, 1]);
    expect(reach).toBe(2);
  });

  it('of very many points all that are claimed are drawn and a share of the rest', () => {
    const { points, of } = scatterOf(answered(), 3);
    expect(of).toBe(5);
    expect(points.map(({ row }) => row)).toEqual([2, 0, 1]);
  });

  it('the table begins with the surest, and a press turns it or takes another column', () => {
    const all = answered();
    // Corrected chances .05, .05, .6, .6, .07; of equal ones the larger |I| first: z × mean z of the neighbours is
    // 4 × 2, 2 × 2, 0, −4 × −1 and −2 × −4 over the variance.
    expect(orderedRows(all, FIRST_ORDER)).toEqual([0, 1, 4, 3, 2]);
    expect(orderedRows(all, { column: 'desa', descending: false })).toEqual([0, 2, 4, 3, 1]);
    expect(orderedRows(all, { column: 'nilai', descending: true })).toEqual([0, 1, 2, 4, 3]);
    expect(nextOrder(FIRST_ORDER, 'koreksi')).toEqual({ column: 'koreksi', descending: true });
    expect(nextOrder(FIRST_ORDER, 'statistik')).toEqual({ column: 'statistik', descending: true });
    expect(nextOrder(FIRST_ORDER, 'p')).toEqual({ column: 'p', descending: false });
  });

  it('the histogram holds every permuted number once, and the observed one within its axis', () => {
    const drawn = Float64Array.from({ length: 99 }, (_, i) => (i - 49) / 500);
    const { bars, low, high, most, ticks } = moranHistogram(drawn, 0.41);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(99);
    expect([bars[0]!.low, bars.at(-1)!.high]).toEqual([-0.098, expect.closeTo(0.098, 10)]);
    expect([low <= -0.098, high >= 0.41, most]).toEqual([true, true, 4]);
    expect(ticks.every((tick) => tick >= low && tick <= high)).toBe(true);
  });

  it('permuted numbers that are all the same make one bar', () => {
    const { bars } = moranHistogram(new Float64Array(9).fill(0.2), 0.2);
    expect(bars.filter(({ count }) => count > 0).map(({ count }) => count)).toEqual([9]);
  });

  it('the file has every village, the question and its sources, and no number where there is none', () => {
    const dataset = {
      villages: answered().asked.inputs.villages,
      manifest: {
        ...{ id: 'uji', title: { id: 'Uji' }, version: '1.2.3', demo: true },
        boundary: { note: { id: 'batas model' } },
      },
      sources: new Map([['idm-2024', { title: 'IDM, 2024' }]]),
    } as unknown as Dataset;
    const question = { dataset, link: 'https://contoh/#/kantong' };
    const lines = hotSpotCsv(answered(), { ...question, form: 'csv' }).split('\r\n');
    const head = lines[0]!.split(',');
    expect(lines).toHaveLength(9);
    const cells = (line: string) =>
      line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
    const first = Object.fromEntries(head.map((name, i) => [name, cells(lines[1]!)[i]]));
    expect(first).toMatchObject({
      ...{ kode: '33.26.01.2001', nama: 'Asri', nilai: '10', rerata_tetangga: '8', p: '0.01' },
      ...{ kelas: 'Tinggi di antara tinggi', tanda: 'ada', taraf: '0.05', asal: 'peraga' },
      ...{ sumber: '"IDM, 2024"', versi_data: '1.2.3', tautan: 'https://contoh/#/kantong' },
    });
    expect(first['metode']).toContain('999 permutasi bersyarat, angka awal acak 1');
    expect(first['catatan']).toContain('angka contoh');
    expect(lines[7]).toMatch(/^33\.26\.01\.2007,Gaib,Selatan,idm,2024,,kosong,,0,,,,,,/);
    expect(lines.join()).not.toContain('NaN');
    expect(hotSpotFileName(answered())).toBe('kantong_idm_2024_lisa');
    const excel = hotSpotCsv(answered(), { ...question, form: 'excel' }).split('\r\n');
    expect(excel[0]).toBe(head.join(';'));
    expect(excel[1]).toContain(';10;1;8;1,2;0,01;0,05;');
    expect(excel[1]).toContain(';IDM, 2024;');
  });

  it('the arithmetic of a village names its numbers, and why one was not tested', () => {
    const sum = { ...answered(), indicator: answered().asked.indicator, column: answered().asked.column };
    const { villages: all } = answered().asked.inputs;
    const said = (row: number) => hotSpotOf(sum, { villages: all, row }, WORDS);
    expect(said(0)).toMatch(
      /^Desa Asri, Kec\. Selatan: 10; yang diuji 10; rerata 1 tetangga 8\. I lokal = 1,2; p = 0,01; p terkoreksi = 0,05, .*Tinggi di antara tinggi\.$/,
    );
    expect(said(5)).toContain('tidak diuji: tidak punya tetangga');
    expect(said(6)).toContain('tidak diuji: tidak punya angka');
    expect(hotSpotFormulas(sum, WORDS).join(' ')).toMatch(
      /dibagi|÷ n.*GeoDa.*Benjamini dan Hochberg atas semua 5 desa/,
    );
  });
});

describe('what a search is asked with', () => {
  it.each([
    ['k', '6', 6],
    ['k', '0', null],
    ['k', '2,5', null],
    ['radius_km', '6,5', 6.5],
    ['radius_km', '6.5004', 6.5],
    ['radius_km', '2.500', 2500],
    ['radius_km', '750 m', 0.75],
    ['k', '1.000', null],
    ['radius_km', '0', null],
    ['radius_km', '1000000', null],
    ['radius_km', '-3', null],
    ['radius_km', 'NaN', null],
    ['radius_km', '1e3', null],
    ['seed', ' 7 ', 7],
    ['seed', '99999999999', null],
  ] as const)('%s typed as %j is %j', (what, text, value) => {
    expect(readTyped(what, text, 'id')).toBe(value);
  });

  it('begins with numbers within the limits', () => {
    expect(weightsStart('nearest')).toEqual({ kind: 'nearest', k: 4 });
    expect(weightsStart('within')).toEqual({ kind: 'within', radius_km: 5 });
    expect([weightsStart('rook'), weightsStart('lain')]).toEqual([{ kind: 'rook' }, { kind: 'queen' }]);
    expect(limitsOf('k')).toEqual([1, 100]);
  });
});
