import type { Page } from '../drawing/shape';
import { rect, text } from '../drawing/shapes';
import type { DocumentCell, DocumentPart, TextDocument } from '../content/textDocument';
import { strangeLetters } from '../type/setText';
import type { Typefaces } from '../type/typeface';
import { beside, INK, INK_2, INK_3, LINE, moved, NILA, paragraph, type Block, type Setting } from './block';
import { mm, paperOf } from './paper';
import type { Leaflet } from './viewPages';

const PAPER = paperOf('a4', 'tegak');
const MARGIN = mm(20);
const WIDTH = PAPER.width - 2 * MARGIN;
const FOOT = 18;
const CELL = { x: 3, y: 2.4 } as const;

/** A block in the flow of a text: what follows a heading stays with it; a table's head stands on every page of it. */
interface Flowing {
  readonly block: Block;
  readonly gap: number;
  readonly keepsNext: boolean;
  readonly head: Block | null;
}

/** A text with tables on pages of A4, numbered; every letter of it can be selected. */
export function textPages(document: TextDocument, faces: Typefaces): Leaflet {
  const set: Setting = { faces, size: 1 };
  const sheets = broken(document.parts.flatMap((part) => flowing(part, set)));
  const pages = sheets.map((blocks, i): Page => {
    const shapes = blocks.flatMap(({ block, y }) => moved(block, MARGIN, y));
    const number = `${i + 1} / ${sheets.length}`;
    const foot = { size: 7.5, weight: 'text', colour: INK_3 } as const;
    const base = PAPER.height! - MARGIN + FOOT / 2;
    return {
      width: PAPER.width,
      height: PAPER.height!,
      shapes: [
        rect({ x: 0, y: 0, width: PAPER.width, height: PAPER.height! }, { fill: '#ffffff', part: 'kertas' }),
        ...shapes,
        text(document.title, { x: MARGIN, y: base }, foot),
        text(number, { x: PAPER.width - MARGIN, y: base, anchor: 'end' }, foot),
      ],
      bookmark: i === 0 ? document.title : '',
      chapter: '',
    };
  });
  const { title, language, date } = document;
  return { pages, title, language, date, strange: strangeLetters(wordsOf(document), faces) };
}

function wordsOf({ title, parts }: TextDocument): string {
  const own = parts.flatMap((part) => {
    switch (part.kind) {
      case 'heading':
      case 'paragraph':
      case 'link':
        return [part.text];
      case 'list':
        return part.items;
      case 'table':
        return [...part.heads, ...part.rows.flat().map((cell) => cell.text)];
      case 'picture':
        return [];
      default:
        return part satisfies never;
    }
  });
  return [title, ...own].join(' ');
}

function plain(block: Block, gap: number, keepsNext = false): Flowing {
  return { block, gap, keepsNext, head: null };
}

function flowing(part: DocumentPart, set: Setting): Flowing[] {
  switch (part.kind) {
    case 'heading': {
      const [size, gap] = part.level === 1 ? [18, 2] : [11.5, 12];
      return [plain(paragraph(part.text, WIDTH, { size, weight: 'strong', leading: 1.2 }, set), gap, true)];
    }
    case 'paragraph': {
      const style = {
        size: part.small ? 7.8 : 9.6,
        weight: part.strong ? 'strong' : 'text',
        colour: part.small ? INK_2 : INK,
        leading: 1.4,
      } as const;
      return [plain(paragraph(part.text, WIDTH, style, set), 4)];
    }
    case 'list':
      return part.items.map((item) => {
        const mark = paragraph('•', 10, { size: 9.6, colour: INK_2, leading: 1.4 }, set);
        const own = paragraph(item, WIDTH - 12, { size: 9.6, leading: 1.4 }, set);
        return plain(
          beside([
            { block: mark, x: 2 },
            { block: own, x: 12 },
          ]),
          2,
        );
      });
    case 'table':
      return tableRows(part, set);
    case 'link':
      return [plain(paragraph(`${part.text}: ${part.url}`, WIDTH, { size: 7.4, colour: NILA }, set), 6)];
    case 'picture':
      // Pages carry maps as lines: a text of this kind has none.
      return [];
    default:
      return part satisfies never;
  }
}

function tableRows(part: Extract<DocumentPart, { kind: 'table' }>, set: Setting): Flowing[] {
  const { heads, rows, widths } = part;
  const headed = heads.some(Boolean);
  const head = headed
    ? rowBlock(
        heads.map((words, i) => ({ text: words, strong: true, end: rows[0]?.[i]?.end === true })),
        widths,
        { set, line: INK_3 },
      )
    : null;
  const body = rows.map((cells, i): Flowing => {
    const block = rowBlock(cells, widths, { set, line: LINE });
    return { block, gap: i === 0 && !head ? 6 : 0, keepsNext: false, head };
  });
  return head ? [{ block: head, gap: 6, keepsNext: true, head: null }, ...body] : body;
}

function rowBlock(
  cells: readonly DocumentCell[],
  widths: readonly number[],
  { set, line }: { readonly set: Setting; readonly line: string },
): Block {
  let x = 0;
  const columns = cells.map(({ text: words, end, strong }, i) => {
    const width = (widths[i] ?? 0) * WIDTH;
    const style = {
      size: 8.2,
      weight: strong ? 'strong' : 'text',
      anchor: end ? 'end' : 'start',
      leading: 1.3,
    } as const;
    const block = paragraph(words, Math.max(8, width - 2 * CELL.x), style, set);
    const at = { block, x: x + CELL.x };
    x += width;
    return at;
  });
  const row = beside(columns);
  const height = row.height + 2 * CELL.y;
  return {
    height,
    shapes: [
      ...moved(row, 0, CELL.y),
      rect({ x: 0, y: height - 0.4, width: WIDTH, height: 0.4 }, { fill: line }),
    ],
  };
}

interface Placed {
  readonly block: Block;
  readonly y: number;
}

/** Blocks by page: nothing is cut, no heading stands alone at the foot. */
function broken(blocks: readonly Flowing[]): Placed[][] {
  const bottom = PAPER.height! - MARGIN - FOOT / 2;
  const pages: Placed[][] = [[]];
  let y = MARGIN;
  blocks.forEach(({ block, gap, head }, i) => {
    const page = () => pages.at(-1)!;
    const above = page().length === 0 ? 0 : gap;
    if (page().length > 0 && y + above + tallWith(blocks, i) > bottom) {
      pages.push([]);
      y = MARGIN;
      if (head) {
        page().push({ block: head, y });
        y += head.height;
      }
    } else y += above;
    page().push({ block, y });
    y += block.height;
  });
  return pages;
}

/** Height of a block with what has to stand below it. */
function tallWith(blocks: readonly Flowing[], at: number): number {
  const { block, keepsNext } = blocks[at]!;
  const next = blocks[at + 1];
  return block.height + (keepsNext && next ? next.gap + tallWith(blocks, at + 1) : 0);
}
