import { describe, expect, it } from 'vitest';
import { NO_CLASS } from '../../../src/aggregate/classes/classify';
import { legendContents } from '../../../src/export/content/legendContent';
import type { ExportChoice } from '../../../src/export/exportChoice';
import { exportWords } from '../../../src/export/exportWords';
import { createPicker } from '../../../src/layers/camera/picker';
import { FLAG, LOOK, LOOK_MASK } from '../../../src/layers/palettes/classBytes';
import { HEXAGONS } from '../../../src/layers/layerIds';
import { hexagonCertainty } from '../../../src/layers/scene/hexagonLayers';
import { featuresIn } from '../../../src/layers/svg/svgSources';
import type { Look } from '../../../src/reading/figure';
import { placeUnder, projectTo } from '../../../src/layers/svg/svgFrame';
import { bytesOf, shownBy, VIEWS, type Shown } from '../../support/exported';
import { distanceTo, readPng, type Shade } from '../../support/pixels';
import { overTheMaps, placedMaps } from '../../support/placedMaps';
import { shadesOf } from '../../support/screenColours';

const SCALE = 1.5;

/** Where a pixel is read, CSS px from the reference point: there, or as near as nothing lies over the village. */
const NEAR: readonly (readonly [number, number])[] = [
  [0, 0],
  ...[4, 7, 10].flatMap((r) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map(
      (i) => [r * Math.cos((i * Math.PI) / 4), r * Math.sin((i * Math.PI) / 4)] as const,
    ),
  ),
];

/** Tiles of patterns are scaled as pictures are: their lines blur, and their edges with them. */
const isPlain = ({ from, to }: Shade): boolean => from.every((v, i) => v === to[i]);

interface Compared {
  readonly villages: number;
  /** Whose reference point itself was read. */
  readonly there: number;
  /** That, or a place near to it. */
  readonly read: number;
  /** Whose pixel has another colour than the screen's map. */
  readonly strange: readonly string[];
}

/** The pixels of a view's PNG in each village beside the colours that the screen's map has there. */
async function compared({ asked, whole }: Shown, paper: ExportChoice['paper']): Promise<Compared> {
  const { page, maps } = placedMaps(asked, paper);
  const picture = readPng(await bytesOf(asked, { paper, form: 'png', scale: SCALE }));
  const over = await overTheMaps(page, SCALE);
  const { villages } = asked.view.dataset;
  const picker = createPicker(asked.view.geometry.villages);
  expect(maps).toHaveLength(whole.maps.length);
  const strange: string[] = [];
  let [there, read] = [0, 0];
  for (const [i, { frame, pixelAt }] of maps.entries()) {
    const { scene } = whole.maps[i]!;
    const swipe_px = scene.swipe ? (frame.width_px * asked.state.split) / 100 : null;
    const shadeAt = shadesOf({ scene, frame, hexagons: asked.hexagons, swipe_px });
    const project = projectTo(frame);
    for (let row = 0; row < villages.n; row++) {
      const [x, y] = project(villages.lon[row]!, villages.lat[row]!);
      for (const [n, [dx, dy]] of NEAR.entries()) {
        const [cx, cy] = [x + dx, y + dy];
        const pixel = pixelAt(cx, cy, SCALE);
        if (over.inkAt(...pixel) > 0) continue;
        if (n > 0 && picker.rowAt(placeUnder(frame, { x: cx, y: cy })) !== row) continue;
        const shade = shadeAt(row, cx, cy);
        if (shade === null) continue;
        read++;
        if (n === 0) there++;
        const off = distanceTo(shade, picture.at(...pixel));
        if (!(off <= (isPlain(shade) ? 2 : 10)))
          strange.push(`map ${i}, row ${row}: ${picture.at(...pixel)} is ${off.toFixed(1)} off`);
        break;
      }
    }
  }
  return { villages: villages.n * maps.length, there, read, strange };
}

/** Of a hundred villages in so many the reference point itself is free of lines, names and signs; a place near it in 95. */
const FREE_PCT: Readonly<Record<keyof typeof VIEWS, number>> = {
  plain: 90,
  'counts as circles': 75,
  crossed: 10,
  change: 75,
  filtered: 85,
  'a swipe': 75,
  'with regions': 75,
  'hot spots': 70,
  hexagons: 70,
  'all kecamatan': 6,
  interventions: 85,
  lineage: 65,
  'every year': 88,
};

describe('a PNG has the colours of the screen’s map', () => {
  it.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])('%s', async (name) => {
    const { villages, there, read, strange } = await compared(await shownBy(VIEWS[name]), 'gambar');
    expect(strange).toEqual([]);
    expect((100 * there) / villages).toBeGreaterThanOrEqual(FREE_PCT[name]);
    expect((100 * read) / villages).toBeGreaterThanOrEqual(95);
  });

  it('upright, of the width of a phone', async () => {
    const { villages, there, read, strange } = await compared(await shownBy(VIEWS.plain), 'ponsel');
    expect(strange).toEqual([]);
    expect((100 * there) / villages).toBeGreaterThanOrEqual(75);
    expect((100 * read) / villages).toBeGreaterThanOrEqual(90);
  });
});

/** How many villages, or hexagons, a view's last map shows in each colour, and without a class in each look. */
function drawnCounts({ asked, whole }: Shown) {
  const { classBytes, palette } = whole.maps.at(-1)!.scene.choropleth;
  const counts = new Map<string, number>();
  const add = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const byte of classBytes) {
    if ((byte & FLAG.dimmed) !== 0) continue;
    const look = byte & LOOK_MASK;
    if (look >= LOOK.zero) add(LOOK_NAMES[look] ?? 'plain');
    else if (asked.hexagons === null) add(palette[look]!);
  }
  const { hexagons } = asked;
  if (hexagons) {
    const colours = featuresIn(whole.maps[0]!.scene.style, HEXAGONS).map(
      ({ properties }) => properties?.['colour'] as string,
    );
    hexagons.classIndex.forEach((at, i) => {
      // One whose number is not sure has no colour, and is counted in its class all the same, as a village is.
      const unsure = hexagonCertainty(hexagons, i) === 'unsure';
      const sure = colours.find(
        (_, n) => hexagons.classIndex[n] === at && hexagonCertainty(hexagons, n) !== 'unsure',
      );
      if (at !== NO_CLASS) add((unsure ? sure : colours[i]) ?? '');
    });
  }
  return counts;
}

const LOOK_NAMES: Readonly<Record<number, Look>> = {
  [LOOK.zero]: 'zero',
  [LOOK.missing]: 'missing',
  [LOOK.suppressed]: 'suppressed',
  [LOOK.notApplicable]: 'notApplicable',
};

describe('the legend of a file counts what the map shows', () => {
  it.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])('%s', async (name) => {
    const shown = await shownBy(VIEWS[name]);
    const { asked } = shown;
    const legend = legendContents(asked, exportWords('id', asked.state.level)).at(0)!;
    const drawn = drawnCounts(shown);
    const said = [...legend.rows, ...legend.besides].flatMap(({ swatch, count }) => {
      const what = swatch.kind === 'class' ? swatch.colour : swatch.kind === 'look' ? swatch.look : null;
      return what === null ? [] : [{ what, count: Number(count.split(' ')[0]) }];
    });
    expect(said.length).toBeGreaterThan(0);
    expect(said).toEqual(said.map(({ what }) => ({ what, count: drawn.get(what) ?? 0 })));
  });
});

it('a picture of what the screen looks at leaves out what lies beyond, and the map around it does no harm', async () => {
  for (const link of [VIEWS.lineage, VIEWS['a swipe']]) {
    const [west, south, east, north] = (await shownBy(link)).asked.view.dataset.manifest.bbox;
    const { asked } = await shownBy(`${link}&kamera=${(west + east) / 2},${(south + north) / 2},15`);
    const png = await bytesOf(asked, { form: 'png', paper: 'ponsel', extent: 'tampilan', scale: 1 });
    expect(readPng(png).width).toBe(391);
  }
});
