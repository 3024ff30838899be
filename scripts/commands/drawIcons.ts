import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/**
 * Draws the app's icons from public/petala.svg into public/ikon: `npx tsx scripts/commands/drawIcons.ts`. Needed again
 * only when the sign changes.
 */
const PUBLIC = resolve(import.meta.dirname, '../../public');

/** The same sign on paper to all edges and smaller: a device cuts a maskable icon to a circle of 80 % of its width. */
export function maskable(svg: string): string {
  const filled = svg.replace(/ rx="14"/, '');
  const [, from, turned] = /<g transform="translate\((\d+ [\d.]+)\)"( [^>]*)>/.exec(filled) ?? [];
  if (from === undefined || turned === undefined)
    throw new Error('petala.svg: no group that can be made smaller');
  return filled.replace(`translate(${from})`, `translate(${from}) scale(0.82)`);
}

const drawn = (svg: string, width: number): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();

export function icons(svg: string): ReadonlyMap<string, Uint8Array> {
  // What iOS puts on its first page has no transparent corners.
  const square = svg.replace(/ rx="14"/, '');
  return new Map([
    ['petala-180.png', drawn(square, 180)],
    ['petala-192.png', drawn(svg, 192)],
    ['petala-512.png', drawn(svg, 512)],
    ['petala-maskable-512.png', drawn(maskable(svg), 512)],
  ]);
}

if (process.argv[1] === import.meta.filename) {
  const folder = resolve(PUBLIC, 'ikon');
  mkdirSync(folder, { recursive: true });
  for (const [name, png] of icons(readFileSync(resolve(PUBLIC, 'petala.svg'), 'utf8'))) {
    writeFileSync(resolve(folder, name), png);
  }
}
