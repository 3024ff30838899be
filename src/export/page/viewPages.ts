import { createPicker } from '../../layers/camera/picker';
import type { Words } from '../../reading/words';
import type { ExportAsked } from '../asked';
import { viewContent, type ViewContent } from '../content/viewContent';
import type { Page, Shape } from '../drawing/shape';
import { textsIn } from '../drawing/textsIn';
import { rect } from '../drawing/shapes';
import { strangeLetters } from '../type/setText';
import type { Typefaces } from '../type/typeface';
import { beside, moved, paragraph, stacked, INK_2, type Block } from './block';
import { legendBlock } from './legendBlock';
import { mapBlock, mapHeight, type MapSetting } from './mapBlock';
import type { Paper } from './paper';
import type { Worded } from './provenanceBlock';
import type { Tones } from './tones';
import { footBlock, headBlock, heading, listBlock, programmeBlock } from './viewBlocks';

export const EXTENTS = ['semua', 'tampilan'] as const;
export type Extent = (typeof EXTENTS)[number];

/** How a page is to be. */
export interface PageChoice {
  readonly paper: Paper;
  readonly tones: Tones;
  /** All of the land, or what the screen looks at. */
  readonly extent: Extent;
}

/** A file's pages, and what is to be known of it. */
export interface Leaflet {
  readonly pages: readonly Page[];
  readonly title: string;
  readonly language: 'id' | 'en';
  /** ISO day. */
  readonly date: string;
  /** Letters that the pages' typeface lacks. */
  readonly strange: readonly string[];
}

/** Words and typeface that a page is set in. */
export interface Printing {
  readonly words: Words;
  readonly faces: Typefaces;
}

type Set = Worded & MapSetting;

/** Sources that a page names before the rest goes to a page of its own. */
const MOST_SOURCES = 8;
/** Least share of the page that the map keeps. */
const LEAST_MAP = 0.34;

/** The pages of a view: one, and another where its sources or its legend need more room. Only without a fault. */
export function viewPages(
  asked: ExportAsked,
  { paper, tones, extent }: PageChoice,
  printing: Printing,
): Leaflet {
  const { words, faces } = printing;
  const content = viewContent(asked, words);
  const { bbox } = asked.view.dataset.manifest;
  const picker = createPicker(asked.view.geometry.villages);
  const camera = extent === 'tampilan' ? asked.state.camera : null;
  const set: Set = { faces, size: paper.size, t: words.t, words, tones, picker, bbox, camera };
  const inner = paper.width - 2 * paper.margin;
  const placed = paper.landscape
    ? acrossPage(asked, content, { paper, inner, set })
    : uprightPage(asked, content, { paper, inner, set });
  return {
    pages: placed.map((block, i) => pageOf(block, paper, i === 0 ? content.title : '')),
    title: `${content.title}, ${content.region}`,
    language: asked.language,
    date: asked.date,
    strange: strangeLetters(placed.flatMap(({ shapes }) => textsIn(shapes)).join(''), faces),
  };
}

interface Sheet {
  readonly paper: Paper;
  readonly inner: number;
  readonly set: Set;
}

/** Title, map, three columns, foot. */
function uprightPage(
  asked: ExportAsked,
  content: ViewContent,
  { paper, inner, set }: Sheet,
): readonly Block[] {
  const { size: k } = set;
  const gap = 9 * k;
  const head = headBlock(content, inner, set);
  const under = columnsBlock(content, inner, set);
  const natural = Math.min(mapHeight(inner, set.bbox) * 0.98, inner * 1.2);
  if (paper.height === null) {
    const foot = footBlock(content, inner, { ...set, mostSources: Infinity });
    return [stacked([head, mapBlock(asked, { width: inner, height: natural }, set), under, foot], gap)];
  }
  const foot = footBlock(content, inner, { ...set, mostSources: MOST_SOURCES });
  const rest = content.sources.length > MOST_SOURCES ? sourceBlocks(content, inner, set) : [];
  const tall = paper.height - 2 * paper.margin;
  const free = tall - head.height - foot.height - 3 * gap;
  const fits = free - under.height >= tall * LEAST_MAP;
  const height = fits ? free - under.height : free;
  const map = mapBlock(asked, { width: inner, height: Math.max(height, tall * LEAST_MAP) }, set);
  if (fits) return [ground(stacked([head, map, under], gap), foot, tall), ...flowing(rest, tall, gap)];
  // What explains the map goes to the next page, whole.
  return [ground(stacked([head, map], gap), foot, tall), ...flowing([under, ...rest], tall, gap)];
}

/** Map at the left, what explains it at the right. */
function acrossPage(
  asked: ExportAsked,
  content: ViewContent,
  { paper, inner, set }: Sheet,
): readonly Block[] {
  const { size: k } = set;
  const gap = 9 * k;
  const side = Math.max(150 * k, inner * 0.27);
  const wide = inner - side - 14 * k;
  const head = headBlock(content, inner, set);
  const parts = sideBlocks(content, side, set);
  const column = stacked(parts, 12 * k);
  if (paper.height === null) {
    const foot = footBlock(content, inner, { ...set, mostSources: Infinity });
    const height = Math.max(column.height, Math.min(wide * 0.72, mapHeight(wide, set.bbox)));
    const middle = pairOf(mapBlock(asked, { width: wide, height }, set), column, wide + 14 * k);
    return [stacked([head, middle, foot], gap)];
  }
  const foot = footBlock(content, inner, { ...set, mostSources: MOST_SOURCES });
  const rest = content.sources.length > MOST_SOURCES ? sourceBlocks(content, inner, set) : [];
  const tall = paper.height - 2 * paper.margin;
  const height = Math.max(tall - head.height - foot.height - 2 * gap, tall * LEAST_MAP);
  const { kept, left } = fitting(parts, height, 12 * k);
  const middle = pairOf(mapBlock(asked, { width: wide, height }, set), stacked(kept, 12 * k), wide + 14 * k);
  const page = ground(stacked([head, middle], gap), foot, tall);
  return [page, ...flowing([...left, ...rest], tall, gap)];
}

function pairOf(map: Block, column: Block, x: number): Block {
  return beside([
    { block: map, x: 0 },
    { block: column, x },
  ]);
}

/** The blocks that fit into a height; those that do not go on elsewhere, none is cut. */
function fitting(blocks: readonly Block[], height: number, gap: number) {
  const kept: Block[] = [];
  const left: Block[] = [];
  let taken = 0;
  for (const block of blocks) {
    const needs = block.height + (taken > 0 ? gap : 0);
    if (taken + needs <= height) {
      kept.push(block);
      taken += needs;
    } else left.push(block);
  }
  return { kept, left };
}

const columnWidth = (inner: number, k: number): number => {
  const columns = inner < 400 * k ? 1 : 3;
  return (inner - (columns - 1) * 16 * k) / columns;
};

function sideBlocks(content: ViewContent, width: number, set: Set): readonly Block[] {
  const legends = content.legends.map((legend) => legendBlock(legend, width, set));
  return [...legends, programmeBlock(content, width, set), listBlock(content, width, set)].filter(
    ({ height }) => height > 0,
  );
}

/** Columns, each block put where there is most room, long legends over two; in a narrow page one below the other. */
function columnsBlock(content: ViewContent, inner: number, set: Set): Block {
  const { size: k } = set;
  const width = columnWidth(inner, k);
  const gap = 12 * k;
  if (width === inner) return stacked(sideBlocks(content, width, set), gap);
  const step = width + 16 * k;
  const wide = content.legends.filter((legend) => legend.wide);
  const wides = stacked(
    wide.map((legend) => legendBlock(legend, step + width, set)),
    gap,
  );
  const rest = sideBlocks({ ...content, legends: content.legends.filter((one) => !one.wide) }, width, set);
  const columns: Block[][] = wide.length > 0 ? [[]] : [[], [], []];
  const high = (list: readonly Block[]) => stacked(list, gap).height;
  for (const block of rest) {
    const least = columns.reduce((best, one) => (high(one) < high(best) - 0.01 ? one : best), columns[0]!);
    least.push(block);
  }
  const first = wide.length > 0 ? 2 : 0;
  const placed = columns.map((list, i) => ({ block: stacked(list, gap), x: (first + i) * step }));
  return beside([{ block: wides, x: 0 }, ...placed]);
}

/** The foot stands at the lower edge, whatever is above it. */
function ground(body: Block, foot: Block, height: number): Block {
  return { height, shapes: [...body.shapes, ...moved(foot, 0, height - foot.height)] };
}

function sourceBlocks(content: ViewContent, inner: number, set: Set): readonly Block[] {
  const lines = content.sources.map((line, i) =>
    paragraph(`${i + 1}. ${line}`, inner, { size: 8.4, colour: INK_2 }, set),
  );
  return [heading(set.t('ekspor.sumber'), inner, set), ...lines];
}

/** Blocks on as many pages as they need; none is cut. */
export function flowing(blocks: readonly Block[], height: number, gap: number): readonly Block[] {
  const pages: Block[][] = [];
  let taken = Infinity;
  for (const block of blocks) {
    if (taken + gap + block.height > height) {
      pages.push([]);
      taken = -gap;
    }
    pages.at(-1)!.push(block);
    taken += gap + block.height;
  }
  return pages.map((page) => stacked(page, gap));
}

function pageOf(block: Block, { width, height, margin }: Paper, bookmark: string): Page {
  const tall = height ?? block.height + 2 * margin;
  const shapes: readonly Shape[] = [
    rect({ x: 0, y: 0, width, height: tall }, { fill: '#ffffff', part: 'kertas' }),
    ...moved(block, margin, margin),
  ];
  return { width, height: tall, shapes, bookmark, chapter: '' };
}
