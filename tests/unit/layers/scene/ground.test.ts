import { translator } from '../../../../src/messages/translator';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BASEMAPS, basemapOf, basemapSource, pmtilesBasemap } from '../../../../src/layers/scene/basemaps';
import { THEMES } from '../../../../src/layers/choices';
import {
  countLayer,
  countRadius,
  countSymbols,
  largestCount_px,
} from '../../../../src/layers/symbols/countSymbols';
import { geometrySources, lineFeature, ringsOf } from '../../../../src/layers/scene/geometrySources';
import { LAYER_ORDER, inOrder, layerRank } from '../../../../src/layers/layerIds';
import { mapNotes } from '../../../../src/layers/scene/mapNotes';
import { type MapTheme, STATUS_COLOURS, mapTheme } from '../../../../src/layers/mapTheme';
import { fitZoom } from '../../../../src/layers/camera/mercator';
import { FURTHEST_OUT } from '../../../../src/layers/camera/viewport';
import { districtNames, inSea, scaleZooms, seaPoint, zoomFor } from '../../../../src/layers/scene/places';
import { rememberLast } from '../../../../src/layers/remember';
import { dataOf, featuresOf } from '../../../../src/layers/geojsonSource';
import { scene, type SceneInput } from '../../../../src/layers/scene/scene';
import { STATUS_SYMBOLS, statusDrawing, symbolImageId } from '../../../../src/layers/symbols/statusSymbols';
import { answer, dataset, geometry, interventions, sceneInput, villages } from '../../../scenes/world';

describe('geometrySources', () => {
  const sources = geometrySources(geometry);

  test("memoises a pack's sources", () => {
    expect(geometrySources(geometry)).toBe(sources);
  });

  test('draws only the real coast, with the sea on its right, and extends areas beyond the frame', () => {
    expect(sources.coast.geometry.coordinates).toHaveLength(1);
    const coast = sources.coast.geometry.coordinates[0]!;
    // East to west: north, where the sea is, lies to the right.
    expect(coast.map(([lon]) => lon!)).toEqual([...coast.map(([lon]) => lon!)].sort((a, b) => b - a));
    expect(coast).toContainEqual([109.9, -6.8]);
    expect(coast).toContainEqual([109.3, -6.6]);
    expect(Math.max(...coast.map(([lon]) => lon!))).toBeGreaterThan(115);
  });

  test('closes rings, and leaves lines open', () => {
    const rings = ringsOf(geometry.villages, [6]);
    expect(rings.features).toHaveLength(3);
    for (const { geometry: ring } of rings.features)
      expect(ring.coordinates.at(-1)).toEqual(ring.coordinates[0]);
    expect(lineFeature(geometry.villageLines).geometry.coordinates[1]).toEqual([
      [109.3, -7],
      [109.3, -6.8],
    ]);
  });
});

describe('places', () => {
  test("puts a kecamatan's name at the centre of its villages, weighted by area", () => {
    const [awan] = districtNames(villages, new Map([[0, 'catatan']])).features;
    expect(awan?.properties).toEqual({ name: 'Awan', note: 'catatan', rank: -1200 });
    expect(awan?.geometry.coordinates[0]).toBeCloseTo((109.05 * 240 + 109.2 * 480 + 109.1 * 480) / 1200, 9);
  });

  test('names the kecamatan of some rows alone, as among all', () => {
    const all = districtNames(villages, new Map()).features;
    expect(all).toHaveLength(3);
    const among = (...spans: { first: number; count: number }[]) =>
      districtNames(villages, new Map([[2, 'catatan']]), spans).features;
    expect(among({ first: 1, count: 1 })).toEqual([all[0]]);
    const [awan, last, ...more] = among({ first: 2, count: 1 }, { first: 5, count: 2 });
    expect([awan, last?.geometry, more]).toEqual([all[0], all[2]?.geometry, []]);
    expect(last?.properties).toEqual({ ...all[2]?.properties, note: 'catatan' });
    expect(among()).toEqual([]);
  });

  test("puts the sea's name into the sea, and nowhere without sea", () => {
    const at = seaPoint(geometry, dataset().manifest.bbox);
    expect(at === null ? false : inSea(geometry.sea, { lon: at[0], lat: at[1] })).toBe(true);
    expect(seaPoint({ sea: [] }, dataset().manifest.bbox)).toBeNull();
  });

  test('tells the sea by each of its polygons alone, and names it farthest from land and frame', () => {
    const bay = Float64Array.of(-2, -2, 4, -2, 4, 1, 1, 1, 1, 5, -2, 5);
    const overlapping = Float64Array.of(3, 0.5, 6, 0.5, 3, 2);
    const sea = [bay, overlapping];
    const wet = [
      [0.5, 2.5],
      [2, 2],
      [3.5, 0.7],
      [5, 0.6],
      [5.9, 0.6],
    ].map(([lon, lat]) => inSea(sea, { lon: lon!, lat: lat! }));
    expect(wet).toEqual([true, false, true, true, false]);
    const at = seaPoint({ sea }, [0, 0, 6, 3]);
    expect(at?.[0]).toBeCloseTo(0.195, 9);
    expect(at?.[1]).toBeCloseTo(0.0975, 9);
  });

  test('computes the zoom at which a length on the ground has a length on the screen', () => {
    expect(zoomFor({ km: 40075.017, px: 512, lat: 0 })).toBeCloseTo(0, 9);
    expect(zoomFor({ km: 1, px: 20, lat: -7 }) - zoomFor({ km: 1, px: 10, lat: -7 })).toBeCloseTo(1, 9);
  });

  test('shows names at larger zooms than lines, and kecamatan before villages', () => {
    const zooms = scaleZooms(villages, [109, -7.3, 109.55, -6.6]);
    expect(zooms.villageLines.from).toBeLessThan(zooms.villageLines.full);
    expect(zooms.villageLines.full).toBeLessThan(zooms.villageNames);
    expect(zooms.districtNames).toBeLessThan(zooms.villageNames);
  });

  test('fits a box by its tighter side', () => {
    expect(fitZoom([-180, -60, 180, 60], { width_px: 1024, height_px: 4000 })).toBeCloseTo(1, 9);
  });

  test('lets a nation of 46 degrees be as small as a phone', () => {
    // Indonesia, on a phone of 360 px less the space of its panels.
    expect(fitZoom([95, -11, 141.1, 6], { width_px: 336, height_px: 400 })).toBeGreaterThan(FURTHEST_OUT);
  });
});

describe('layer order', () => {
  test('is sorted; unknown layers and duplicates are rejected', () => {
    expect(inOrder([{ id: 'outline' }, { id: 'sea' }]).map(({ id }) => id)).toEqual(['sea', 'outline']);
    expect(() => layerRank('labels')).toThrow('unknown layer "labels"');
    expect(() => inOrder([{ id: 'sea' }, { id: 'sea' }])).toThrow('twice');
    expect(new Set(LAYER_ORDER).size).toBe(LAYER_ORDER.length);
  });
});

describe('base maps', () => {
  test('none is used by default or for an unknown id', () => {
    expect(basemapOf('none')).toBeNull();
    expect(basemapOf('../evil')).toBeNull();
    expect(basemapOf('osm')?.attribution).toContain('OpenStreetMap');
  });

  test('each has an attribution, and PMTiles use their protocol', () => {
    for (const basemap of BASEMAPS) expect(basemap.attribution).not.toBe('');
    const own = pmtilesBasemap({
      id: 'a',
      name: 'A',
      url: 'https://a.example/b.pmtiles',
      attribution: 'A',
      maxZoom: 12,
    });
    expect(basemapSource(own)).toMatchObject({ url: 'pmtiles://https://a.example/b.pmtiles' });
  });
});

describe('count symbols', () => {
  test('have an area proportional to the value', () => {
    expect(countRadius({ value: 9, largest: 36 })).toBe(0.5);
    expect(countRadius({ value: 0, largest: 36 })).toBe(0);
    expect(countRadius({ value: 3, largest: 0 })).toBe(0);
  });

  test('exist only for numbers above zero', () => {
    const counted = answer(
      { cells: [4, 0, 'missing', 'suppressed', 16, 1, 'notApplicable'] },
      { change: { kind: 'count' } },
    );
    const { features } = countSymbols(counted, villages, true);
    expect(features.map(({ properties }) => [properties?.row, properties?.radius])).toEqual([
      [0, 0.5],
      [4, 1],
      [5, 0.25],
    ]);
  });

  test('are smaller in packs with more villages, but never vanish', () => {
    expect(largestCount_px({ n: 285, size: 'laptop' })).toBe(13);
    expect(largestCount_px({ n: 1600, size: 'laptop' })).toBe(6.5);
    expect(largestCount_px({ n: 81904, size: 'laptop' })).toBeCloseTo(2.6, 9);
  });

  test('have edges that become thinner with them, but for those of uncertain numbers, which have little other colour', () => {
    const edges = (n: number) => {
      const largest_px = largestCount_px({ n, size: 'laptop' });
      const layer = countLayer({ colour: '#b48146', theme: mapTheme('terang'), largest_px });
      return (layer.paint as { 'circle-stroke-width': unknown[] })['circle-stroke-width'].slice(2);
    };
    expect(edges(285)).toEqual(['unsure', 0.8, 'careful', 0.8, 0.8]);
    expect(edges(81904)).toEqual(['unsure', 0.8, 'careful', 0.8, 0.2]);
  });
});

describe('map notes', () => {
  test('state boundary, estimate, demo data and counts where these apply', () => {
    const kinds = (change: Parameters<typeof dataset>[0], own: Parameters<typeof answer>[1]) =>
      mapNotes({
        hexagons: false,
        manifest: dataset(change).manifest,
        answer: answer({ cells: [1, 2, 3, 4, 5, 6, 7] }, own),
        proportionalSymbols: null,
        left: null,
        marksAsOf: null,
        leftMarksAsOf: null,
        interventions: null,
        language: 'en',
        t: translator('en'),
      }).map(({ kind }) => kind);
    const official = { boundary: { status: 'definitif' as const, note: { id: '', en: '' }, sourceIds: [] } };
    expect(kinds(official, {})).toEqual([]);
    expect(kinds({}, { change: { provenance: 'estimasi' } })).toEqual(['estimate', 'boundary']);
    expect(kinds({ demo: true }, { change: { kind: 'count' } })).toEqual(['sample', 'boundary', 'count']);
  });

  test('state that circles over official colours are an estimate', () => {
    const own = { cells: [1, 2, 3, 4, 5, 6, 7] };
    const kinds = mapNotes({
      hexagons: false,
      manifest: dataset().manifest,
      answer: answer(own),
      proportionalSymbols: answer(own, { change: { kind: 'count', provenance: 'estimasi' } }),
      left: null,
      marksAsOf: null,
      leftMarksAsOf: null,
      interventions: null,
      language: 'id',
      t: translator('id'),
    }).map(({ kind }) => kind);
    expect(kinds).toEqual(['estimate', 'boundary']);
  });

  test('list interventions without a place on the map', () => {
    const [note] = mapNotes({
      hexagons: false,
      manifest: dataset().manifest,
      answer: null,
      proportionalSymbols: null,
      left: null,
      marksAsOf: null,
      leftMarksAsOf: null,
      interventions,
      language: 'id',
      t: translator('id'),
    }).slice(-1);
    expect(note).toEqual({
      kind: 'regencyWide',
      text: '1 intervensi tercatat untuk seluruh kabupaten, lihat daftar',
    });
  });
});

test('memoises the last answer only', () => {
  let asked = 0;
  const square = rememberLast((side: number) => ({ area: side * side, asked: ++asked }));
  const first = square(3);
  expect(square(3)).toBe(first);
  expect(square(4).area).toBe(16);
  expect(square(3)).not.toBe(first);
  expect(asked).toBe(3);
});

test('does not take fewer arguments for those before', () => {
  const count = rememberLast((...all: readonly string[]) => all.length);
  expect([count('a', 'b'), count('a'), count()]).toEqual([2, 1, 0]);
});

describe('status symbols', () => {
  test('differ in outline, and lettered ones in letter', () => {
    const outlines = STATUS_SYMBOLS.map((symbol) =>
      JSON.stringify(statusDrawing(symbol).shapes.map(({ path, dash }) => [path, dash])),
    );
    expect(new Set(outlines).size).toBe(STATUS_SYMBOLS.length);
    expect(STATUS_SYMBOLS.map((symbol) => statusDrawing(symbol).letter).join('')).toBe('LRCMKH');
  });

  test('have an image of their own at every size', () => {
    expect(symbolImageId({ symbol: 'red', radius_px: 7 })).not.toBe(
      symbolImageId({ symbol: 'red', radius_px: 8.2 }),
    );
  });
});

const TOKENS = 'src/ui/tokens.css';
const TOKEN_OF: Record<keyof MapTheme, string> = {
  ink: 'ink',
  ink2: 'ink-2',
  ink3: 'ink-3',
  paper: 'paper',
  line2: 'line-2',
  sea: 'sea',
  seaLine: 'sea-line',
  land: 'land',
  landLine: 'land-line',
  villageLine: 'batas-desa',
  districtLine: 'batas-kec',
  regencyLine: 'batas-kab',
  highlight: 'sorot',
  noNumber: 'nihil-bg',
  noNumberLine: 'nihil-garis',
  warn: 'warn',
};

function tokens(css: string, theme: string): Map<string, string> {
  const blocks = ['terang', theme].map((wanted) => {
    const from = css.search(new RegExp(`\\[data-tema=['"]${wanted}['"]\\]\\s*\\{`));
    return from < 0 ? '' : css.slice(from, css.indexOf('}', from));
  });
  const all = blocks.flatMap((block) => [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)]);
  return new Map(all.map(([, name, value]) => [name!, value!]));
}

test.skipIf(!existsSync(TOKENS)).each(THEMES)('the map has the interface’s colours in %s', (theme) => {
  const css = readFileSync(TOKENS, 'utf8');
  const known = tokens(css, theme);
  const drawn = mapTheme(theme);
  for (const [own, token] of Object.entries(TOKEN_OF))
    expect([own, drawn[own as keyof MapTheme]]).toEqual([own, known.get(token)]);
  expect(STATUS_COLOURS.red.fill).toBe(known.get('merah'));
});

describe('destinations of distances', () => {
  const of = (destinations: SceneInput['destinations']) => scene(sceneInput({ destinations })).style;

  test('are dots above the colours and below the names', () => {
    const style = of({ lon: Float64Array.of(109.5, 109.6), lat: Float64Array.of(-7, -6.9) });
    const drawn = dataOf(style.sources['destinations']);
    expect(drawn && featuresOf(drawn).map(({ geometry: own }) => own)).toEqual([
      { type: 'Point', coordinates: [109.5, -7] },
      { type: 'Point', coordinates: [109.6, -6.9] },
    ]);
    const layer = style.layers.find(({ id }) => id === 'destination');
    expect(layer).toMatchObject({ type: 'circle', source: 'destinations' });
    expect(layerRank('destination')).toBeGreaterThan(layerRank('choropleth'));
    expect(layerRank('destination')).toBeLessThan(layerRank('villageLabel'));
  });

  test('do not exist where no distances are drawn', () => {
    const drawn = dataOf(of(null).sources['destinations']);
    expect(drawn && featuresOf(drawn)).toEqual([]);
  });
});
