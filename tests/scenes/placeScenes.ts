import { calculateHexagons } from '../../src/engine/calculateHexagons';
import type { HexContent } from '../../src/aggregate/regions/hexQuestion';
import { mapAnswer } from '../../src/aggregate/modes/mapAnswer';
import type { MapMode } from '../../src/aggregate/mapQuestion';
import { makeAccessibility } from '../../src/aggregate/modes/accessibilityIndicator';
import { makeGap } from '../../src/aggregate/modes/makeGap';
import type { Classified } from '../../src/aggregate/classes/classify';
import type { Service } from '../../src/data/model/services';
import { hexagonPart } from '../../src/layers/scene/hexagonLayers';
import { paletteColours, paletteFor } from '../../src/layers/palettes/palettes';
import type { SceneInput } from '../../src/layers/scene/scene';
import { answer, column, dataset, geometry, indicator, intervention, PLAIN, villages } from './world';

const NEED = indicator({ id: 'miskin', kind: 'count', worse: 'high', decimals: 0 });
const NEEDS = column({ cells: [120, 40, 'missing', 300, 'suppressed', 81, 210] });
const DONE = [
  intervention('a', { rows: [0, 1], stage: 'done' }),
  intervention('b', { rows: [1], budget_rp: 900 }),
  intervention('c', { rows: [5], stage: 'planned' }),
];
const schools = (
  [
    [109.05, -6.7],
    [109.35, -6.9],
    [109.1, -7.15],
  ] as const
).map(([lon, lat], i): Service => ({
  id: `s${i}`,
  name: `SMP ${i}`,
  kind: 'SMP',
  isPublic: null,
  district: 0,
  lon,
  lat,
  fit: 'agrees',
  note: '',
  provenance: 'resmi',
  sourceId: 'uji',
}));

/** What a mode of places draws of the seven villages. */
function placed(mode: MapMode): Classified {
  const pack = { ...dataset(), indicators: [NEED] };
  const question = {
    packId: 'uji',
    indicatorId: 'miskin',
    year: 2024,
    classification: { method: 'quantile', k: 3 },
    mode,
    frozen: null,
  } as const;
  const asked = { dataset: pack, question, columnOf: () => NEEDS, interventions: DONE };
  const made =
    mode.kind === 'gap'
      ? makeGap({ ...asked, geometry: null })
      : makeAccessibility({ ...asked, services: schools });
  const outcome = mapAnswer(pack, question, () => NEEDS, made);
  if (outcome.status !== 'ready') throw new Error('a column is missing');
  return outcome.answer.main;
}

const GAP = placed({ kind: 'gap', response: 'count' });
const COUNT = answer(
  { cells: [120, 40, 7, 300, 'suppressed', 81, 210] },
  { change: { ...NEED, id: 'indeks' } },
);

function hexagonsOf(drawn: Classified, as: HexContent, theme: SceneInput['theme'] = 'terang') {
  const { indicator: of, upper } = drawn;
  const made = calculateHexagons(
    { geometry: geometry.villages, villages },
    { area_km2: 500, as, indicator: of, column: drawn.column, upper, shown: null },
    {},
  );
  if (!made?.ok) throw new Error('no hexagons');
  const palette = paletteFor(of, null);
  const colours = paletteColours({ palette, classCount: made.hexagons.classCount, worse: of.worse, theme });
  return hexagonPart(made.hexagons, { colours, theme, overBasemap: false, uncertainty: true });
}

/** Need against response, distances, hexagons. */
export const PLACE_SCENES: Record<string, Partial<SceneInput>> = {
  'need against response': { answer: GAP },
  'need against response in the dark theme': { answer: GAP, theme: 'gelap' },
  'need against response without hues': { answer: GAP, withoutHue: true, theme: 'kontras' },
  'distance to the nearest school': { answer: placed({ kind: 'accessibility', service: 'SMP' }) },
  'hexagons of a count in place of its circles': { answer: COUNT, hexagons: hexagonsOf(COUNT, 'contract') },
  'hexagons of an index by area': { hexagons: hexagonsOf(answer(PLAIN), 'area') },
  'hexagons of an index by reference points in the dark theme': {
    theme: 'gelap',
    hexagons: hexagonsOf(answer(PLAIN), 'points', 'gelap'),
  },
};
