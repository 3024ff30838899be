import type { Translate } from '../../messages/translate';
import { mapTheme } from '../../layers/mapTheme';
import type { Shape } from '../drawing/shape';
import { group, path, rect, text } from '../drawing/shapes';
import { INK, INK_2, moved, NILA, paragraph, stacked, WARN, type Block } from '../page/block';
import { provenanceBlock } from '../page/provenanceBlock';
import { sampleMark } from '../page/sampleMark';
import { logoBlock } from '../page/viewBlocks';
import { linesOf, widthOf } from '../type/setText';
import type { Typefaces } from '../type/typeface';
import type { CardContent } from './cardContent';
import { CARD_SIZE } from './pageFrame';
import type { Drawing } from './regionMap';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
const MAP_WIDTH = 624;
const EDGE = 44;
/** Of the words, beside the map. */
const ROOM = WIDTH - MAP_WIDTH - 2 * EDGE;
/** Where the words under the logo begin. */
const TOP = 108;
const BAND = 62;

interface Tools {
  readonly faces: Typefaces;
  readonly t: Translate;
}

/**
 * The picture of a page in chats, 1200 × 630 px: a chat shows it 300 px wide, so that the name, the number and the marked
 * place are as large as they can be.
 */
export function shareCard(content: CardContent, map: Drawing | null, { faces, t }: Tools): Drawing {
  const set = { faces, t, size: 1 };
  const foot = footBlock(content, { faces, t });
  const bottom = HEIGHT - foot.height - (content.sample ? BAND + 16 : 30);
  const words = wordsBlock(content, bottom - TOP - 12, faces);
  const shapes: readonly Shape[] = [
    ...(map ? mapShapes(map, content.sample) : []),
    rect({ x: 0, y: 0, width: map ? WIDTH - MAP_WIDTH : WIDTH, height: HEIGHT }, { fill: '#ffffff' }),
    ...moved(logoBlock({ ...set, size: 2.6 }), EDGE, 34),
    ...moved(words, EDGE, TOP),
    ...moved(foot, EDGE, bottom),
    ...(content.sample ? bandShapes(t('situs.kartu_peraga'), faces) : []),
  ];
  return { width: WIDTH, height: HEIGHT, shapes };
}

/**
 * The map over the whole height, or as large as it fits. Nothing is cut off: the picture ends there, and the words lie over
 * what reaches too far. A cut would take eight times as long to draw.
 */
function mapShapes(map: Drawing, sample: boolean): readonly Shape[] {
  const scale = Math.min(MAP_WIDTH / map.width, HEIGHT / map.height);
  const [width, height] = [map.width * scale, map.height * scale];
  const [x, y] = [WIDTH - MAP_WIDTH + (MAP_WIDTH - width) / 2, (HEIGHT - height) / 2];
  return [
    rect({ x: WIDTH - MAP_WIDTH, y: 0, width: MAP_WIDTH, height: HEIGHT }, { fill: mapTheme('terang').land }),
    group(map.shapes.flatMap(plain), { x, y, scale }),
    ...(sample ? [group([sampleMark({ width: MAP_WIDTH, height: HEIGHT })], { x: WIDTH - MAP_WIDTH })] : []),
  ];
}

/** Without cuts, and hatches as a plain tone: a chat shows them too small to be told from noise, which costs bytes. */
function plain(shape: Shape): readonly Shape[] {
  if (shape.kind === 'group') return [{ ...shape, clip: null, shapes: shape.shapes.flatMap(plain) }];
  if (shape.kind !== 'tiled') return [shape];
  const { tile, d } = shape;
  return tile.ground === null
    ? []
    : [path(d, { fill: tile.ground }), path(d, { fill: INK, fillOpacity: 0.14 })];
}

function bandShapes(words: string, faces: Typefaces): readonly Shape[] {
  const room = WIDTH - MAP_WIDTH - 1;
  const whole = widthOf(words, { size: 1, weight: 'strong' }, faces);
  const size = Math.min(29, (room - EDGE - 12) / whole);
  return [
    rect({ x: 0, y: HEIGHT - BAND, width: room, height: BAND }, { fill: WARN }),
    text(
      words,
      { x: EDGE, y: HEIGHT - BAND / 2 + size * 0.35 },
      { size, weight: 'strong', colour: '#ffffff' },
    ),
  ];
}

/** Name, number and sentence, as large as there is room: smaller where the first sentence would not stand there whole. */
function wordsBlock(content: CardContent, height: number, faces: Typefaces): Block {
  const heads = [1, 0.88, 0.78, 0.7].map((size) => headBlock(content, size, faces));
  const sentence = linesOf(
    content.sentences[0] ?? '',
    { width: ROOM, size: SMALLEST, weight: 'text' },
    faces,
  );
  const below = sentence.length * SMALLEST * LEADING + GAP;
  const head =
    heads.find((one) => one.height + below <= height) ??
    heads.find((one) => one.height <= height) ??
    heads.at(-1)!;
  return stacked([head, sentenceBlock(content.sentences, height - head.height - GAP, faces)], GAP);
}

/** Of sentences, px. */
const SMALLEST = 25;
const LEADING = 1.28;
const GAP = 14;

function headBlock({ name, about, figure }: CardContent, k: number, faces: Typefaces): Block {
  const title = fitted(
    name,
    { sizes: [74 * k, 64 * k, 56 * k, 46], most: 2, weight: 'strong', leading: 1.08 },
    faces,
  );
  const look = { weight: 'text', colour: INK_2, leading: 1.2 } as const;
  const under = fitted(about, { sizes: [33 * k, 29 * k, 26], most: k < 0.8 ? 1 : 2, ...look }, faces);
  if (!figure) return stacked([title, under], 6);
  const label = fitted(
    figure.label,
    { sizes: [30, 27], most: k < 1 ? 1 : 2, weight: 'strong', colour: INK_2, leading: 1.3 },
    faces,
  );
  return stacked([stacked([title, under], 6), stacked([label, valueBlock(figure, k, faces)])], 20 * k);
}

/** As many of the sentences as stand there whole; of a first one that is too long, its beginning. */
function sentenceBlock(sentences: readonly string[], height: number, faces: Typefaces): Block {
  for (let n = sentences.length; n > 0; n--) {
    const words = sentences.slice(0, n).join(' ');
    const at = (size: number) => ({ sizes: [size], most: Math.floor(height / (size * LEADING)) });
    const size = [31, 28, SMALLEST].find(
      (one) => linesOf(words, { width: ROOM, size: one, weight: 'text' }, faces).length <= at(one).most,
    );
    const look = { weight: 'text', colour: INK, leading: LEADING } as const;
    if (size !== undefined) return fitted(words, { ...at(size), ...look }, faces);
    if (n === 1 && at(SMALLEST).most > 1) return fitted(words, { ...at(SMALLEST), ...look }, faces);
  }
  return { height: 0, shapes: [] };
}

/** The number, and behind it or below what there is to say of it. */
function valueBlock(figure: NonNullable<CardContent['figure']>, k: number, faces: Typefaces): Block {
  const whole = widthOf(figure.value, { size: 1, weight: 'strong' }, faces);
  const size = Math.min(80 * k, ROOM / whole);
  const step = size * 1.12;
  const wide = whole * size + 18;
  const small = { size: 31, weight: 'strong' } as const;
  const fits = wide + widthOf(figure.beside, small, faces) <= ROOM;
  const value = text(figure.value, { x: 0, y: size * 0.92 }, { size, weight: 'strong', colour: NILA });
  if (figure.beside === '') return { height: step, shapes: [value] };
  if (fits) {
    const beside = text(figure.beside, { x: wide, y: size * 0.92 }, { ...small, colour: INK });
    return { height: step, shapes: [value, beside] };
  }
  const below = fitted(figure.beside, { sizes: [31, 27], most: 1, weight: 'strong', leading: 1.2 }, faces);
  return stacked([{ height: step, shapes: [value] }, below]);
}

interface Fitting {
  readonly sizes: readonly number[];
  /** Lines at most; what is left over is cut off with an ellipsis. */
  readonly most: number;
  readonly weight: 'text' | 'strong';
  readonly colour?: string;
  readonly leading: number;
}

/** Words in the largest of some sizes at which they fit. */
function fitted(
  words: string,
  { sizes, most, weight, colour = INK, leading }: Fitting,
  faces: Typefaces,
): Block {
  const at = (size: number) => linesOf(words, { width: ROOM, size, weight }, faces);
  const size = sizes.find((one) => at(one).length <= most) ?? sizes.at(-1)!;
  const lines = at(size);
  const kept =
    lines.length <= most
      ? words
      : `${lines
          .slice(0, most)
          .join(' ')
          .replace(/[\s,.;:]*\S{0,3}$/, '')}…`;
  return paragraph(kept, ROOM, { size, weight, colour, leading }, { faces, size: 1 });
}

/** Where the number is from. */
function footBlock({ source, provenance, sample }: CardContent, { faces, t }: Tools): Block {
  const set = { faces, size: 1 };
  const marks = provenance === null || sample ? [] : [provenance];
  const line = fitted(
    source,
    { sizes: [21, 19], most: 1, weight: 'text', colour: INK_2, leading: 1.3 },
    faces,
  );
  return stacked([provenanceBlock(marks, ROOM, { ...set, t, size: 2.9 }), line], 8);
}
