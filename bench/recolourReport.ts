import { HOWS, type How, type PageKind } from './pages/recolour/contender';
import type { RecolourResult } from './recolour';
import type { Target } from './statistics';
import { figure, spreadText, table, targetTable } from './tables';

const NAMES: Readonly<Record<How, string>> = {
  petala: '**Petala** (the app’s map: scene, borders, names)',
  engine: '**Petala’s layer** on a plain map',
  setData: '`setData`, class in the properties',
  paintProperty: '`setPaintProperty`, data expression',
  featureState: 'feature-state, every village',
  featureStateChanged: 'feature-state, changed villages only',
};
const KIND_NAMES: Readonly<Record<PageKind, string>> = {
  petala: 'Petala',
  engine: 'Petala’s layer on a plain map',
  setData: '`setData`',
  paintProperty: '`setPaintProperty`',
  featureState: 'feature-state',
};
const STOCK = ['setData', 'paintProperty', 'featureState', 'featureStateChanged'] as const;
/** Of SCALE: how many times as fast as the tutorial's way, and as the best stock way. */
const LEAST = {
  8569: { setData: 100, stock: 3 },
  81904: { setData: 300, stock: 5 },
} as const;
const MOST_GROWTH = 5;

const median = ({ steps }: RecolourResult, how: How): number => steps[how].idle_ms.median;

export function recolourTargets(results: readonly RecolourResult[]): Target[] {
  const speed = results.flatMap((result) => {
    const least = LEAST[result.villages as keyof typeof LEAST] as (typeof LEAST)[8569 | 81904] | undefined;
    if (least === undefined) return [];
    const best = Math.min(...STOCK.map((how) => median(result, how)));
    const times = (name: string, other: number, atLeast: number): Target => ({
      name: `recolour ${result.villages.toLocaleString('en')} against ${name}`,
      got: other / median(result, 'petala'),
      atLeast,
      unit: '×',
    });
    return [
      times('`setData`', median(result, 'setData'), least.setData),
      times('the best stock way', best, least.stock),
    ];
  });
  const at = (n: number): RecolourResult | undefined => results.find(({ villages }) => villages === n);
  const [province, nation] = [at(8569), at(81904)];
  const growth: Target[] =
    province === undefined || nation === undefined
      ? []
      : [
          {
            name: 'growth 8,569 → 81,904',
            got: median(nation, 'petala') / median(province, 'petala'),
            atMost: MOST_GROWTH,
            unit: '×',
          },
        ];
  const complete = results.map(({ villages, drawnRows: { withTriangles, ownPixels, drawn } }): Target => ({
    name: `villages drawn at full extent, of ${villages.toLocaleString('en')}`,
    got: 100 * Math.min(withTriangles / villages, drawn / ownPixels),
    atLeast: 100,
    unit: '%',
  }));
  return [...speed, ...growth, ...complete];
}

function stepTable(result: RecolourResult): string {
  const own = median(result, 'petala');
  return table(
    ['way', 'call → idle, ms', 'of it the call itself', 'call → drawn', '× Petala'],
    HOWS.map((how) => {
      const { idle_ms, called_ms, drawn_ms } = result.steps[how];
      return [
        NAMES[how],
        spreadText(idle_ms),
        spreadText(called_ms),
        spreadText(drawn_ms),
        figure(idle_ms.median / own),
      ];
    }),
  );
}

function pictureTable({ agreement, first }: RecolourResult): string {
  return table(
    [
      'map',
      'first idle, ms (once)',
      'first drawn, ms (once)',
      'right colour from afar',
      'right colour from near',
    ],
    (Object.keys(KIND_NAMES) as PageKind[]).map((kind) => {
      const { fullExtent, near } = agreement[kind];
      return [
        KIND_NAMES[kind],
        figure(first[kind].firstPaint_ms),
        figure(first[kind].firstDrawn_ms),
        `${fullExtent.equal} of ${fullExtent.asked}`,
        `${near.equal} of ${near.asked}`,
      ];
    }),
  );
}

export function recolourReport(results: readonly RecolourResult[]): string {
  const count = (n: number): string => n.toLocaleString('en');
  return [
    '## Recolouring',
    targetTable(recolourTargets(results)),
    ...results.flatMap((result) => {
      const { villages, drawnRows: rows, inTiles, steps } = result;
      return [
        `### ${count(villages)} villages`,
        stepTable(result),
        pictureTable(result),
        `Steps measured: ${steps.setData.idle_ms.n} of \`setData\`, ${steps.petala.idle_ms.n} of Petala. ` +
          `Of ${count(rows.villages)} villages ${count(rows.withTriangles)} have triangles; ` +
          `${count(rows.ownPixels)} own a pixel at full extent and Petala’s layer draws ${count(rows.drawn)} of them ` +
          `(${figure(rows.pixelsRight * 100)} % of the pixels show the village that the picker finds there). ` +
          `The stock map’s tiles hold ${count(inTiles)}. ` +
          `Classing one year takes ${spreadText(result.classify_ms)} ms and is in no figure above.`,
      ];
    }),
  ].join('\n\n');
}
