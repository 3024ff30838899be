import { createPicker } from '../../layers/camera/picker';
import type { PackGeometry } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';
import type { ExportAsked } from '../asked';
import type { ViewContent } from '../content/viewContent';
import type { Shape } from '../drawing/shape';
import { group, rect, text } from '../drawing/shapes';
import { exportWords } from '../exportWords';
import { beside, INK_2, moved, NILA, paragraph, stacked, WARN, type Block } from '../page/block';
import { legendBlock, rule } from '../page/legendBlock';
import { mapBlock, PER_PX, type MapSetting } from '../page/mapBlock';
import type { Worded } from '../page/provenanceBlock';
import { qrBlock } from '../page/qrBlock';
import type { Printing } from '../page/viewPages';
import { contentOf } from './contentOf';
import type { SceneAsked, SceneTable } from './deckAsked';
import {
  figureBlock,
  fitted,
  MARGIN,
  NOTHING,
  questionBlock,
  rowsBlock,
  SIDE,
  spoken,
  tableRow,
  WIDE,
} from './slideBlocks';
import { SLIDE } from './slideSize';

const GAP = 14;
const PAIR = (WIDE - GAP) / 2;
const PAIR_LEGEND = 104;
/** Width of the screen's map, CSS px, for which a link's zoom is meant. */
const SCREEN_PX = 1280;
/** A scene as one slide: title, map, what stands beside it, and where its numbers come from. */
export function slideShapes(asked: SceneAsked, printing: Printing): readonly Shape[] {
  const set: Worded = { faces: printing.faces, size: 1, t: printing.words.t };
  const head = headBlock(asked, set);
  const foot = footBlock(asked, set);
  const top = MARGIN + head.height + 10;
  const height = SLIDE.height - top - MARGIN - foot.height - (foot.height > 0 ? 8 : 0);
  const body = bodyBlock(asked, height, { set, printing });
  return [
    rect({ x: 0, y: 0, ...SLIDE }, { fill: '#ffffff', stroke: '#dfe2ea', width: 0.6, part: 'kertas' }),
    ...moved(head, MARGIN, MARGIN),
    ...moved(body, MARGIN, top),
    ...moved(foot, MARGIN, SLIDE.height - MARGIN - foot.height),
  ];
}

function headBlock({ scene, number }: SceneAsked, set: Worded): Block {
  const side = 26;
  const x = side + 10;
  const digits = String(number);
  const title = fitted(46, set, (now) =>
    paragraph(scene.title, WIDE - x, { size: 20, weight: 'strong', leading: 1.14 }, now),
  );
  const chip: Block = {
    height: side,
    shapes: [
      rect({ x: 0, y: 0, width: side, height: side }, { fill: NILA }),
      text(
        digits,
        { x: side / 2, y: side / 2 + 4.6, anchor: 'middle' },
        { size: 13, weight: 'strong', colour: '#ffffff' },
      ),
    ],
  };
  return beside([
    { block: chip, x: 0 },
    { block: title, x },
  ]);
}

/** Words that say of what day and version the numbers are, and what must be said beside a map. */
function footBlock({ maps, table, remarks, address }: SceneAsked, set: Worded): Block {
  const contents = maps.map(contentOf);
  const said = [...new Set([...contents.flatMap(({ notes }) => notes.map((note) => note.text)), ...remarks])];
  const [first] = contents;
  const small = { size: 7, colour: INK_2 };
  const lines = [
    said.length > 0
      ? paragraph(said.join(' '), WIDE, { ...small, colour: WARN, weight: 'strong' }, set)
      : NOTHING,
    first ? paragraph([first.data, ...sourcesOf(contents, set)].join(' '), WIDE, small, set) : NOTHING,
    table ? paragraph(table.source, WIDE, small, set) : NOTHING,
    maps.length > 0 || table || remarks.length > 0
      ? linked(paragraph(address, WIDE, { size: 6, colour: NILA }, set), address)
      : NOTHING,
  ];
  const block = stacked(lines, 2);
  return block.height === 0 ? NOTHING : stacked([rule(WIDE, set), block], 3);
}

function linked(block: Block, url: string): Block {
  return {
    ...block,
    shapes: [...block.shapes, { kind: 'link', box: { x: 0, y: 0, width: WIDE, height: block.height }, url }],
  };
}

/** At most a few sources stand on a slide; all of them in the file of the map itself. */
const MOST_SOURCES = 3;

function sourcesOf(contents: readonly ViewContent[], { t }: Worded): readonly string[] {
  const sources = [...new Set(contents.flatMap(({ sources: own }) => own))];
  if (sources.length === 0) return [];
  const more = sources.length > MOST_SOURCES ? '; …' : '';
  return [`${t('ekspor.sumber')}: ${sources.slice(0, MOST_SOURCES).join('; ')}${more}.`];
}

interface Body {
  readonly set: Worded;
  readonly printing: Printing;
}

function bodyBlock(asked: SceneAsked, height: number, body: Body): Block {
  const [first, second] = asked.maps;
  if (asked.table) return tableBlock(asked, asked.table, height, body.set);
  if (!first) return wordsBlock(asked, height, body.set);
  if (second) return pairBlock(asked, [first, second], height, body);
  const side = fitted(height, body.set, (set) => sideBlock(asked, first, set));
  return beside([
    { block: drawnMap(first, { width: WIDE - SIDE - GAP, height }, body), x: 0 },
    { block: side, x: WIDE - SIDE },
  ]);
}

/** A scene of words: large, in the middle of the slide; a page that is not drawn here is a code to be opened by. */
function wordsBlock({ scene, remarks, address }: SceneAsked, height: number, set: Worded): Block {
  const width = WIDE * 0.82;
  const isElsewhere = remarks.length > 0 && scene.caption === '' && scene.question === '';
  const block = isElsewhere
    ? qrBlock(address, 150)
    : fitted(height, set, (now) =>
        stacked(
          [spoken(scene.caption, width, 19, now), questionBlock(scene.question, width, now, 18)],
          18 * now.size,
        ),
      );
  const x = (WIDE - (isElsewhere ? 150 : width)) / 2;
  return { height, shapes: moved(block, x, Math.max(0, (height - block.height) / 2)) };
}

/** A table over the whole width, with what is said of it below. */
function tableBlock({ scene }: SceneAsked, table: SceneTable, height: number, set: Worded): Block {
  return fitted(height, set, (now) =>
    stacked(
      [
        paragraph(table.caption, WIDE, { size: 11, weight: 'strong' }, now),
        tableRow(
          table.columns.map(({ head }) => head),
          table.columns,
          { set: now, weight: 'strong' },
        ),
        ...table.rows.flatMap((row) => [
          rule(WIDE, now),
          tableRow(row, table.columns, { set: now, weight: 'text' }),
        ]),
        spoken(scene.caption, WIDE, 12, now),
        questionBlock(scene.question, WIDE, now),
      ],
      3 * now.size,
    ),
  );
}

function sideBlock({ scene, figure, list }: SceneAsked, map: ExportAsked, set: Worded): Block {
  return stacked(
    [
      figure ? figureBlock(figure, set) : NOTHING,
      list ? rowsBlock(list, set) : NOTHING,
      spoken(scene.caption, SIDE, 12, set),
      questionBlock(scene.question, SIDE, set),
      legendsBlock(map, SIDE, set),
    ],
    10 * set.size,
  );
}

/** Two maps with their titles and legends, and what is said of both. */
function pairBlock(
  { scene }: SceneAsked,
  maps: readonly [ExportAsked, ExportAsked],
  height: number,
  { set, printing }: Body,
): Block {
  const said = fitted(height * 0.3, set, (now) =>
    stacked([spoken(scene.caption, WIDE, 11, now), questionBlock(scene.question, WIDE, now)], 6 * now.size),
  );
  const room = height - said.height - (said.height > 0 ? 8 : 0);
  const columns = maps.map((map) => {
    const title = paragraph(contentOf(map).title, PAIR, { size: 11, weight: 'strong' }, set);
    const free = room - title.height - 5;
    const legend = fitted(free, { ...set, size: 0.8 }, (now) => legendsBlock(map, PAIR_LEGEND, now));
    const width = PAIR - PAIR_LEGEND - 8;
    const picture = drawnMap(map, { width, height: free }, { set, printing });
    const row = beside([
      { block: picture, x: 0 },
      { block: legend, x: PAIR - PAIR_LEGEND },
    ]);
    return stacked([title, row], 5);
  });
  const both = beside(columns.map((block, i) => ({ block, x: i * (PAIR + GAP) })));
  return stacked([both, said], 8);
}

/** Legends without their histograms, which a slide has no room for. */
function legendsBlock(map: ExportAsked, width: number, set: Worded): Block {
  const toned = { ...set, tones: 'warna' } as const;
  const { legends } = contentOf(map);
  return stacked(
    legends.map((legend) => legendBlock({ ...legend, histogram: null }, width, toned)),
    8 * set.size,
  );
}

function drawnMap(
  map: ExportAsked,
  size: { readonly width: number; readonly height: number },
  { printing }: Body,
): Block {
  const { view, state, language } = map;
  const words = exportWords(language, state.level);
  const k = 0.85;
  const set: MapSetting = {
    ...{ faces: printing.faces, size: k, words, t: words.t, tones: 'warna' },
    ...{ picker: pickerOf(view.geometry), bbox: view.dataset.manifest.bbox },
    camera: mapOfWidth(map, { width: size.width, size: k }).state.camera,
  };
  return mapBlock(map, size, set);
}

/** The map with the zoom at which a narrower picture shows what the screen's map shows. */
export function mapOfWidth(
  map: ExportAsked,
  { width, size }: { readonly width: number; readonly size: number },
): ExportAsked {
  const { camera } = map.state;
  if (camera === null) return map;
  const zoom = camera.zoom + Math.log2(width / (size * PER_PX) / SCREEN_PX);
  return { ...map, state: { ...map.state, camera: { ...camera, zoom } } };
}

/** All scenes of a meeting are of the same borders. */
const pickerOf = oncePer(({ villages }: PackGeometry) => createPicker(villages));

/** A slide drawn smaller, at a place of a page. */
export function placedSlide(
  shapes: readonly Shape[],
  at: { readonly x: number; readonly y: number; readonly width: number },
): Shape {
  return group(shapes, { x: at.x, y: at.y, scale: at.width / SLIDE.width });
}
