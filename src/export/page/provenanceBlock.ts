import type { Provenance } from '../../data/model/packWords';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import type { Translate } from '../../messages/translate';
import type { Shape } from '../drawing/shape';
import { boxPath, group, path, text } from '../drawing/shapes';
import { widthOf } from '../type/setText';
import { INK_2, WARN, type Block, type Setting } from './block';
import { provenanceShapes } from './swatches';

/** A setting that knows words: marks are never without theirs. */
export interface Worded extends Setting {
  readonly t: Translate;
}

const HEIGHT = 12;

/** Where figures come from, a badge each: sign and word. */
export function provenanceBlock(provenances: readonly Provenance[], width: number, set: Worded): Block {
  const { size: k, faces } = set;
  const size = 7.4 * k;
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const provenance of provenances) {
    const word = set.t(PROVENANCE_KEYS[provenance]);
    const wide = widthOf(word, { size, weight: 'text' }, faces) + 21 * k;
    if (x > 0 && x + wide > width) [x, y] = [0, y + (HEIGHT + 3) * k];
    const warns = provenance === 'peraga';
    const colour = warns ? WARN : INK_2;
    const box = boxPath({
      x: x + 0.4 * k,
      y: y + 0.4 * k,
      width: wide - 0.8 * k,
      height: (HEIGHT - 0.8) * k,
    });
    shapes.push(
      path(box, { fill: '#ffffff', stroke: colour, width: 0.7 * k, dash: warns ? [2 * k, 1.6 * k] : [] }),
      group(provenanceShapes(provenance), { x: x + 4.5 * k, y: y + 2.6 * k, scale: 0.56 * k }),
      text(word, { x: x + 15 * k, y: y + 8.7 * k }, { size, weight: 'text', colour }),
    );
    x += wide + 4 * k;
  }
  return { height: provenances.length === 0 ? 0 : y + HEIGHT * k, shapes };
}
