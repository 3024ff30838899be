import type { Words } from '../../reading/words';
import type { Page, Shape } from '../drawing/shape';
import { rect } from '../drawing/shapes';
import { beside, INK_2, led, LINE, moved, paragraph, SOROT, stacked, type Block } from '../page/block';
import { rule } from '../page/legendBlock';
import { paperOf } from '../page/paper';
import { provenanceBlock, type Worded } from '../page/provenanceBlock';
import { sampleMark } from '../page/sampleMark';
import { spreadBlock } from '../page/spreadBlock';
import { footBlock, heading, logoBlock } from '../page/viewBlocks';
import { flowing, type Printing } from '../page/viewPages';
import type { SheetContent, SheetFigure, SheetLine } from './sheetContent';
import { locatorBlock, sheetMapBlock, sheetMapWidth } from './sheetMapBlock';

const PAPER = paperOf('a4', 'tegak');
const WIDTH = PAPER.width - 2 * PAPER.margin;
const TALL = PAPER.height! - 2 * PAPER.margin;
const GAP = 9;
const MOST = { interventions: 7, neighbours: 9, journey: 5 } as const;
/** Left edges and widths of the columns of figures, points. */
const COLUMNS = { name: 0, value: 178, spread: 268, rank: 372, origin: 457 } as const;

/** What a page needs for figures below its head: less, and the sheet goes on to further pages. */
const LEAST_FIGURES = 110;

/** The sheet of a place: one page of A4, or as many as long names and many sources need. */
export function sheetPages(content: SheetContent, printing: Printing): readonly Page[] {
  const { parts, free } = partsOf(content, printing);
  return free >= LEAST_FIGURES ? [sheetPage(content, printing)] : flowingSheet(content, parts, printing);
}

/** The sheet as one page: figures that do not fit are counted and said to be elsewhere. */
export function sheetPage(content: SheetContent, { words, faces }: Printing): Page {
  const { parts, free } = partsOf(content, { words, faces });
  const { set, head, below, foot } = parts;
  const figures = figuresBlock(content.figures, { width: WIDTH, free, set, words });
  const body = stacked([head, figures, below], GAP);
  return pageOf(content, [...body.shapes, ...moved(foot, 0, TALL - foot.height)], content.name);
}

function partsOf(content: SheetContent, { words, faces }: Printing) {
  const set: Worded = { faces, size: 1, t: words.t };
  const head = headBlock(content, WIDTH, set);
  const foot = footBlock(content, WIDTH, { ...set, mostSources: Infinity });
  const below = belowBlock(content, WIDTH, { set, words });
  const free = TALL - head.height - foot.height - below.height - 3 * GAP;
  return { parts: { set, head, below, foot }, free };
}

/** Block after block on as many pages as they need; nothing is left out, nothing is cut. */
function flowingSheet(
  content: SheetContent,
  { set, head, below, foot }: ReturnType<typeof partsOf>['parts'],
  { words }: Printing,
): readonly Page[] {
  const rows = content.figures.map((figure) => figureRow(figure, WIDTH, set));
  const heads = figureHeads(WIDTH, { set, words });
  const blocks = [head, ...(rows.length > 0 ? [heads] : []), ...rows, below, foot];
  return flowing(
    blocks.filter(({ height }) => height > 0),
    TALL,
    3,
  ).map(({ shapes }, i) => pageOf(content, shapes, i === 0 ? content.name : ''));
}

function pageOf({ chapter, sample }: SheetContent, shapes: readonly Shape[], bookmark: string): Page {
  const whole = { x: 0, y: 0, width: PAPER.width, height: PAPER.height! };
  return {
    width: whole.width,
    height: whole.height,
    shapes: [
      rect(whole, { fill: '#ffffff', part: 'kertas' }),
      ...moved({ shapes }, PAPER.margin, PAPER.margin),
      ...(sample ? [sampleMark(whole)] : []),
    ],
    bookmark,
    chapter: bookmark === '' ? '' : chapter,
  };
}

/** Where it is and what there is to say of it in plain words. */
function headBlock(content: SheetContent, width: number, set: Worded): Block {
  const logo = logoBlock(set);
  const { map: around, locator, tones } = content;
  const map = around ? sheetMapBlock(around, locator, { ...set, tones }) : locatorBlock(locator);
  const right = (around ? sheetMapWidth(around) : locator.width) + 14;
  const free = width - logo.width - 14;
  const titled = stacked(
    [
      paragraph(content.region, free, { size: 9.5, weight: 'strong', colour: INK_2 }, set),
      paragraph(content.title, free, { size: 18, weight: 'strong', leading: 1.16 }, set),
      paragraph(content.facts, free, { size: 8.2, colour: INK_2 }, set),
    ],
    2,
  );
  const said = stacked(
    [
      paragraph(content.lead, width - right - 10, { size: 10.5, leading: 1.38 }, set),
      journeyBlock(content, width - right - 10, set),
    ],
    7,
  );
  const mark = {
    height: said.height,
    shapes: [rect({ x: 0, y: 0, width: 2.4, height: said.height }, { fill: SOROT })],
  };
  const told = beside([
    { block: map, x: 0 },
    { block: mark, x: right },
    { block: said, x: right + 10 },
  ]);
  const top = {
    height: Math.max(titled.height, logo.height),
    shapes: [...titled.shapes, ...moved(logo, width - logo.width, 0)],
  };
  return stacked([top, told], GAP);
}

function journeyBlock({ journey }: SheetContent, width: number, set: Worded): Block {
  if (journey.length === 0)
    return paragraph(set.t('profil.perjalanan_kosong'), width, { size: 8.4, colour: INK_2 }, set);
  return linesBlock(set.t('profil.perjalanan'), journey, { width, most: MOST.journey, set });
}

interface Listed {
  readonly width: number;
  readonly most: number;
  readonly set: Worded;
}

function linesBlock(title: string, lines: readonly SheetLine[], { width, most, set }: Listed): Block {
  const shown = lines.slice(0, most).map((line) => led(line, width, { size: 8.2, leading: 1.3 }, set));
  const rest = lines.length - most;
  const more =
    rest > 0
      ? [paragraph(set.t('lembar.lainnya', { n: rest }), width, { size: 7.8, colour: INK_2 }, set)]
      : [];
  return stacked([heading(title, width, set), ...shown, ...more], 2.4);
}

interface Said {
  readonly set: Worded;
  readonly words: Words;
}

/** What is done here, who is next to it, and what is not known. */
function belowBlock(content: SheetContent, width: number, { set }: Said): Block {
  const { t } = set;
  const column = (width - 18) / 2;
  const works =
    content.interventions.length > 0
      ? linesBlock(t('profil.intervensi'), content.interventions, {
          width: column,
          most: MOST.interventions,
          set,
        })
      : stacked(
          [
            heading(t('profil.intervensi'), column, set),
            paragraph(t('intervensi.kosong'), column, { size: 8.2, colour: INK_2 }, set),
          ],
          2.4,
        );
  const near = stacked(
    [
      linesBlock(t('profil.berbatasan'), content.neighbours, { width: column, most: MOST.neighbours, set }),
      paragraph(content.neighboursBy, column, { size: 7.6, colour: INK_2 }, set),
    ],
    2.4,
  );
  const unknown = stacked(
    content.without.map((line) => paragraph(line, width, { size: 7.8, colour: INK_2 }, set)),
    2,
  );
  const pair = beside([
    { block: works, x: 0 },
    { block: near, x: column + 18 },
  ]);
  return stacked([unknown, rule(width, set), pair], 6);
}

interface Table {
  readonly width: number;
  readonly free: number;
  readonly set: Worded;
  readonly words: Words;
}

/** What stands over the columns of figures. */
function figureHeads(width: number, { set, words: { t } }: Said): Block {
  const small = { size: 7.2, colour: INK_2 };
  const heads = beside([
    { block: paragraph(t('lembar.indikator'), 170, small, set), x: COLUMNS.name },
    { block: paragraph(t('profil.nilai'), 84, small, set), x: COLUMNS.value },
    { block: paragraph(t('lembar.sebaran'), 96, small, set), x: COLUMNS.spread },
    { block: paragraph(t('lembar.peringkat'), 84, small, set), x: COLUMNS.rank },
    { block: paragraph(t('ekspor.asal'), 80, small, set), x: COLUMNS.origin },
  ]);
  return stacked([heading(t('profil.angka'), width, set), heads], 0);
}

/** As many figures as the page has room for. */
function figuresBlock(figures: readonly SheetFigure[], { width, free, set, words }: Table): Block {
  const small = { size: 7.2, colour: INK_2 };
  const heads = figureHeads(width, { set, words });
  const rows = figures.map((figure) => figureRow(figure, width, set));
  let taken = heads.height + 12;
  const shown = rows.filter((row) => {
    taken += row.height;
    return taken <= free;
  });
  const rest = rows.length - shown.length;
  const more = rest > 0 ? [paragraph(words.t('lembar.lainnya', { n: rest }), width, small, set)] : [];
  return stacked([heads, ...shown, ...more], 0);
}

function figureRow(figure: SheetFigure, width: number, set: Worded): Block {
  const row = beside([
    {
      block: stacked([
        paragraph(figure.name, 172, { size: 8.2, leading: 1.22 }, set),
        paragraph(figure.about, 172, { size: 6.6, colour: INK_2 }, set),
      ]),
      x: COLUMNS.name,
    },
    {
      block: stacked([
        paragraph(figure.value, 84, { size: 9.5, weight: 'strong' }, set),
        paragraph(figure.beside, 84, { size: 6.6, colour: INK_2 }, set),
      ]),
      x: COLUMNS.value,
    },
    { block: spreadOf(figure), x: COLUMNS.spread },
    { block: paragraph(figure.rank, 86, { size: 7.8 }, set), x: COLUMNS.rank },
    { block: provenanceBlock([figure.provenance], width - COLUMNS.origin, set), x: COLUMNS.origin },
  ]);
  return stacked([rule(width, set, LINE), { height: row.height + 2, shapes: moved(row, 0, 1.5) }], 1.2);
}

function spreadOf({ spread, own, near }: SheetFigure): Block {
  return spreadBlock(spread, { width: 94, near, marks: [{ value: own, label: '' }] });
}
