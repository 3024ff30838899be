import { textsIn } from '../drawing/textsIn';
import type { Page, Shape } from '../drawing/shape';
import { rect } from '../drawing/shapes';
import { beside, INK, INK_2, moved, paragraph, stacked, type Block } from '../page/block';
import { rule } from '../page/legendBlock';
import type { Paper } from '../page/paper';
import type { Worded } from '../page/provenanceBlock';
import { sampleMark } from '../page/sampleMark';
import type { Leaflet, Printing } from '../page/viewPages';
import { strangeLetters } from '../type/setText';

/** A cell, set into the width of its column. */
export type Cell = (width: number, set: Worded) => Block;

export interface PagedColumn {
  readonly head: Cell;
  /** Points at the size of A4; columns share the page in this proportion. */
  readonly width: number;
}

export type PagedRow =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  /** Over the rows that follow; never the last of a page. */
  | { readonly kind: 'theme'; readonly text: string };

/** A table for paper: what stands over it, its columns and rows, what stands below it. */
export interface PagedTable {
  readonly title: string;
  readonly head: (width: number, set: Worded) => Block;
  readonly columns: readonly PagedColumn[];
  readonly rows: readonly PagedRow[];
  readonly foot: (width: number, set: Worded) => Block;
  /** Anything made up: every page carries its mark. */
  readonly sample: boolean;
}

const GAP = 8;
/** The line of the page number, at the size of A4. */
const NUMBER_LINE = 13;
/** Letters become no smaller than this share, however many columns there are. */
const SMALLEST = 0.7;

/** Whether the columns have room on a page at the size of its letters. */
export function hasRoom({ columns }: Pick<PagedTable, 'columns'>, paper: Paper): boolean {
  return naturalWidth(columns) * paper.size <= (paper.width - 2 * paper.margin) * 1.12;
}

const naturalWidth = (columns: readonly PagedColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

/** The table on as many pages as it needs: heads on each, no row cut, pages numbered. */
export function tablePages(
  table: PagedTable,
  { paper, language, date }: { readonly paper: Paper } & Pick<Leaflet, 'language' | 'date'>,
  { words, faces }: Printing,
): Leaflet {
  const inner = paper.width - 2 * paper.margin;
  const fitting = inner / naturalWidth(table.columns);
  const size = Math.min(paper.size, Math.max(SMALLEST, fitting) * (fitting < paper.size ? 1 : paper.size));
  const set: Worded = { faces, size, t: words.t };
  const page: Worded = { ...set, size: paper.size };
  const tall = paper.height! - 2 * paper.margin - NUMBER_LINE * paper.size;
  const widths = table.columns.map(({ width }) => width * fitting);
  const heads = stacked(
    [
      rowOf(
        table.columns.map(({ head }) => head),
        { widths, set },
      ),
      rule(inner, set, INK),
    ],
    2,
  );
  const bodies = bodiesOf(table, { widths, inner, set, tall, heads, head: table.head(inner, page) });
  const foot = table.foot(inner, page);
  const last = bodies.at(-1)!;
  if (last.height + GAP * 2 + foot.height <= tall) bodies[bodies.length - 1] = grounded(last, foot, tall);
  else bodies.push(grounded({ height: 0, shapes: [] }, foot, tall));
  const numbered = bodies.map((body, i) => {
    const number = words.t('berkas.halaman', { n: words.f.number(i + 1), m: words.f.number(bodies.length) });
    return pageOf([...body.shapes, ...numberLine(table.title, number, { inner, tall, page })], paper, {
      sample: table.sample,
      bookmark: i === 0 ? table.title : number,
    });
  });
  const texts = numbered.flatMap(({ shapes }) => textsIn(shapes)).join('');
  return { pages: numbered, title: table.title, language, date, strange: strangeLetters(texts, faces) };
}

interface Body {
  readonly widths: readonly number[];
  readonly inner: number;
  readonly set: Worded;
  readonly tall: number;
  readonly heads: Block;
  readonly head: Block;
}

function bodiesOf({ rows }: PagedTable, { widths, inner, set, tall, heads, head }: Body): Block[] {
  const pages: Block[][] = [[head, { height: 4 * set.size, shapes: [] }, heads]];
  const heightOf = (blocks: readonly Block[]) => blocks.reduce((sum, { height }) => sum + height, 0);
  let taken = heightOf(pages[0]!);
  let waiting: Block[] = [];
  for (const row of rows) {
    if (row.kind === 'theme') {
      waiting.push(themeBlock(row.text, inner, set));
      continue;
    }
    const own = [...waiting, stacked([rowOf(row.cells, { widths, set }), rule(inner, set)], 1.6 * set.size)];
    waiting = [];
    const needs = heightOf(own);
    const started = pages.at(-1)!.length > (pages.length === 1 ? 3 : 1);
    if (taken + needs > tall && started) {
      pages.push([heads]);
      taken = heads.height;
    }
    pages.at(-1)!.push(...own);
    taken += needs;
  }
  return pages.map((blocks) => stacked(blocks));
}

function rowOf(
  cells: readonly Cell[],
  { widths, set }: { readonly widths: readonly number[]; readonly set: Worded },
): Block {
  let x = 0;
  const placed = cells.map((cell, i) => {
    const width = widths[i] ?? 0;
    const block = cell(width - GAP, set);
    const at = { block, x };
    x += width;
    return at;
  });
  const row = beside(placed);
  return { height: row.height + 2.2 * set.size, shapes: moved(row, 0, 1.6 * set.size) };
}

function themeBlock(words: string, inner: number, set: Worded): Block {
  const said = paragraph(words, inner, { size: 9, weight: 'strong' }, set);
  return {
    height: said.height + 9 * set.size,
    shapes: [
      ...moved(said, 0, 6 * set.size),
      ...moved(rule(inner, set, INK_2), 0, said.height + 8 * set.size),
    ],
  };
}

function grounded(body: Block, foot: Block, tall: number): Block {
  return {
    height: tall,
    shapes: [...body.shapes, ...moved(foot, 0, Math.max(body.height, tall - foot.height))],
  };
}

function numberLine(
  title: string,
  number: string,
  { inner, tall, page }: { readonly inner: number; readonly tall: number; readonly page: Worded },
): readonly Shape[] {
  const style = { size: 7.4, colour: INK_2 };
  const right = paragraph(number, inner, { ...style, anchor: 'end' }, page);
  const [left] = paragraph(title, inner * 0.7, style, page).shapes;
  return moved({ shapes: [...(left ? [left] : []), ...right.shapes] }, 0, tall + 3 * page.size);
}

function pageOf(
  shapes: readonly Shape[],
  { width, height, margin }: Paper,
  { sample, bookmark }: { readonly sample: boolean; readonly bookmark: string },
): Page {
  const whole = { x: 0, y: 0, width, height: height! };
  return {
    width,
    height: height!,
    shapes: [
      rect(whole, { fill: '#ffffff', part: 'kertas' }),
      ...moved({ shapes }, margin, margin),
      ...(sample ? [sampleMark(whole)] : []),
    ],
    bookmark,
    chapter: '',
  };
}
