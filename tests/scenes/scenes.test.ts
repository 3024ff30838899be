import { translator } from '../../src/messages/translator';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { basemapOf, pmtilesBasemap } from '../../src/layers/scene/basemaps';
import type { SceneInput } from '../../src/layers/scene/scene';
import { scene, sceneBuilder } from '../../src/layers/scene/scene';
import { digest } from './digest';
import { classify, narrowed } from '../../src/aggregate/classes/classify';
import { changeColumn, changeIndicator } from '../../src/aggregate/modes/changeIndicator';
import { hotSpotColumn, hotSpotIndicator } from '../../src/aggregate/modes/hotSpotIndicator';
import type { HotSpots } from '../../src/aggregate/hotspots/hotSpots';
import { QUADRANT } from '../../src/aggregate/hotspots/localMoran';
import { HOT_SPOTS, type HotSpotMode } from '../../src/aggregate/mapQuestion';
import { bivariateColumn, bivariateIndicator } from '../../src/aggregate/modes/bivariateIndicator';
import { PLACE_SCENES } from './placeScenes';
import { askedOf, timeCells } from './timeWorld';
import { PLAIN, answer, column, dataset, indicator, intervention, interventions, sceneInput } from './world';

const COUNT = { kind: 'count', worse: 'high' } as const;
const MODELLED = { provenance: 'estimasi', kind: 'ratio', worse: 'high' } as const;
const L = (id: string): { id: string; en: string } => ({ id, en: id });
const OFFICIAL = {
  upper: [0.4, 0.6],
  labels: [L('Tertinggal'), L('Berkembang'), L('Maju')],
};

/** Villages of kecamatan A alone. */
const KECAMATAN_A = Uint8Array.of(1, 1, 1, 0, 0, 0, 0);
const SCHOOLS = answer({ cells: [4, 0, 9, 'missing', 1, 36, 'suppressed'] }, { change: COUNT });
const SIDES = [
  { indicator: indicator(), column: column(PLAIN) },
  {
    indicator: indicator({ id: 'rtlh', worse: 'high' }),
    column: column({ cells: [9, 4, 2, 12, 0, 7, 'missing'] }),
  },
] as const;
const CROSSED = classify({
  question: { packId: 'uji', indicatorId: 'x', year: 2024, classification: { method: 'quantile', k: 3 } },
  indicator: bivariateIndicator(...SIDES),
  column: bivariateColumn(...SIDES),
});
/** Villages 0 and 1 a high cluster, 2 a low one, 3 and 5 the odd ones out, 4 nothing, 6 without neighbours. */
function hotSpots(method: HotSpotMode['method'], cells = PLAIN.cells) {
  const base = { indicator: indicator({ worse: 'high' }), column: column({ cells }) };
  const { HH, LL, HL, LH, none } = QUADRANT;
  const kind = method === 'lisa' ? [HH, HH, LL, HL, none, LH, none] : [HH, HH, LL, none, none, none, none];
  const of = {
    mode: { ...HOT_SPOTS, method },
    examined: {
      ...{ value: base.column.value, measure: 'value' as const },
      without: { missing: 0, suppressed: 0, notApplicable: 0, unusable: 0 },
    },
    found: {
      kind: Uint8Array.from(kind),
      chance: Float64Array.of(0.01, 0.01, 0.01, 0.01, 0.5, 0.01, Number.NaN),
    } as unknown as HotSpots,
  };
  return classify({
    question: { packId: 'uji', indicatorId: 'x', year: 2024, classification: { method: 'quantile', k: 5 } },
    indicator: hotSpotIndicator(base, of),
    column: hotSpotColumn(base, of),
  });
}
const CHANGED = classify({
  question: { packId: 'uji', indicatorId: 'x', year: 2024, classification: { method: 'diverging', k: 3 } },
  indicator: changeIndicator(indicator(), { from: 2020, to: 2024 }),
  column: changeColumn(
    column({ cells: [0.5, 0.6, 0.4, 0.3, 0.7, 0.6, 'missing'], standardError: Array(7).fill(0.02) }),
    column({ ...PLAIN, standardError: [0.02, 0.02, 0.02, 0.001, 0.02, 0.02, 0.02] }),
  ),
});
/** Two beside that of village 1 at zoom 9, one of them only planned, and one far off. */
const CLOSE = [
  ...interventions,
  intervention('f', { rows: [1], points: [[109.22, -6.7]], actorIds: ['usaha'], stage: 'done' }),
  intervention('g', { rows: [0], points: [[109.16, -6.71]], stage: 'planned' }),
  intervention('h', { rows: [5], points: [[109.1, -7.28]], actorIds: [], stage: 'planned' }),
];
/** What a question over the years is answered with, as the scene takes it. */
function overTime(...asked: Parameters<typeof askedOf>): Pick<SceneInput, 'answer' | 'left'> {
  const { main, companions } = askedOf(...asked);
  return { answer: main, left: companions.kind === 'swipe' ? companions.left : null };
}
const SINCE_2015 = { kind: 'change', from: 2015 } as const;

/** Every scene has a name that says what to see in its file. */
const SCENES: Record<string, Partial<SceneInput>> = {
  default: {},
  'boundaries before the answer': { answer: null },
  'equal intervals': { answer: answer(PLAIN, { method: { method: 'equal', k: 4 } }) },
  'natural breaks': { answer: answer(PLAIN, { method: { method: 'natural', k: 3 } }) },
  'standard deviation': { answer: answer(PLAIN, { method: { method: 'deviation', k: 4 } }) },
  'head and tail': { answer: answer(PLAIN, { method: { method: 'headTail' } }) },
  'manual bounds': { answer: answer(PLAIN, { method: { method: 'manual', upper: [0.5, 0.6] } }) },
  'official classes': {
    answer: answer(PLAIN, { method: { method: 'official' }, change: { official: OFFICIAL } }),
  },
  'high is worse': { answer: answer(PLAIN, { change: { worse: 'high' } }) },
  'palette soga': { palette: 'soga' },
  'palette perubahan': { palette: 'perubahan', answer: answer(PLAIN, { method: { method: 'equal', k: 5 } }) },
  'dark theme': { theme: 'gelap' },
  projector: { theme: 'proyektor', size: 'projector' },
  'high contrast on a phone': { theme: 'kontras', size: 'phone' },
  'selected and hovered': { selectedRow: 6, hoveredRow: 2 },
  'two villages compared': { comparedRows: [2, 6] },
  'compared in the dark theme': { theme: 'gelap', comparedRows: [0, 5] },
  'compared on the projector': { theme: 'proyektor', size: 'projector', comparedRows: [3, 1, 2] },
  'compared and one of them selected': { comparedRows: [1, 0, 4, 6], selectedRow: 4 },
  'one class looked at': { onlyClass: 0 },
  'no overlays': { overlays: [] },
  'poverty status': { overlays: ['laboratory', 'replication', 'candidate', 'leftRed', 'povertyStatus'] },
  interventions: { overlays: ['interventions'] },
  lineage: { overlays: ['laboratory', 'replication', 'lineage'] },
  'count as symbols': {
    answer: answer({ cells: [4, 0, 9, 'missing', 1, 36, 'suppressed'] }, { change: COUNT }),
  },
  'unsure count': {
    answer: answer(
      { cells: [100, 100, 100, 50, 60, 70, 80], standardError: [15, 16, 31, 0, 0, 0, 0] },
      { change: COUNT },
    ),
  },
  category: {
    answer: answer(
      { cells: [0, 1, 2, 1, 0, 2, 'missing'] },
      {
        change: {
          kind: 'category',
          worse: 'neutral',
          categories: [L('Pesisir'), L('Dataran'), L('Pegunungan')],
        },
      },
    ),
  },
  'ordered category': {
    answer: answer(
      { cells: [0, 1, 2, 1, 0, 2, 2] },
      {
        change: { kind: 'category', worse: 'low', categories: [L('Tertinggal'), L('Berkembang'), L('Maju')] },
      },
    ),
  },
  'four looks without a number': {
    answer: answer({ cells: [0.2, 'missing', 'suppressed', 'notApplicable', 0, 0.4, 0.6] }),
  },
  'estimate with its uncertainty': {
    answer: answer(
      { cells: [10, 10, 10, 10, 20, 30, 40], standardError: [1.5, 1.6, 3, 3.1, 1, 1, 1] },
      { change: MODELLED },
    ),
  },
  'uncertainty switched off': {
    uncertainty: false,
    answer: answer(
      { cells: [10, 10, 10, 10, 20, 30, 40], standardError: [1.5, 1.6, 3, 3.1, 1, 1, 1] },
      { change: MODELLED },
    ),
  },
  'kecamatan indicator': {
    answer: answer({ cells: [12, 15, 'missing'] }, { change: { level: 'district', worse: 'high' } }),
  },
  'swipe two years': overTime(timeCells, { mode: { kind: 'swipe', indicatorId: 'p0', year: 2015 } }),
  'swipe two indicators': overTime(timeCells, { mode: { kind: 'swipe', indicatorId: 'idm', year: 2020 } }),
  'swipe against a year without data': overTime(timeCells, {
    mode: { kind: 'swipe', indicatorId: 'p0', year: 2017 },
  }),
  'change falling and rising': overTime(timeCells, { mode: SINCE_2015 }),
  'change where low is worse': overTime(timeCells, {
    indicatorId: 'idm',
    mode: { kind: 'change', from: 2018 },
  }),
  'change with uncertainty': overTime(
    { ...timeCells, errors: { 'p0@2015': [1, 1, 1, 1, 6, 6, 6], 'p0@2020': [1, 1, 1, 1, 6, 6, 6] } },
    { mode: SINCE_2015 },
  ),
  'change without hues': { ...overTime(timeCells, { mode: SINCE_2015 }), withoutHue: true, theme: 'kontras' },
  'year without data': overTime(timeCells, { year: 2017 }),
  'bounds of another year': overTime(timeCells, { frozen: 2015 }),
  'bounds of all years': overTime(timeCells, { frozen: 'all' }),
  'hot spots': { answer: hotSpots('lisa') },
  'hot spots by gi in the dark theme': { theme: 'gelap', answer: hotSpots('gi') },
  'hot spots beside what has no number': {
    answer: hotSpots('lisa', [0.5, 'suppressed', 'missing', 0.3, 'notApplicable', 0.6, 0.4]),
  },
  'two indicators crossed': overTime(timeCells, {
    mode: { kind: 'bivariate', indicatorId: 'idm', year: 2020 },
  }),
  'crossing in the dark': {
    ...overTime(timeCells, { mode: { kind: 'bivariate', indicatorId: 'idm', year: 2020 } }),
    theme: 'gelap',
  },
  'programme as of a year': { asOf: '2021' },
  'sample pack': { dataset: dataset({ demo: true }), language: 'en', t: translator('en') },
  'OpenStreetMap below': { basemap: basemapOf('osm') },
  'one class looked at under a filter': { answer: narrowed(answer(PLAIN), KECAMATAN_A), onlyClass: 0 },
  'filter on a kecamatan': { answer: narrowed(answer(PLAIN), KECAMATAN_A) },
  crossing: { answer: CROSSED },
  'crossing in the dark theme': { answer: CROSSED, theme: 'gelap' },
  'crossing under a filter': { answer: narrowed(CROSSED, KECAMATAN_A) },
  'change that cannot be told from none': { answer: CHANGED },
  'circles over a rate': {
    proportionalSymbols: answer({ cells: [4, 2, 9, 16, 1, 36, 25] }, { change: COUNT }),
  },
  'circles with what is missing': { proportionalSymbols: SCHOOLS },
  'circles under a filter': {
    answer: narrowed(answer(PLAIN), KECAMATAN_A),
    proportionalSymbols: narrowed(SCHOOLS, KECAMATAN_A),
  },
  'estimated circles over soga': {
    palette: 'soga',
    proportionalSymbols: answer(
      { cells: [100, 100, 100, 50, 60, 70, 80], standardError: [15, 16, 31, 0, 0, 0, 0] },
      { change: { ...COUNT, provenance: 'estimasi' } },
    ),
  },
  'interventions gathered': { overlays: ['interventions'], interventions: CLOSE },
  'interventions gathered on a projector': {
    overlays: ['interventions'],
    interventions: CLOSE,
    size: 'projector',
    theme: 'proyektor',
  },
  ...PLACE_SCENES,
  'PMTiles below': {
    basemap: pmtilesBasemap({
      id: 'kantor',
      name: 'Peta kantor',
      url: 'https://peta.example/raster.pmtiles',
      attribution: 'Kantor',
      maxZoom: 14,
    }),
  },
};

// One builder, as the app has: what did not change is the same object, and so no change of the style.
const build = sceneBuilder();
const standard = build(sceneInput());

describe('a scene is a value', () => {
  test.each(Object.entries(SCENES))('%s', async (name, change) => {
    const drawn = build(sceneInput(change));
    const file = `./__snapshots__/${name.replaceAll(' ', '-').toLowerCase()}.json`;
    await expect(
      `${JSON.stringify(digest(drawn, name === 'default' ? null : standard), null, 1)}\n`,
    ).toMatchFileSnapshot(file);
  });

  test.each(Object.entries(SCENES))('%s is a style that MapLibre accepts', (_, change) => {
    expect(validateStyleMin(scene(sceneInput(change)).style)).toEqual([]);
  });
});
