import { classed } from '../../aggregate/classes/classedSide';
import { USUAL_CLASSES } from '../../aggregate/classes/intervalClasses';
import type { Side } from '../../aggregate/mapQuestion';
import { oncePer } from '../../data/model/oncePer';
import { mapTheme } from '../../layers/mapTheme';
import { circleColour } from '../../layers/palettes/circleColour';
import { paintOf } from '../../layers/palettes/paint';
import { svgPatterns } from '../../layers/svg/svgFills';
import { groupsOf } from '../../layers/svg/svgMap';
import { drawnAsSymbols } from '../../reading/legendMarks';
import { packDrawing } from '../../reading/packDrawing';
import { legendContents, type LegendContent } from '../content/legendContent';
import type { Page, Shape } from '../drawing/shape';
import { circlePath, path, rect } from '../drawing/shapes';
import { SOROT } from '../page/block';
import { groupShapes } from '../page/mapShapes';
import { circlesOf } from '../sheet/sheetMap';
import type { VillageSheetPack } from '../sheet/sheetAsked';
import { laboratoriesOf, type Site } from './site';

/** A picture alone, lengths in px. */
export type Drawing = Pick<Page, 'width' | 'height' | 'shapes'>;

const WIDTH_PX = 720;

const drawingOf = oncePer(({ geometry, dataset }: VillageSheetPack) =>
  packDrawing(geometry, dataset.manifest.bbox, WIDTH_PX),
);

/** The whole region in the colours of an indicator, with how to read them. */
export function indicatorMap(
  { pack, words }: Pick<Site, 'pack' | 'words'>,
  side: Side,
): { readonly drawing: Drawing; readonly legend: LegendContent } {
  const { dataset } = pack;
  const { villages } = dataset;
  const answer = classed({ packId: dataset.manifest.id, classification: USUAL_CLASSES }, side);
  const look = { palette: null, theme: 'terang', size: 'laptop' } as const;
  const plain = { onlyClass: null, overBasemap: false, withoutHue: false, uncertainty: true } as const;
  const paint = paintOf({ answer, villages, ...look, ...plain });
  const { villages: paths, project } = drawingOf(pack);
  const rows = Array.from({ length: villages.n }, (_, row) => row);
  const colour = circleColour(answer, { answer, ...look });
  const circles = drawnAsSymbols(answer) ? circlesOf(answer, { rows, villages, project }) : [];
  const fills = groupShapes(groupsOf(paint, paths), {
    patterns: svgPatterns(paint),
    paint,
    tones: 'warna',
  });
  const over = circles.map(({ x, y, r }) =>
    path(circlePath(x, y, r), { fill: colour, fillOpacity: 0.78, stroke: '#ffffff', width: 0.6 }),
  );
  const state = { palette: null, overlays: ['uncertainty'] as const };
  const view = { answer, companions: { kind: 'single' as const }, proportionalSymbols: null, dataset };
  const [legend] = legendContents({ view, state, hexagons: null }, words);
  const quiet = circles.length > 0;
  return {
    drawing: framed(pack, { fills, over, quiet }),
    legend: { ...legend!, histogram: null },
  };
}

/** The whole region with a laboratory, and lines to the villages that replicate it. */
export function lineageMap(pack: VillageSheetPack, row: number): Drawing {
  const { villages } = pack.dataset;
  const { villages: paths, project } = drawingOf(pack);
  const { lineage } = laboratoriesOf(pack).find((one) => one.row === row) ?? {};
  const at = (one: number) => project(villages.lon[one]!, villages.lat[one]!);
  const kin = (lineage?.replications ?? []).map((one) => one.row);
  const [x, y] = at(row);
  const over = [
    ...kin.map((one) => path(paths[one] ?? '', { fill: REPLICATED, stroke: SOROT, width: 1 })),
    path(paths[row] ?? '', { fill: SOROT, stroke: '#ffffff', width: 1.5 }),
    ...kin.map((one) => {
      const [toX, toY] = at(one);
      return path(`M${x} ${y}L${toX} ${toY}`, { stroke: SOROT, width: 2.2 });
    }),
    ...kin.map((one) => path(circlePath(...at(one), 4.5), { fill: '#ffffff', stroke: SOROT, width: 2 })),
    path(circlePath(x, y, 13), { fill: '#ffffff', stroke: SOROT, width: 3.5 }),
    path(circlePath(x, y, 6), { fill: SOROT }),
  ];
  return framed(pack, { fills: [path(paths.join(''), { fill: PLAIN })], over, quiet: true });
}

/** Beyond so many villages lines between them would hide their colours. */
const MOST_BORDERED = 2_000;

const PLAIN = '#f7f7f4';
const REPLICATED = '#f3c6df';

/** The map's ground and lines around what is filled; white lines would vanish on villages without a colour. */
function framed(
  pack: VillageSheetPack,
  drawn: { readonly fills: readonly Shape[]; readonly over: readonly Shape[]; readonly quiet: boolean },
): Drawing {
  const { frame, villages, outline, districts, sea } = drawingOf(pack);
  const theme = mapTheme('terang');
  const whole = { x: 0, y: 0, width: frame.width_px, height: frame.height_px };
  const fine = Math.min(1, 17 / Math.sqrt(pack.dataset.villages.n));
  const shapes = [
    rect(whole, { fill: theme.land }),
    path(sea, { fill: theme.sea }),
    ...drawn.fills,
    ...(villages.length > MOST_BORDERED
      ? []
      : [
          path(villages.join(''), {
            stroke: drawn.quiet ? theme.landLine : theme.villageLine,
            width: 0.8 * fine,
          }),
        ]),
    path(districts, { stroke: theme.districtLine, width: 1.1 * fine }),
    path(outline, { stroke: theme.regencyLine, width: 1.8 }),
    ...drawn.over,
  ];
  return { width: whole.width, height: whole.height, shapes };
}
