import { fromByteArray } from './base64';
import type { Box, Page, Shape, TextShape, Tile } from '../drawing/shape';
import { boxPath, n } from '../drawing/shapes';
import { tilesOf } from '../drawing/tilesOf';
import type { Leaflet } from '../page/viewPages';
import type { Typefaces } from '../type/typeface';

const FAMILY = 'Plus Jakarta Sans';
const WEIGHTS = { text: 400, strong: 700 } as const;

export interface SvgChoice {
  /** The typeface within the file, so that a browser draws it as here; null where whoever opens it has it. */
  readonly faces: Typefaces | null;
  /** What lies below the page shows through. */
  readonly transparent?: boolean;
}

/** Pages as one picture, one below the other: shapes are shapes and text is text. */
export function svgFile(
  { pages, title, language }: Leaflet,
  { faces, transparent = false }: SvgChoice,
): string {
  const width = Math.max(0, ...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  const tiles = tilesOf(pages);
  const sheet: Sheet = { prefix: '', clips: [], shared: new Map() };
  let y = 0;
  const bodies = pages.map((page) => {
    const shapes = transparent ? page.shapes.filter((shape) => !isPaper(shape)) : page.shapes;
    const body = `<g${y > 0 ? ` transform="translate(0 ${n(y)})"` : ''}>${shapes.map((shape) => nodeOf(shape, sheet)).join('')}</g>`;
    y += page.height;
    return body;
  });
  const defs = [...[...tiles.values()].map((tile) => patternOf(tile, sheet)), ...sheet.clips].join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" width="${n(width)}pt" height="${n(height)}pt" viewBox="0 0 ${n(width)} ${n(height)}" font-family="'${FAMILY}','Noto Sans',sans-serif" fill-rule="evenodd">`,
    `<title>${escaped(title)}</title>`,
    `<defs>${faces ? `<style>${fontRules(faces)}</style>` : ''}${defs}</defs>`,
    ...bodies,
    '</svg>\n',
  ].join('\n');
}

/** How a picture stands in a page of markup beside others. */
export interface InlineChoice {
  /** Before the ids of its patterns and clips, which a page may have once. */
  readonly prefix: string;
  /** Ids of outlines that the page draws more than once and keeps in one place, by what they draw. */
  readonly shared: Sheet['shared'];
  readonly attributes: string;
}

/** A page's drawing as a part of a page of markup; its typeface is the page's. */
export function inlineSvg(
  { width, height, shapes }: Pick<Page, 'width' | 'height' | 'shapes'>,
  { prefix, shared, attributes }: InlineChoice,
): string {
  const sheet: Sheet = { prefix, clips: [], shared };
  const body = shapes.map((shape) => nodeOf(shape, sheet)).join('');
  const tiles = [...tilesOf([{ shapes }]).values()].map((tile) => patternOf(tile, sheet));
  const defs = [...tiles, ...sheet.clips].join('');
  return `<svg viewBox="0 0 ${n(width)} ${n(height)}" fill-rule="evenodd" ${attributes}>${defs ? `<defs>${defs}</defs>` : ''}${body}</svg>`;
}

/** What the nodes of one picture have in common. */
interface Sheet {
  readonly prefix: string;
  readonly clips: string[];
  readonly shared: ReadonlyMap<string, string>;
}

const isPaper = (shape: Shape): boolean => shape.kind === 'path' && shape.part === 'kertas';

/** The typeface as rules of a style sheet, its cuts within them. */
export function fontRules(faces: Typefaces): string {
  const rules = (['text', 'strong'] as const).map(
    (weight) =>
      `@font-face{font-family:'${FAMILY}';font-weight:${WEIGHTS[weight]};src:url(data:font/woff;base64,${fromByteArray(faces[weight].woff)}) format('woff')}`,
  );
  return rules.join('');
}

function patternOf({ id, size, ground, marks }: Tile, { prefix }: Sheet): string {
  const side = n(size);
  const drawn = marks.map(({ d, colour, width }) =>
    width === null
      ? `<path d="${d}" fill="${colour}"/>`
      : `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}"/>`,
  );
  const base = ground
    ? `<path d="${boxPath({ x: 0, y: 0, width: size, height: size })}" fill="${ground}"/>`
    : '';
  return `<pattern id="${prefix}${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse">${base}${drawn.join('')}</pattern>`;
}

function nodeOf(shape: Shape, sheet: Sheet): string {
  switch (shape.kind) {
    case 'path':
      return outlineNode(shape.d, `${pathLook(shape)}${named(shape.part)}`, sheet);
    case 'tiled':
      return outlineNode(shape.d, ` fill="url(#${sheet.prefix}${shape.tile.id})"${named(shape.part)}`, sheet);
    case 'text':
      return textNode(shape);
    case 'link':
      return `<a href="${escaped(shape.url)}" target="_blank"><path d="${boxPath(shape.box)}" fill="#ffffff" fill-opacity="0"/></a>`;
    case 'group': {
      const inner = shape.shapes.map((one) => nodeOf(one, sheet)).join('');
      const cut = shape.clip ? ` clip-path="url(#${clipId(shape.clip, sheet)})"` : '';
      const faint = shape.opacity < 1 ? ` opacity="${shape.opacity}"` : '';
      const place = placeOf(shape);
      // A clip is of the group's own coordinates.
      const body = cut ? `<g${cut}>${inner}</g>` : inner;
      return `<g${place ? ` transform="${place}"` : ''}${faint}${named(shape.part)}>${body}</g>`;
    }
    default:
      return shape satisfies never;
  }
}

function placeOf({ x, y, scale, turn }: Extract<Shape, { kind: 'group' }>): string {
  return [
    x !== 0 || y !== 0 ? `translate(${n(x)} ${n(y)})` : '',
    turn !== 0 ? `rotate(${n(turn)})` : '',
    scale !== 1 ? `scale(${Math.round(scale * 1e5) / 1e5})` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function outlineNode(d: string, look: string, { shared }: Sheet): string {
  const id = shared.get(d);
  return id === undefined ? `<path d="${d}"${look}/>` : `<use href="#${id}"${look}/>`;
}

function clipId(box: Box, { prefix, clips }: Sheet): string {
  const id = `${prefix}potong-${clips.length}`;
  clips.push(`<clipPath id="${id}"><path d="${boxPath(box)}"/></clipPath>`);
  return id;
}

function pathLook({
  fill,
  fillOpacity,
  stroke,
  width,
  strokeOpacity,
  dash,
}: Extract<Shape, { kind: 'path' }>): string {
  const filled =
    fill === null
      ? ' fill="none"'
      : ` fill="${fill}"${fillOpacity < 1 ? ` fill-opacity="${fillOpacity}"` : ''}`;
  if (stroke === null || width === 0) return filled;
  const dashed = dash.length > 0 ? ` stroke-dasharray="${dash.map(n3).join(' ')}"` : '';
  const faint = strokeOpacity < 1 ? ` stroke-opacity="${n(strokeOpacity)}"` : '';
  return `${filled} stroke="${stroke}" stroke-width="${n3(width)}"${faint}${dashed} stroke-linejoin="round" stroke-linecap="round"`;
}

/** Symbols are drawn in units of their radius: hundredths are not fine enough there. */
const n3 = (length: number): number => Math.round(length * 1000) / 1000;

function textNode({ x, y, text, size, weight, colour, anchor, halo, opacity, turn }: TextShape): string {
  const place = turn === 0 ? '' : ` transform="rotate(${turn} ${n3(x)} ${n3(y)})"`;
  const edge = halo
    ? ` stroke="${halo.colour}" stroke-width="${n3(halo.width)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const faint = opacity < 1 ? ` fill-opacity="${opacity}"` : '';
  const heavy = weight === 'strong' ? ` font-weight="${WEIGHTS.strong}"` : '';
  const at = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${n3(x)}" y="${n3(y)}" font-size="${n3(size)}"${heavy}${at} fill="${colour}"${faint}${edge}${place}>${escaped(text)}</text>`;
}

const named = (part: string): string => (part === '' ? '' : ` data-bagian="${escaped(part)}"`);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of foreign origin in a file of markup; letters that XML forbids are left out. */
export function escaped(words: string): string {
  const allowed = Array.from(words).filter((letter) => {
    const code = letter.codePointAt(0)!;
    const control = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
    return !control && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
  });
  return allowed.join('').replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}
