import { shareBetween, type Spread } from '../../reading/spread';
import { boxPath, path, text } from '../drawing/shapes';
import { INK, INK_2, INK_3, SOROT, type Block } from './block';

/** A value on a distribution: a line, with a number over it where there are several. */
export interface SpreadMark {
  readonly value: number;
  readonly label: string;
}

const HEIGHT = 19;
const BARS = 13;

/** All values as bars, those near by as ticks below, some as lines; nothing where all are equal. */
export function spreadBlock(
  spread: Spread | null,
  {
    width,
    near,
    marks,
  }: { readonly width: number; readonly near: readonly number[]; readonly marks: readonly SpreadMark[] },
): Block {
  if (!spread || spread.max <= spread.min) return { height: 0, shapes: [] };
  const top = marks.some(({ label }) => label !== '') ? 8 : 0;
  const highest = Math.max(...spread.bars);
  const wide = width / spread.bars.length;
  const bars = spread.bars.map((count, i) => {
    const height = count === 0 ? 0 : Math.max(0.8, (count / highest) * (BARS - 1));
    const box = { x: i * wide + 0.15, y: top + BARS - height, width: Math.max(0.3, wide - 0.3), height };
    return height === 0 ? '' : boxPath(box);
  });
  const at = (value: number) => shareBetween(value, spread) * width;
  const ticks = near.map((value) => `M${at(value).toFixed(1)} ${top + BARS + 0.8}V${top + BARS + 4}`);
  const lines = marks.flatMap(({ value }) => {
    const line = `M${at(value).toFixed(1)} ${top}V${top + BARS + 4.6}`;
    return [path(line, { stroke: '#ffffff', width: 2.6 }), path(line, { stroke: SOROT, width: 1.3 })];
  });
  const labels = placedLabels(marks, { at, width }).map(({ label, x }) =>
    text(label, { x, y: 6, anchor: 'middle' }, { size: 6.8, weight: 'strong', colour: INK }),
  );
  return {
    height: top + HEIGHT,
    shapes: [
      path(bars.join(''), { fill: '#b4bac9' }),
      path(`M0 ${top + BARS}H${width}`, { stroke: INK_3, width: 0.4 }),
      path(ticks.join(''), { stroke: INK_2, width: 0.5 }),
      ...lines,
      ...labels,
    ],
  };
}

/** Letters of the numbers over a distribution are so far apart that two never read as one. */
const LABEL_STEP = 6.5;

/** Numbers over their lines, moved aside where they would stand on one another. */
export function placedLabels(
  marks: readonly SpreadMark[],
  { at, width }: { readonly at: (value: number) => number; readonly width: number },
): readonly { readonly label: string; readonly x: number }[] {
  const inOrder = marks
    .filter(({ label }) => label !== '')
    .map(({ value, label }) => ({ label, x: Math.max(2, at(value)) }))
    .sort((one, other) => one.x - other.x);
  for (const [i, mark] of inOrder.entries())
    if (i > 0) mark.x = Math.max(mark.x, inOrder[i - 1]!.x + LABEL_STEP);
  for (let i = inOrder.length - 1; i >= 0; i--)
    inOrder[i]!.x = Math.min(inOrder[i]!.x, width - 2 - LABEL_STEP * (inOrder.length - 1 - i));
  return inOrder;
}
