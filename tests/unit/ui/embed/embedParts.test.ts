import { beforeAll, describe, expect, it } from 'vitest';
import { exportWords } from '../../../../src/export/exportWords';
import { embedFacts } from '../../../../src/ui/embed/embedFacts';
import { frameAct } from '../../../../src/ui/embed/embedKeys';
import { embedLegends, type EmbedLook } from '../../../../src/ui/embed/embedLegend';
import { mapHeight_px } from '../../../../src/ui/embed/embedSize';
import { embedWords, villageWords } from '../../../../src/ui/embed/embedWords';
import { heightMessage } from '../../../../src/ui/embed/tellHeight';
import { shownBy, VIEWS, type Shown } from '../../../support/exported';

const id = exportWords('id', 'village');
const look: EmbedLook = { words: id, theme: 'terang', palette: null, uncertainty: true };
const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> = {}) =>
  frameAct({ ...{ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }, ...held });

describe('keys on a framed map', () => {
  it('walk, move and zoom it; those of the browser and of the page around are left alone', () => {
    expect(key('ArrowLeft')).toEqual({ kind: 'move', direction: 'west' });
    expect(key('ArrowUp', { shiftKey: true })).toEqual({ kind: 'pan', x: 0, y: -1 });
    expect([key('='), key('-')]).toEqual([
      { kind: 'zoom', steps: 1 },
      { kind: 'zoom', steps: -1 },
    ]);
    expect([key('0'), key('Escape')]).toEqual([{ kind: 'whole' }, { kind: 'leave' }]);
    expect([key('Tab'), key('a'), key('+', { ctrlKey: true }), key('PageDown')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the height', () => {
  it('of a map follows its region, within what an article can carry', () => {
    // At the equator a degree is as high as it is wide.
    expect(mapHeight_px(400, [0, -0.5, 1, 0.5])).toBe(400);
    expect(mapHeight_px(300, [0, -1, 1, 1])).toBe(600);
    expect(mapHeight_px(800, [0, -1, 1, 1])).toBe(620);
    expect(mapHeight_px(400, [0, 0, 10, 1])).toBe(220);
  });

  it('is told in the form that Datawrapper’s scripts read, in whole pixels', () => {
    expect(heightMessage('petala-1', 512.2)).toEqual({ 'datawrapper-height': { 'petala-1': 513 } });
  });
});

describe('what is read of a village', () => {
  let crossed: Shown;
  let swipe: Shown;
  beforeAll(async () => {
    [crossed, swipe] = await Promise.all([shownBy(VIEWS.crossed), shownBy(VIEWS['a swipe'])]);
  }, 60_000);

  it('is its name, its number and its class', async () => {
    const { whole } = await shownBy('#/peta?ind=idm&th=2024&desa=33.26.15.2014');
    expect(villageWords(whole.view, whole.view.selectedRow!, id)).toBe(
      'Mulyorejo, Kec. Tirto: 0,6022, Berkembang',
    );
  });

  it('is the figure of either side of a swipe and of a crossing', () => {
    expect(villageWords(swipe.whole.view, 4, id)).toMatch(/: P0 2020 .*; P0 2024 /);
    const { view } = crossed.whole;
    const classed = view.answer!.classIndex.findIndex((at) => at < 9);
    expect(villageWords(view, classed, id)).toMatch(/: [ABC][123]; P0 2024 .*; Tanpa jamban 2023 /);
  });

  it('is the name alone where the filter leaves it out', async () => {
    const { whole } = await shownBy(VIEWS.filtered);
    const outside = whole.view.shown!.indexOf(0);
    expect(villageWords(whole.view, outside, id)).not.toContain(':');
  });

  it('names areas in words of their level, in either language', async () => {
    const [villages, areas] = await Promise.all([embedWords('en', 'village'), embedWords('en', 'district')]);
    expect(villages.t('bingkai.buka')).toBe('Open this map in Petala');
    expect(areas.t('peta.noneNorth')).not.toBe(villages.t('peta.noneNorth'));
  });
});

describe('the legend of a frame', () => {
  const legendsOf = async (link: string) => {
    const { whole } = await shownBy(link);
    return embedLegends(whole.view, whole.hexagons, look);
  };
  const sum = (rows: readonly { readonly count: string }[]) =>
    rows.reduce((all, { count }) => all + Number(count.replace('.', '')), 0);

  it('counts every village once', async () => {
    const [legend, ...others] = await legendsOf(VIEWS.plain);
    expect(others).toEqual([]);
    expect(legend!.title).toBe('IDM 2024 (indeks 0–1)');
    expect(legend!.rows.filter(({ swatch }) => swatch.kind === 'class')).toHaveLength(5);
    expect(sum(legend!.rows)).toBe(285);
  });

  it('says of circles how large is how many, and of a crossing what its codes mean', async () => {
    const [counts] = await legendsOf(VIEWS['counts as circles']);
    expect(counts!.rows.filter(({ swatch }) => swatch.kind === 'circle').length).toBeGreaterThan(1);
    const [crossed] = await legendsOf(VIEWS.crossed);
    expect(crossed!.rows.slice(0, 9).map(({ text }) => text)).toEqual([
      ...['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'],
    ]);
    expect(crossed!.axes).toHaveLength(2);
    expect(crossed!.axes[0]).toMatch(/^P0 2024: A sampai .*; B .*; C di atas /);
  });

  it('of hexagons counts hexagons, and points at none of the villages', async () => {
    const [hexagons] = await legendsOf(VIEWS.hexagons);
    expect(hexagons!.pointable).toBe(false);
    expect(sum(hexagons!.rows)).toBeGreaterThan(200);
  });
});

describe('what stands below a framed map', () => {
  it('names sources, origin, version and hash, and why a link is not drawn', async () => {
    const { whole } = await shownBy(VIEWS.plain);
    const facts = embedFacts(whole.view, id);
    expect(facts.sources).toMatch(/^Sumber: Indeks Desa Membangun 2024, Kementerian Desa PDT, 2024;/);
    expect(facts.provenance).toBe('Asal angka: Resmi.');
    expect(facts.data).toMatch(/sidik [0-9a-f]{8}\.$/);
    expect(facts.refusal).toBe('');
    const refused = await shownBy('#/peta?pack=contoh&ind=desil_1_4_persen&mode=ubah.2015');
    expect(embedFacts(refused.whole.view, id).refusal).toMatch(/tidak dapat digambar/);
  });
});
