import type { LegendContent, LegendRow } from '../content/legendContent';
import type { MarkRow } from '../content/programmeRows';
import type { ProvenanceMark } from '../content/viewContent';
import type { Shape } from '../drawing/shape';
import { circlePath, group, path } from '../drawing/shapes';
import { inlineSvg } from './svgFile';
import { isRising } from '../page/mapShapes';
import { markShapes, provenanceShapes, SWATCH, swatchShapes, type Toned } from '../page/swatches';
import { around, said, worded } from './markup';

/** Ids for patterns of small pictures: each is asked for once. */
export type NextPrefix = () => string;

/** How to read the colours and signs of a map. */
export function legendHtml(
  legends: readonly LegendContent[],
  programme: readonly MarkRow[],
  next: NextPrefix,
): string {
  const marks = programme.map((row) =>
    item(sign(markShapes(row), MARK, next, 'sign mark'), said(row.text), ''),
  );
  const parts = [...legends.map((legend) => oneLegend(legend, next)), around('ul', '', marks.join(''))];
  return around('div', 'class="legend"', parts.join(''));
}

const MARK = { x: -6, y: -6, width: 12, height: 12 };
const ICON = { x: 0, y: 0, width: 12, height: 12 };
const BOX = { x: -0.5, y: -0.5, width: SWATCH.width + 1, height: SWATCH.height + 1 };
/** Largest circle of a legend, in units of its row. */
const CIRCLE = 13;

function oneLegend(legend: LegendContent, next: NextPrefix): string {
  const palette = legend.rows.flatMap(({ swatch }) => (swatch.kind === 'class' ? [swatch.colour] : []));
  const toned: Toned = {
    tones: 'warna',
    classCount: Math.max(1, palette.length),
    rising: isRising(palette),
  };
  const row = ({ swatch, text, label, count }: LegendRow, counted: boolean) =>
    item(
      sign(swatchShapes(swatch, toned), BOX, next),
      label ? `<b>${said(text)}</b> ${said(label)}` : said(text),
      counted ? count : '',
    );
  const circles = legend.circles.map(({ text, share }) => {
    const r = CIRCLE * share;
    const look = { fill: legend.circleColour, fillOpacity: 0.78, stroke: '#454a61', width: 0.7 };
    const box = { x: -1, y: -1, width: 2 * CIRCLE + 2, height: 2 * r + 2 };
    return item(sign([path(circlePath(CIRCLE, r, r), look)], box, next), said(text), '');
  });
  const rows = [
    ...legend.rows.map((one) => row(one, true)),
    ...circles,
    ...legend.besides.map((one) => row(one, false)),
  ];
  return [
    `<h3>${said(legend.title)}${worded('small', '', legend.unit && ` ${legend.unit}`)}</h3>`,
    worded('p', '', legend.direction),
    around('ul', '', rows.join('')),
  ].join('');
}

function item(picture: string, words: string, count: string): string {
  return `<li>${picture}<span>${words}</span>${worded('b', 'class="count"', count)}</li>`;
}

/** A small picture beside its word, which says the same. */
function sign(
  shapes: readonly Shape[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  next: NextPrefix,
  look = 'sign',
): string {
  const attributes = `class="${look}" aria-hidden="true"`;
  const page = { width, height, shapes: [group(shapes, { x: -x, y: -y })] };
  return inlineSvg(page, { prefix: next(), shared: new Map(), attributes });
}

/** Where figures come from: the sign and its word. */
export function badgesHtml(marks: readonly ProvenanceMark[], next: NextPrefix): string {
  return marks
    .map(
      ({ provenance, word }) =>
        `<span class="badge${provenance === 'peraga' ? ' peraga' : ''}">${sign(provenanceShapes(provenance), ICON, next)}${said(word)}</span>`,
    )
    .join('');
}
