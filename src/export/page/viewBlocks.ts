import type { ViewContent } from '../content/viewContent';
import { group, path, text } from '../drawing/shapes';
import { widthOf } from '../type/setText';
import { beside, INK, INK_2, moved, NILA, paragraph, stacked, WARN, type Block } from './block';
import { rule } from './legendBlock';
import { provenanceBlock, type Worded } from './provenanceBlock';
import { qrBlock } from './qrBlock';
import { markShapes } from './swatches';

const PETAL = 'M0 -6C20 -14 24 -34 0 -48C-24 -34 -20 -14 0 -6Z';
const SHADES = [1, 0.55, 0.8, 0.7, 0.4];

/** The app's sign with its name, `height` high; begins at 0, 0. */
export function logoBlock(set: Worded): Block & { readonly width: number } {
  const { size: k, faces } = set;
  const height = 20 * k;
  const name = 'Petala';
  const size = 11 * k;
  const petals = SHADES.map((fillOpacity, i) =>
    group([path(PETAL, { fill: NILA, fillOpacity })], { turn: 72 * i }),
  );
  const x = height + 4 * k;
  return {
    width: x + widthOf(name, { size, weight: 'strong' }, faces),
    height,
    shapes: [
      group(petals, { x: height / 2, y: height / 2, scale: height / 100 }),
      text(name, { x, y: height / 2 + size * 0.36 }, { size, weight: 'strong', colour: NILA }),
    ],
  };
}

/** Place, title, how to read it, what is filtered; the sign at the right. */
export function headBlock(
  content: Pick<ViewContent, 'region' | 'title' | 'reading' | 'filter'>,
  width: number,
  set: Worded,
): Block {
  const { size: k } = set;
  const logo = logoBlock(set);
  const free = width - logo.width - 14 * k;
  const narrow = free < 220 * k;
  const said = stacked(
    [
      paragraph(content.region, free, { size: 9.5, weight: 'strong', colour: INK_2 }, set),
      paragraph(
        content.title,
        narrow ? width : free,
        { size: narrow ? 15 : 19, weight: 'strong', leading: 1.16 },
        set,
      ),
      paragraph(content.reading, width, { size: 9.5, colour: INK_2 }, set),
      content.filter
        ? paragraph(content.filter, width, { size: 9.5, weight: 'strong' }, set)
        : { height: 0, shapes: [] },
    ],
    2 * k,
  );
  return {
    height: Math.max(said.height, logo.height),
    shapes: [...said.shapes, ...moved(logo, width - logo.width, 0)],
  };
}

/** The symbols of the map and what they stand for. */
export function programmeBlock({ programme }: ViewContent, width: number, set: Worded): Block {
  if (programme.length === 0) return { height: 0, shapes: [] };
  const { size: k } = set;
  const rows = programme.map((row) => {
    const mark = { height: 13 * k, shapes: [group(markShapes(row), { x: 7 * k, y: 6 * k, scale: k })] };
    return beside([
      { block: mark, x: 0 },
      { block: paragraph(row.text, width - 20 * k, { size: 8.4 }, set), x: 20 * k },
    ]);
  });
  return stacked([heading(set.t('lapis.programme'), width, set), ...rows], 2.5 * k);
}

export function heading(words: string, width: number, set: Worded): Block {
  return paragraph(words, width, { size: 9.5, weight: 'strong' }, set);
}

/** The places that carry most, with their numbers. */
export function listBlock({ list }: ViewContent, width: number, set: Worded): Block {
  if (list === null) return { height: 0, shapes: [] };
  const { size: k, faces } = set;
  const numbered = 16 * k;
  const rows = list.rows.flatMap(({ place, name, value }) => {
    const taken = widthOf(value, { size: 8.4 * k, weight: 'text' }, faces) + 6 * k;
    const row = beside([
      { block: paragraph(place, numbered - 5 * k, { size: 8.4, colour: INK_2, anchor: 'end' }, set), x: 0 },
      { block: paragraph(name, width - numbered - taken, { size: 8.4 }, set), x: numbered },
      { block: paragraph(value, width, { size: 8.4, anchor: 'end' }, set), x: 0 },
    ]);
    return [rule(width, set), row];
  });
  return stacked([heading(list.title, width, set), ...rows], 1.6 * k);
}

/** What must be said beside the picture. */
export function notesBlock({ notes }: Pick<ViewContent, 'notes'>, width: number, set: Worded): Block {
  return stacked(
    notes.map(({ text: words, warns }) =>
      paragraph(
        words,
        width,
        { size: 7.8, colour: warns ? WARN : INK_2, weight: warns ? 'strong' : 'text' },
        set,
      ),
    ),
    2 * set.size,
  );
}

/** Where the figures come from, which data, when made, and the way back to the live map. */
export function footBlock(
  content: Pick<ViewContent, 'notes' | 'provenances' | 'sources' | 'data' | 'made' | 'link'>,
  width: number,
  set: Worded & { readonly mostSources: number },
): Block {
  const { size: k, t } = set;
  const code = qrBlock(content.link, 52 * k);
  const left = width - (code.height > 0 ? 62 * k : 0);
  const small = { size: 7.4, colour: INK_2 };
  const whole = content.sources.length <= set.mostSources;
  const sources = whole
    ? `${t('ekspor.sumber')}: ${content.sources.join('; ')}.`
    : `${t('ekspor.sumber')}: ${content.sources.slice(0, set.mostSources).join('; ')}; … ${t('ekspor.sumber_lanjut')}`;
  const said = stacked(
    [
      notesBlock(content, left, set),
      provenanceBlock(
        content.provenances.map(({ provenance }) => provenance),
        left,
        set,
      ),
      content.sources.length > 0 ? paragraph(sources, left, small, set) : { height: 0, shapes: [] },
      paragraph(`${content.data} ${content.made}`, left, small, set),
      content.link ? linkBlock(content.link, left, set) : { height: 0, shapes: [] },
    ],
    3 * k,
  );
  const body = beside([
    { block: said, x: 0 },
    { block: code, x: width - 52 * k },
  ]);
  return stacked([rule(width, set, INK), body], 5 * k);
}

function linkBlock(link: string, width: number, set: Worded): Block {
  const block = paragraph(link, width, { size: 6.8, colour: NILA }, set);
  const box = { x: 0, y: 0, width, height: block.height };
  return { ...block, shapes: [...block.shapes, { kind: 'link', box, url: link }] };
}
