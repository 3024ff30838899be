import { rect } from '../drawing/shapes';
import { beside, INK, INK_2, moved, NILA, paragraph, stacked, type Block } from '../page/block';
import { rule } from '../page/legendBlock';
import type { Worded } from '../page/provenanceBlock';
import type { BigFigure, FirstVillages, SceneTable } from './deckAsked';
import { SLIDE } from './slideSize';

export const MARGIN = 20;
/** Width of what stands on a slide, and of the column beside its map; points. */
export const WIDE = SLIDE.width - 2 * MARGIN;
export const SIDE = 226;
/** Least share of their size to which letters shrink where many words have little room. */
const SMALLEST = 0.3;
const SHRINK = 0.94;

export const NOTHING: Block = { height: 0, shapes: [] };

export function spoken(words: string, width: number, size: number, set: Worded): Block {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return stacked(
    lines.map((line) => paragraph(line, width, { size }, set)),
    3 * set.size,
  );
}

export function questionBlock(question: string, width: number, set: Worded, size = 12): Block {
  if (question === '') return NOTHING;
  const { size: k, t } = set;
  const pad = 8 * k;
  const inner = width - 2 * pad;
  const said = stacked(
    [
      paragraph(t('rapat.putus'), inner, { size: 8.6, colour: '#ffffff' }, set),
      paragraph(question, inner, { size, weight: 'strong', colour: '#ffffff' }, set),
    ],
    2 * k,
  );
  const height = said.height + 2 * pad;
  return { height, shapes: [rect({ x: 0, y: 0, width, height }, { fill: NILA }), ...moved(said, pad, pad)] };
}

export function figureBlock({ number, unit, of }: BigFigure, set: Worded): Block {
  const size = number.length > 7 ? 34 : 54;
  return stacked(
    [
      rule(SIDE, set, INK),
      paragraph(number, SIDE, { size, weight: 'strong', leading: 1.05 }, set),
      paragraph(unit, SIDE, { size: 12, weight: 'strong' }, set),
      paragraph(of, SIDE, { size: 11, colour: INK_2 }, set),
    ],
    3 * set.size,
  );
}

export function rowsBlock({ caption, rows, sharing }: FirstVillages, set: Worded): Block {
  const { size: k } = set;
  const place = 18 * k;
  const value = 52 * k;
  const lines = rows.flatMap((row) => [
    rule(SIDE, set),
    beside([
      { block: paragraph(row.place, place, { size: 10, colour: INK_2 }, set), x: 0 },
      {
        block: paragraph(`${row.name}, ${row.district}`, SIDE - place - value, { size: 10 }, set),
        x: place,
      },
      { block: paragraph(row.value, SIDE, { size: 10, weight: 'strong', anchor: 'end' }, set), x: 0 },
    ]),
  ]);
  const head = paragraph(caption, SIDE, { size: 11, weight: 'strong' }, set);
  return stacked([head, ...lines, paragraph(sharing, SIDE, { size: 8.6, colour: INK_2 }, set)], 2 * k);
}

export function tableRow(
  cells: readonly string[],
  columns: SceneTable['columns'],
  { set, weight }: { readonly set: Worded; readonly weight: 'text' | 'strong' },
): Block {
  const pad = 4;
  let x = 0;
  return beside(
    columns.map(({ numeric, share }, i) => {
      const width = share * WIDE - pad;
      const anchor = numeric ? ('end' as const) : ('start' as const);
      const block = paragraph(cells[i] ?? '', width, { size: 10, weight, anchor }, set);
      const placed = { block, x };
      x += share * WIDE;
      return placed;
    }),
  );
}

/** The block at the largest size at which it is not higher than the room. */
export function fitted(height: number, set: Worded, make: (set: Worded) => Block): Block {
  for (let size = set.size; ; size *= SHRINK) {
    const block = make({ ...set, size });
    if (block.height <= height || size < SMALLEST) return block;
  }
}
