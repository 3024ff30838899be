import type { Shape, Weight } from '../drawing/shape';
import { group, text } from '../drawing/shapes';
import { linesOf, widthOf } from '../type/setText';
import type { Typefaces } from '../type/typeface';

/** A part of a page with its height; its shapes begin at 0, 0. */
export interface Block {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** What blocks are set with: the typeface, and the factor on every length of the design. */
export interface Setting {
  readonly faces: Typefaces;
  readonly size: number;
}

export const INK = '#171a2b';
export const INK_2 = '#454a61';
export const INK_3 = '#62677d';
export const LINE = '#dfe2ea';
export const NILA = '#35358d';
export const WARN = '#8a5200';
export const SOROT = '#b80f72';

/** Letters of a paragraph, points at the size of A4. */
export interface ParagraphStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  /** Line height in letter heights. */
  readonly leading?: number;
  readonly anchor?: 'start' | 'end';
}

/** Share of a line's height above its baseline. */
const RISE = 0.93;

/** A text in as many lines as it needs. */
export function paragraph(
  words: string,
  width: number,
  style: ParagraphStyle,
  { faces, size: k }: Setting,
): Block {
  const { weight = 'text', colour = INK, leading = 1.32, anchor = 'start' } = style;
  const size = style.size * k;
  const lines = linesOf(words, { width, size, weight }, faces);
  const step = size * leading;
  const rise = (step - size) / 2 + size * RISE - size * 0.08;
  return {
    height: lines.length * step,
    shapes: lines.map((line, i) =>
      text(line, { x: anchor === 'end' ? width : 0, y: i * step + rise, anchor }, { size, weight, colour }),
    ),
  };
}

/** A text of two weights on lines of its own width: a name and what follows it. */
export function led(
  { lead, rest }: { readonly lead: string; readonly rest: string },
  width: number,
  style: ParagraphStyle,
  setting: Setting,
): Block {
  const size = style.size * setting.size;
  const taken = widthOf(`${lead} `, { size, weight: 'strong' }, setting.faces);
  if (taken + widthOf(rest, { size, weight: 'text' }, setting.faces) > width) {
    return stacked([
      paragraph(lead, width, { ...style, weight: 'strong' }, setting),
      paragraph(rest, width, style, setting),
    ]);
  }
  const first = paragraph(lead, width, { ...style, weight: 'strong' }, setting);
  const second = paragraph(rest, width - taken + 1, style, setting);
  return {
    height: Math.max(first.height, second.height),
    shapes: [...first.shapes, ...moved(second, taken, 0)],
  };
}

/** Blocks one below the other; those of no height take no gap. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  const shapes: Shape[] = [];
  let height = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (height > 0) height += gap;
    shapes.push(...moved(block, 0, height));
    height += block.height;
  }
  return { height, shapes };
}

/** Blocks beside one another, each at its place from the left. */
export function beside(blocks: readonly { readonly block: Block; readonly x: number }[]): Block {
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    shapes: blocks.flatMap(({ block, x }) => moved(block, x, 0)),
  };
}

export function moved({ shapes }: Pick<Block, 'shapes'>, x: number, y: number): readonly Shape[] {
  if (shapes.length === 0) return [];
  return x === 0 && y === 0 ? shapes : [group(shapes, { x, y })];
}

export function padded(block: Block, bottom: number): Block {
  return block.height === 0 ? block : { ...block, height: block.height + bottom };
}
