import { expect, it } from 'vitest';
import { decodeState } from '../../../../src/state/url/urlCodec';
import { mapView, type ViewedPack } from '../../../../src/state/view/mapView';
import { packRows } from '../../../browser/support/packTables';
import { pictureOf, viewedPack } from '../../../support/viewedPack';

const contoh = await viewedPack('contoh');
const pekalongan = await viewedPack('pekalongan');
const FRAME = { width_px: 700, height_px: 560, lon: 100, lat: -20, zoom: 8 };
const view = (hash: string, pack: ViewedPack = contoh) => mapView(decodeState(hash).state, pack);

it("a link without parameters gives the pack's default indicator in its last year", () => {
  const { question, answer, refusal, needs, shown, selectedRow } = view('#/peta', pekalongan);
  expect(question).toMatchObject({
    packId: 'pekalongan',
    indicatorId: 'idm',
    year: 2024,
    mode: { kind: 'single' },
  });
  expect([refusal, needs, shown, selectedRow]).toEqual([null, [], null, null]);
  expect(answer?.indicator.id).toBe('idm');
});

it('two views of one pack are independent in indicator, year, filter and selection', () => {
  const one = view('#/peta?pack=contoh&ind=p0&th=2020&kec=99.01.01&desa=99.01.01.2001');
  const other = view('#/peta?pack=contoh&ind=rtlh&th=2022&banding=99.01.02.2001,99.01.03.2002');
  expect([one.indicator?.id, one.year, other.indicator?.id, other.year]).toEqual(['p0', 2020, 'rtlh', 2022]);
  const rows = packRows('contoh', 'desa');
  const inDistrict = rows.filter(({ kode }) => kode?.startsWith('99.01.01.')).length;
  expect(one.shown?.reduce((sum, byte) => sum + byte, 0)).toBe(inDistrict);
  expect(other.shown).toBeNull();
  expect(one.selectedRow).toBe(rows.findIndex(({ kode }) => kode === '99.01.01.2001'));
  expect(other.comparedRows).toEqual(
    ['99.01.02.2001', '99.01.03.2002'].map((code) => rows.findIndex(({ kode }) => kode === code)),
  );
  // Asked again in the other order, each is the same as before.
  expect(view('#/peta?pack=contoh&ind=p0&th=2020&kec=99.01.01&desa=99.01.01.2001').answer?.upper).toEqual(
    one.answer?.upper,
  );
});

it('programme marks and interventions are those of visible villages', () => {
  const all = view('#/peta?pack=contoh');
  const few = view('#/peta?pack=contoh&status=laboratorium');
  const laboratories = new Set(few.programme.map(({ row }) => row));
  expect(laboratories.size).toBeGreaterThan(0);
  expect(laboratories.size).toBe(few.shown?.reduce((sum, byte) => sum + byte, 0));
  expect(few.programme.length).toBeLessThan(all.programme.length);
});

it('a change between two data bases is refused, and the view is of its indicator-year alone', () => {
  const { refusal, question, companions, answer } = view(
    '#/peta?pack=contoh&ind=desil_1_4_persen&mode=ubah.2015',
  );
  expect(refusal).toMatchObject({ mode: 'change', reason: 'basis' });
  expect(question?.mode).toEqual({ kind: 'single' });
  expect(companions.kind).toBe('single');
  expect(answer?.indicator.id).toBe('desil_1_4_persen');
});

it('columns to be loaded are listed, and nothing is drawn in their place', () => {
  const empty = { ...contoh, columns: new Map() };
  const { needs, answer, proportionalSymbols } = view(
    '#/peta?pack=contoh&ind=p0&th=2024&mode=dua.jamban.2023',
    empty,
  );
  expect(needs).toEqual([
    { indicatorId: 'p0', year: 2024 },
    { indicatorId: 'jamban', year: 2023 },
  ]);
  expect([answer, proportionalSymbols]).toEqual([null, null]);
});

it('a count in circles over a rate waits for its own column only', () => {
  const link = '#/peta?pack=contoh&ind=p0&th=2024&simbol=rtlh';
  const there = view(link);
  expect([there.proportionalSymbols?.indicator.id, there.needs]).toEqual(['rtlh', []]);
  const columns = new Map([...contoh.columns].filter(([key]) => !key.includes('rtlh')));
  const waiting = view(link, { ...contoh, columns });
  expect(waiting.proportionalSymbols).toBeNull();
  expect(waiting.needs.map(({ indicatorId }) => indicatorId)).toEqual(['rtlh']);
  expect(waiting.answer?.indicator.id).toBe('p0');
});

it('the picture of a link is rendered without a browser: every village once, the selected one outlined', () => {
  const { state } = decodeState('#/peta?pack=contoh&ind=p0&th=2020&desa=99.01.01.2001&tema=gelap');
  const { groups, chosenStrokes, chosenName, watermark } = pictureOf(state, contoh, FRAME);
  expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(285);
  expect(chosenStrokes.map(({ layer }) => layer)).toEqual(['selectedCasing', 'selectedInk', 'selectedLine']);
  expect(chosenName?.text).toBe(
    packRows('contoh', 'desa').find(({ kode }) => kode === '99.01.01.2001')?.nama,
  );
  expect(watermark).toBe('PERAGA');
});
