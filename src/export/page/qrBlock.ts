import { encode } from 'uqr';
import { group, path } from '../drawing/shapes';
import type { Block } from './block';

/** More than a code of this many letters no phone reads off paper. */
const MOST_LETTERS = 1200;

/** A link as a QR code of a width; nothing where it is too long for one that is read. */
export function qrBlock(link: string, width: number): Block {
  if (link === '' || link.length > MOST_LETTERS) return { height: 0, shapes: [] };
  const { data, size } = encode(link, { ecc: 'L', border: 2 });
  let d = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (row[x] !== true || row[x - 1] === true) continue;
      let end = x + 1;
      while (row[end] === true) end++;
      d += `M${x} ${y}H${end}V${y + 1}H${x}Z`;
    }
  });
  const code = [
    path(`M0 0H${size}V${size}H0Z`, { fill: '#ffffff' }),
    path(d, { fill: '#171a2b', part: 'qr' }),
  ];
  return { height: width, shapes: [group(code, { scale: width / size })] };
}
