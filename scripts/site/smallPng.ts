import { crc32, deflateSync } from 'node:zlib';
import type { Dots } from '../commands/drawWithResvg';

/** Colours that a palette has at most. */
const MOST = 256;
/** Colours are told apart by this many of their eight bits each, before the palette is chosen. */
const BITS = 5;
const KINDS = 1 << (3 * BITS);

/** Level of compression: 9 takes three times as long for a fiftieth less. */
const LEVEL = 6;

/**
 * An opaque picture as PNG with a palette of its commonest colours: maps and letters have few, and the file is a third of
 * one in full colours.
 */
export function smallPng({ width, height, rgba }: Dots): Uint8Array {
  const { palette, indexOf } = paletteOf(rgba);
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0, from = 0; y < height; y++) {
    // The first byte of a row names its filter: none, which suits a palette.
    let to = y * (width + 1) + 1;
    for (let x = 0; x < width; x++, from += 4) rows[to++] = indexOf[kindAt(rgba, from)]!;
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
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ];
  return Buffer.concat([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), ...chunks]);
}

/** The colour of a dot without its lowest bits. */
function kindAt(rgba: Uint8Array, at: number): number {
  return ((rgba[at]! >> 3) << 10) | ((rgba[at + 1]! >> 3) << 5) | (rgba[at + 2]! >> 3);
}

/** The commonest colours, exact as they occur first, and for every other the one of these nearest to it. */
function paletteOf(rgba: Uint8Array): { readonly palette: Uint8Array; readonly indexOf: Uint8Array } {
  const count = new Uint32Array(KINDS);
  const sample = new Uint32Array(KINDS);
  for (let at = 0; at < rgba.length; at += 4) {
    const kind = kindAt(rgba, at);
    // A surface in one colour outweighs the edges of letters that are nearly the same.
    if (count[kind]!++ === 0 || sameAsBefore(rgba, at)) sample[kind] = at;
  }
  const there = Array.from(count.keys()).filter((kind) => count[kind]! > 0);
  const kept = there.sort((a, b) => count[b]! - count[a]!).slice(0, MOST);
  const palette = new Uint8Array(3 * kept.length);
  kept.forEach((kind, i) => palette.set(rgba.subarray(sample[kind]!, sample[kind]! + 3), 3 * i));
  const indexOf = new Uint8Array(KINDS);
  for (const kind of there) indexOf[kind] = nearest(rgba.subarray(sample[kind]!, sample[kind]! + 3), palette);
  return { palette, indexOf };
}

function sameAsBefore(rgba: Uint8Array, at: number): boolean {
  return (
    at >= 4 && rgba[at] === rgba[at - 4] && rgba[at + 1] === rgba[at - 3] && rgba[at + 2] === rgba[at - 2]
  );
}

function nearest([red = 0, green = 0, blue = 0]: Uint8Array, palette: Uint8Array): number {
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
