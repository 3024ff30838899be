import { crc32, deflateSync } from 'node:zlib';
import type { Dots } from './drawWithResvg';

/** Colours are told apart by this many of their eight bits each, before the palette is chosen. */
const BITS = 5;
const KINDS = 1 << (3 * BITS);

/** What is tried in turn: the most colours, and how hard to compress, of which 9 takes four times as long for a tenth less. */
const TRIES = [
  { colours: 64, level: 6 },
  { colours: 32, level: 9 },
  { colours: 12, level: 9 },
] as const;

/**
 * An opaque picture as PNG with a palette of its commonest colours: maps and letters have few, and the file is a third of
 * one in full colours.
 * @param most bytes of the file, as far as fewer colours help
 */
export function smallPng(dots: Dots, most = Infinity): Uint8Array {
  let file = encoded(dots, TRIES[0]);
  for (const next of TRIES.slice(1)) if (file.length > most) file = encoded(dots, next);
  return file;
}

function encoded(
  { width, height, rgba }: Dots,
  { colours, level }: { readonly colours: number; readonly level: number },
): Uint8Array {
  const dots = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const { palette, indexOf } = paletteOf(dots, colours);
  const rows = new Uint8Array(height * (width + 1));
  let [before, index] = [dots[0]!, indexOf[kindOf(dots[0]!)]!];
  for (let y = 0, from = 0; y < height; y++) {
    // The first byte of a row names its filter: none, which suits a palette.
    const end = (y + 1) * (width + 1);
    for (let to = end - width; to < end; to++, from++) {
      const dot = dots[from]!;
      if (dot !== before) [before, index] = [dot, indexOf[kindOf(dot)]!];
      rows[to] = index;
    }
  }
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  // Eight bits a dot, by palette.
  head.setUint8(8, 8);
  head.setUint8(9, 3);
  const chunks = [
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', new Uint8Array()),
  ];
  return Buffer.concat([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), ...chunks]);
}

/** The colour of a dot, its red in the lowest byte, without the lowest bits of each part. */
const kindOf = (dot: number): number =>
  ((dot & 0xf8) << 7) | (((dot >> 8) & 0xf8) << 2) | (((dot >> 16) & 0xf8) >> 3);

/** The commonest colours, each as it lies beside its like, and for every other the one of these nearest to it. */
function paletteOf(
  dots: Uint32Array,
  colours: number,
): { readonly palette: Uint8Array; readonly indexOf: Uint8Array } {
  const count = new Uint32Array(KINDS);
  const sample = new Uint32Array(KINDS);
  for (let at = 0; at < dots.length;) {
    const dot = dots[at]!;
    let end = at + 1;
    while (end < dots.length && dots[end] === dot) end++;
    const kind = kindOf(dot);
    // A surface in one colour outweighs the edges of letters that are nearly the same.
    if (count[kind] === 0 || end - at > 1) sample[kind] = dot;
    count[kind]! += end - at;
    at = end;
  }
  const there = Array.from(count.keys()).filter((kind) => count[kind]! > 0);
  const kept = there.sort((a, b) => count[b]! - count[a]!).slice(0, colours);
  const palette = new Uint8Array(3 * kept.length);
  kept.forEach((kind, i) => palette.set(partsOf(sample[kind]!), 3 * i));
  const indexOf = new Uint8Array(KINDS);
  for (const kind of there) indexOf[kind] = nearest(partsOf(sample[kind]!), palette);
  return { palette, indexOf };
}

const partsOf = (dot: number): readonly [red: number, green: number, blue: number] => [
  dot & 0xff,
  (dot >> 8) & 0xff,
  (dot >> 16) & 0xff,
];

function nearest(
  [red, green, blue]: readonly [red: number, green: number, blue: number],
  palette: Uint8Array,
): number {
  let [best, least] = [0, Infinity];
  for (let i = 0; i < palette.length; i += 3) {
    const away = (palette[i]! - red) ** 2 + (palette[i + 1]! - green) ** 2 + (palette[i + 2]! - blue) ** 2;
    if (away < least) [best, least] = [i / 3, away];
  }
  return best;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
