import { pathSteps, type Step } from '../drawing/pathSteps';
import type { GroupShape, Page, PathShape, Shape, TextShape, TiledShape } from '../drawing/shape';
import { boxPath } from '../drawing/shapes';
import { tileSteps } from '../drawing/tileSteps';

/** The part of the browser's 2D canvas context that a drawing uses, on a page or in a worker. */
export interface Canvas2d<Path> {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: string;
  lineCap: string;
  globalAlpha: number;
  font: string;
  textAlign: string;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  rotate(angle: number): void;
  scale(x: number, y: number): void;
  setLineDash(dash: number[]): void;
  fill(path: Path, rule: 'evenodd'): void;
  stroke(path: Path): void;
  clip(path: Path, rule: 'evenodd'): void;
  fillText(words: string, x: number, y: number): void;
  strokeText(words: string, x: number, y: number): void;
}

export interface Brush<Path> {
  readonly canvas: Canvas2d<Path>;
  readonly pathOf: (d: string) => Path;
  /** Name under which the typeface's cuts are there, 400 and 700. */
  readonly family: string;
  /** What lies below the page shows through. */
  readonly transparent: boolean;
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;
const LARGE_PX = 200;
const HEAVY = { text: 400, strong: 700 } as const;

/** Pages one below the other, `scale` pixels a point. */
export function drawPages<Path>(pages: readonly Page[], scale: number, brush: Brush<Path>): void {
  const { canvas } = brush;
  let y = 0;
  for (const { shapes, height } of pages) {
    canvas.save();
    canvas.scale(scale, scale);
    canvas.translate(0, y);
    for (const shape of shapes) draw(shape, brush, 1);
    canvas.restore();
    y += height;
  }
}

function draw<Path>(shape: Shape, brush: Brush<Path>, opacity: number): void {
  switch (shape.kind) {
    case 'path':
      if (brush.transparent && shape.part === 'kertas') return;
      return drawPath(shape, brush, opacity);
    case 'tiled':
      return drawTiled(shape, brush);
    case 'text':
      return drawText(shape, brush, opacity);
    case 'group':
      return drawGroup(shape, brush, opacity);
    case 'link':
      return;
    default:
      return shape satisfies never;
  }
}

function drawGroup<Path>(group: GroupShape, brush: Brush<Path>, opacity: number): void {
  const { canvas, pathOf } = brush;
  canvas.save();
  canvas.translate(group.x, group.y);
  if (group.turn !== 0) canvas.rotate((group.turn * Math.PI) / 180);
  if (group.scale !== 1) canvas.scale(group.scale, group.scale);
  if (group.clip) canvas.clip(pathOf(boxPath(group.clip)), 'evenodd');
  for (const shape of group.shapes) draw(shape, brush, opacity * group.opacity);
  canvas.restore();
}

function drawPath<Path>(shape: PathShape, { canvas, pathOf }: Brush<Path>, opacity: number): void {
  const path = pathOf(shape.d);
  if (shape.fill !== null) {
    canvas.globalAlpha = shape.fillOpacity * opacity;
    canvas.fillStyle = shape.fill;
    canvas.fill(path, 'evenodd');
  }
  if (shape.stroke !== null && shape.width > 0) {
    canvas.globalAlpha = shape.strokeOpacity * opacity;
    setLine(canvas, shape.stroke, shape.width);
    canvas.setLineDash([...shape.dash]);
    canvas.stroke(path);
    canvas.setLineDash([]);
  }
  canvas.globalAlpha = 1;
}

function setLine<Path>(canvas: Canvas2d<Path>, colour: string, width: number): void {
  canvas.strokeStyle = colour;
  canvas.lineWidth = width;
  canvas.lineJoin = 'round';
  canvas.lineCap = 'round';
}

function drawTiled<Path>({ d, tile }: TiledShape, { canvas, pathOf }: Brush<Path>): void {
  if (d === '') return;
  const path = pathOf(d);
  if (tile.ground !== null) {
    canvas.fillStyle = tile.ground;
    canvas.fill(path, 'evenodd');
  }
  canvas.save();
  canvas.clip(path, 'evenodd');
  for (const { mark, steps } of tileSteps(pathSteps(d), tile)) {
    const marks = pathOf(textOf(steps));
    if (mark.width === null) {
      canvas.fillStyle = mark.colour;
      canvas.fill(marks, 'evenodd');
    } else {
      setLine(canvas, mark.colour, mark.width);
      canvas.stroke(marks);
    }
  }
  canvas.restore();
}

const LETTERS = { m: 'M', l: 'L', c: 'C', h: 'Z' } as const;

function textOf(steps: readonly Step[]): string {
  return steps.map(({ op, c }) => `${LETTERS[op]}${c.join(' ')}`).join('');
}

function drawText<Path>(shape: TextShape, { canvas, family }: Brush<Path>, opacity: number): void {
  canvas.save();
  canvas.translate(shape.x, shape.y);
  if (shape.turn !== 0) canvas.rotate((shape.turn * Math.PI) / 180);
  // Canvases step from letter to letter in whole pixels of the size that is asked for, and draw none below one: letters
  // are asked for large and made smaller.
  const grown = LARGE_PX / shape.size;
  canvas.scale(1 / grown, 1 / grown);
  canvas.font = `${HEAVY[shape.weight]} ${shape.size * grown}px '${family}', sans-serif`;
  canvas.textAlign = ALIGN[shape.anchor];
  canvas.globalAlpha = shape.opacity * opacity;
  if (shape.halo) {
    setLine(canvas, shape.halo.colour, shape.halo.width * grown);
    canvas.strokeText(shape.text, 0, 0);
  }
  canvas.fillStyle = shape.colour;
  canvas.fillText(shape.text, 0, 0);
  canvas.restore();
}
