import { classed } from '../../aggregate/classes/classedSide';
import { isShown, type Classified } from '../../aggregate/classes/classify';
import { USUAL_CLASSES } from '../../aggregate/classes/intervalClasses';
import { adjacencyOf, neighboursOf } from '../../aggregate/neighbours/adjacency';
import type { Side } from '../../aggregate/mapQuestion';
import type { Villages } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { LineSet } from '../../data/model/geometry';
import { createPicker } from '../../layers/camera/picker';
import { villageBox } from '../../layers/camera/villageBox';
import type { BBox } from '../../layers/camera/viewport';
import { circleColour } from '../../layers/palettes/circleColour';
import type { ChoroplethPaint } from '../../layers/palettes/choroplethPaint';
import { paintOf } from '../../layers/palettes/paint';
import {
  cameraAround,
  frameBox,
  pictureBox,
  projectTo,
  ringPath,
  villagePath,
  type Project,
} from '../../layers/svg/svgFrame';
import { groupsOf } from '../../layers/svg/svgMap';
import type { SvgGroup } from '../../layers/svg/svgShapes';
import { countRadius, largestCount_px } from '../../layers/symbols/countSymbols';
import { drawnAsSymbols } from '../../reading/legendMarks';
import { byAxis, linePath } from '../../reading/linePath';
import { placeAt } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import { legendContents, type LegendContent } from '../content/legendContent';
import { linesIn } from './linesIn';
import type { SheetsAsked } from './sheetAsked';

/** A place and those around it in the colours of their classes; lengths are CSS px. */
export interface SheetMap {
  readonly width: number;
  readonly height: number;
  readonly paint: ChoroplethPaint;
  readonly groups: readonly SvgGroup[];
  readonly sea: string;
  readonly borders: string;
  readonly districts: string;
  readonly outline: string;
  /** The place itself. */
  readonly own: string;
  /** Of a count, with its colour. */
  readonly circles: readonly { readonly x: number; readonly y: number; readonly r: number }[];
  readonly circleColour: string;
  /** The place first, then those that border on it. */
  readonly names: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly legend: LegendContent;
}

/** Of a sheet's map, CSS px. */
const SIZE = { width_px: 236, height_px: 150 } as const;
const EDGE_PX = { top: 14, right: 20, bottom: 14, left: 20 } as const;

/** The classes of a batch's indicator: the same on every sheet. */
const classes = new WeakMap<SheetsAsked, { readonly answer: Classified; readonly paint: ChoroplethPaint }>();

function classesOf(asked: SheetsAsked, side: Side) {
  const known = classes.get(asked);
  if (known) return known;
  const { dataset } = asked.pack;
  const classification = asked.classification ?? USUAL_CLASSES;
  const answer = classed({ packId: dataset.manifest.id, classification }, side);
  const look = { palette: asked.palette ?? null, theme: 'terang', size: 'laptop' } as const;
  const plain = { onlyClass: null, overBasemap: false, withoutHue: false, uncertainty: true } as const;
  const made = { answer, paint: paintOf({ answer, villages: dataset.villages, ...look, ...plain }) };
  classes.set(asked, made);
  return made;
}

/** The map of a sheet: the row with its neighbours by the indicator that leads. */
export function sheetMap(
  asked: SheetsAsked,
  row: number,
  of: {
    readonly side: Side;
    readonly words: Words;
    readonly size?: { readonly width_px: number; readonly height_px: number };
  },
): SheetMap {
  const size = of.size ?? SIZE;
  const { dataset, geometry } = asked.pack;
  const { villages } = dataset;
  const { answer, paint } = classesOf(asked, of.side);
  const picker = createPicker(geometry.villages);
  const around = [...neighboursOf(adjacencyOf(geometry.villages), row)];
  const frame = {
    ...size,
    ...cameraAround(boxAround(villageBox(picker, villages, row), around, villages), EDGE_PX, size),
  };
  const project = projectTo(frame);
  const seen = frameBox(frame);
  const drawn = pictureBox(size);
  const rows = picker.rowsIn(seen);
  const paths: string[] = [];
  for (const one of rows) paths[one] = villagePath(geometry.villages, one, project, drawn);
  const line = (set: LineSet) => linePath(linesIn(set, seen), byAxis(project), { seen: drawn });
  const named = [row, ...around].map((one) => ({ one, at: project(villages.lon[one]!, villages.lat[one]!) }));
  const palette = asked.palette ?? null;
  const state = { palette, overlays: ['uncertainty'] as const };
  const view = { answer, companions: { kind: 'single' as const }, proportionalSymbols: null, dataset };
  const [legend] = legendContents({ view, state, hexagons: null }, of.words);
  return {
    ...{ width: size.width_px, height: size.height_px, paint },
    groups: groupsOf(paint, paths),
    sea: geometry.sea.map((ring) => ringPath(ring, project, drawn)).join(''),
    borders: line(geometry.villageLines),
    districts: line(geometry.districtLines),
    outline: line(geometry.outline),
    own: paths[row] ?? '',
    circles: drawnAsSymbols(answer) ? circlesOf(answer, { rows, villages, project }) : [],
    circleColour: circleColour(answer, { answer, palette, theme: 'terang' }),
    names: named.map(({ one, at: [x, y] }) => ({ text: placeAt(villages, one).name, x, y })),
    legend: { ...legend!, histogram: null },
  };
}

/** The place, and as much of its neighbours as their reference points are away. */
function boxAround(
  [west, south, east, north]: BBox,
  rows: readonly number[],
  { lon, lat }: { readonly lon: ArrayLike<number>; readonly lat: ArrayLike<number> },
): BBox {
  const [x, y] = [rows.map((row) => lon[row]!), rows.map((row) => lat[row]!)];
  return [Math.min(west, ...x), Math.min(south, ...y), Math.max(east, ...x), Math.max(north, ...y)];
}

/** A count's circles at the reference points of some rows. */
export function circlesOf(
  answer: Classified,
  {
    rows,
    villages,
    project,
  }: { readonly rows: readonly number[]; readonly villages: Villages; readonly project: Project },
): SheetMap['circles'] {
  const { value, mark } = answer.column;
  const largest = largestCount_px({ n: villages.n, size: 'laptop' });
  return rows.flatMap((row) => {
    const r = largest * countRadius({ value: value[row]!, largest: answer.max });
    if (mark[row] !== MARK.present || !(r > 0) || !isShown(answer, row)) return [];
    const [x, y] = project(villages.lon[row]!, villages.lat[row]!);
    return [{ x, y, r }];
  });
}
