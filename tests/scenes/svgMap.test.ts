import { describe, expect, test } from 'vitest';
import { createPicker } from '../../src/layers/camera/picker';
import { scene, type SceneInput } from '../../src/layers/scene/scene';
import { frameBox, placeUnder, projectTo, villagePaths, type SvgFrame } from '../../src/layers/svg/svgFrame';
import type { SvgMap } from '../../src/layers/svg/svgShapes';
import { numberAt } from '../../src/layers/scene/stroke';
import { svgMap } from '../../src/layers/svg/svgMap';
import { byteWords } from './digest';
import { PLACE_SCENES } from './placeScenes';
import { answer, geometry, intervention, PLAIN, sceneInput } from './world';

const FRAME: SvgFrame = { width_px: 400, height_px: 500, lon: 109.27, lat: -6.95, zoom: 9 };
const picker = createPicker(geometry.villages);

const picture = (change: Partial<SceneInput> = {}, frame = FRAME) =>
  svgMap({ scene: scene(sceneInput(change)), geometry, frame, picker, split: 0.5 });

/** A picture as a person would read it: paths by how long they are, the rest in full. */
function digest({ groups, swipe, strokes, areas, patterns, ...rest }: SvgMap): unknown {
  const group = ({ byte, n, fills }: SvgMap['groups'][number]) => ({ [byteWords(byte)]: { n, fills } });
  return JSON.parse(
    JSON.stringify(
      {
        areas: areas.map(({ layer, colour }) => `${layer} ${colour}`),
        patterns: patterns.map(({ id, size_px, ground }) => `${id} ${size_px} ${ground ?? 'open'}`),
        groups: groups.map(group),
        swipe: swipe && swipe.groups.map(group),
        strokes: strokes.map(({ layer, colour, width_px }) => `${layer} ${colour} ${width_px.toFixed(2)}`),
        ...rest,
      },
      (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 10) / 10 : v),
    ),
  );
}

const cells = [0.5, 0.6, 'missing', 'suppressed', 'notApplicable', 0.66, 0.3] as const;
const SCENES: Record<string, Partial<SceneInput>> = {
  'svg default': {},
  'svg looks and hatches': {
    answer: answer({ cells, standardError: [0.1, 0.01, 0, 0, 0, 0.01, 0.2] }),
    selectedRow: 3,
    comparedRows: [1, 5],
  },
  'svg circles on the sample pack': {
    answer: answer(
      { cells: [12, 0, 40, 'missing', 8, 100, 3] },
      { change: { kind: 'count', worse: 'high' } },
    ),
  },
  'svg swipe on a projector': { left: answer({ cells }), size: 'projector', theme: 'proyektor' },
  'svg dark with interventions': {
    theme: 'gelap',
    overlays: ['interventions', 'povertyStatus', 'laboratory'],
    onlyClass: 0,
  },
};

test.each(Object.entries(SCENES))('%s is the approved picture', async (name, change) => {
  await expect(`${JSON.stringify(digest(picture(change)), null, 2)}\n`).toMatchFileSnapshot(
    `__snapshots__/${name.replaceAll(' ', '-')}.json`,
  );
});

describe('a picture', () => {
  test('has one path a look, and as many villages in them as the legend counts', () => {
    const drawn = answer(PLAIN);
    const { groups } = picture({ answer: drawn });
    expect(groups.map(({ byte, n }) => [byte, n])).toEqual(drawn.counts.map((n, i) => [i, n]));
    expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(geometry.villages.n);
  });

  test('draws every village where the picker finds it', () => {
    const project = projectTo(FRAME);
    for (const [lon, lat, row] of [
      [109.05, -6.7, 0],
      [109.35, -6.9, 4],
      [109.52, -7.17, 6],
    ] as const) {
      const [x, y] = project(lon, lat);
      expect(picker.rowAt(placeUnder(FRAME, { x, y }))).toBe(row);
    }
  });

  test('keeps holes and islands as parts of their village', () => {
    const paths = villagePaths(geometry.villages, FRAME);
    expect(paths[0]!.match(/M/g)).toHaveLength(1);
    expect(paths[6]!.match(/M/g)).toHaveLength(3);
  });

  test('shows what its frame says it shows', () => {
    const [west, south, east, north] = frameBox(FRAME);
    const project = projectTo(FRAME);
    expect(project(west, north).map(Math.round)).toEqual([0, 0]);
    expect(project(east, south).map(Math.round)).toEqual([400, 500]);
  });

  test('leaves out points nearer than half a pixel, never the shape', () => {
    const far = { ...FRAME, zoom: 3 };
    for (const path of villagePaths(geometry.villages, far)) expect(path).toMatch(/^M[\d.-]+ [\d.-]+.*Z$/);
  });

  test('has no two names over one another, and none over the edge', () => {
    const { labels } = picture({}, { ...FRAME, zoom: 9.6 });
    expect(labels.length).toBeGreaterThan(3);
    for (const one of labels) {
      expect(one.x).toBeGreaterThan(0);
      expect(one.x).toBeLessThan(FRAME.width_px);
      for (const other of labels) {
        const apart =
          one === other || Math.abs(one.y - other.y) > one.size_px || Math.abs(one.x - other.x) > 10;
        expect(apart).toBe(true);
      }
    }
  });

  test('draws hexagons by colour, and no area of the ground in an expression', () => {
    const { hexagons, areas } = picture(PLACE_SCENES['hexagons of an index by area']!);
    expect(hexagons.length).toBeGreaterThan(1);
    for (const { d, colour } of hexagons) {
      expect(d).toMatch(/^M/);
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
    for (const { colour } of areas) expect(colour).not.toContain('get');
    expect(picture({}).hexagons).toEqual([]);
  });

  test('carries both sides of the swipe', () => {
    const left = answer({ cells });
    const { swipe, groups } = picture({ left });
    expect(swipe?.groups.find(({ byte }) => byteWords(byte) === 'missing')?.n).toBe(1);
    expect(groups.some(({ byte }) => byteWords(byte) === 'missing')).toBe(false);
  });

  test('has on each side of the swipe the marks of its own year', () => {
    // The laboratory's village (row 0, 109.05 E) left the red list in 2020, row 3 (109.25 E) became a replication in
    // 2021 and row 4 (109.35 E) in 2022.
    const swipe = {
      left: answer({ cells }),
      leftAsOf: '2020',
      overlays: ['laboratory', 'replication'],
    } as const;
    const statuses = (split: number, change: Partial<SceneInput> = {}) =>
      svgMap({ scene: scene(sceneInput({ ...swipe, ...change })), geometry, frame: FRAME, picker, split })
        .symbols.map(({ status }) => status)
        .sort();
    expect(statuses(0)).toEqual(['laboratory', 'replication', 'replication']);
    expect(statuses(1)).toEqual(['laboratory']);
    // The divider at 109.3 E: row 3 is on the side of 2020, row 4 on that of today.
    const [x] = projectTo(FRAME)(109.3, -6.9);
    expect(statuses(x / FRAME.width_px)).toEqual(['laboratory', 'replication']);
    expect(statuses(x / FRAME.width_px, { leftAsOf: '2021' })).toEqual([
      'laboratory',
      'replication',
      'replication',
    ]);
  });

  test('has on each side of the swipe the interventions begun by its own year', () => {
    const at = (id: string, startYear: number, lon: number) =>
      intervention(id, { startYear, precision: 'point', points: [[lon, -6.9]] });
    const drawn = scene(
      sceneInput({
        left: answer({ cells }),
        leftAsOf: '2020',
        overlays: ['interventions'],
        interventions: [at('early', 2019, 109.1), at('late', 2022, 109.1), at('late too', 2022, 109.4)],
      }),
    );
    const pins = (split: number) =>
      svgMap({ scene: drawn, geometry, frame: FRAME, picker, split }).pins.length;
    // Two at one place are one mark; left of the divider only the early one had begun.
    expect(pins(0)).toBe(2);
    expect(pins(1)).toBe(1);
    expect(drawn.leftMarks?.pins.map(({ interventionId }) => interventionId)).toEqual(['early']);
    expect(drawn.notes.find(({ kind }) => kind === 'leftAsOf')?.text).toContain('2020');
  });

  test('writes no name over a symbol of the programme', () => {
    const { labels, symbols } = picture({}, { ...FRAME, zoom: 9.6 });
    expect(symbols.length).toBeGreaterThan(2);
    for (const { x, y, size_px } of labels)
      for (const symbol of symbols)
        expect(Math.hypot(x - symbol.x, y - symbol.y)).toBeGreaterThan(symbol.radius_px + size_px * 0.2);
  });
});

test('a width of the style is read at its zoom', () => {
  const growing = ['interpolate', ['linear'], ['zoom'], 8, 1, 10, 3];
  expect([7, 8, 9, 10, 12].map((zoom) => numberAt(growing, zoom))).toEqual([1, 1, 2, 3, 3]);
  expect(numberAt(2.5, 9)).toBe(2.5);
  expect(numberAt(undefined, 9)).toBe(1);
});
