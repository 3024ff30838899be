import type { Words } from '../../reading/words';
import type { ViewContent } from '../content/viewContent';
import type { Page } from '../drawing/shape';
import { inlineSvg } from '../form/svgFile';
import type { SceneAsked, SceneTable } from './deckAsked';
import type { FigureRoom } from './deckFigure';
import { badgesHtml, legendHtml, type NextPrefix } from '../form/legendHtml';
import { around, said, worded } from '../form/markup';

/** A map of a scene as it is drawn, and what is said of it. */
export interface SlideMap {
  readonly page: Page;
  readonly content: ViewContent;
}

/** Scenes whose map is alone: nothing stands beside it. */
export function hasSide({ scene, figure, list, maps }: SceneAsked): boolean {
  return maps.length === 0 || scene.caption + scene.question !== '' || figure !== null || list !== null;
}

/** Room that a scene leaves each of its maps at least, on a screen of 1920 by 1080. */
export function figureRoom(asked: SceneAsked): FigureRoom {
  if (asked.maps.length > 1) return { width: 820, height: 440 };
  return { width: hasSide(asked) ? 810 : 1400, height: 790 };
}

export interface SlideSet {
  readonly words: Words;
  readonly shared: ReadonlyMap<string, string>;
  readonly next: NextPrefix;
  /** Ids of packs whose figures are made up: no scene of theirs is without that word. */
  readonly madeUp: ReadonlySet<string>;
}

/** A scene in markup: what the wall shows, and below it what the speaker reads. */
export function slideHtml(asked: SceneAsked, maps: readonly SlideMap[], set: SlideSet): string {
  const { scene, number } = asked;
  const { words } = set;
  const kind = asked.table ? 'text facts' : kindOf(asked, maps.length);
  const figures = maps.map((map) => figureHtml(map, set)).join('');
  const long = scene.title.length > 60 ? ' class="long"' : '';
  return [
    `<section class="scene" id="${number}" aria-labelledby="judul-${number}">`,
    `<div class="slide"><div class="layout ${kind}">`,
    `<header><span class="number" aria-hidden="true">${number}</span><h2 id="judul-${number}"${long}>${said(scene.title)}</h2></header>`,
    around('div', 'class="maps"', figures),
    sideHtml(asked, words),
    footHtml(asked, maps, set),
    '</div></div>',
    notesHtml(asked, maps, words),
    '</section>\n',
  ].join('');
}

function kindOf(asked: SceneAsked, maps: number): string {
  if (maps === 0) return 'text';
  if (maps > 1) return 'pair';
  return hasSide(asked) ? 'sided' : 'alone';
}

function figureHtml({ page, content }: SlideMap, { shared, next }: SlideSet): string {
  const attributes = `class="map" role="img" aria-label="${said(content.alternative)}"`;
  const svg = inlineSvg(page, { prefix: next(), shared, attributes });
  return `<figure>${legendHtml(content.legends, content.programme, next)}${svg}</figure>`;
}

function sideHtml({ scene, figure, list, table, maps, remarks }: SceneAsked, { t }: Words): string {
  const parts = [
    figure &&
      `<div class="figure"><strong${figure.number.length > 7 ? ' class="long"' : ''}>${said(figure.number)}</strong>${worded('p', 'class="unit"', figure.unit)}${worded('p', '', figure.of)}</div>`,
    list && listHtml(list),
    table && tableHtml(table),
    worded('p', 'class="caption"', scene.caption),
    maps.length === 0 && !table
      ? remarks.map((remark) => worded('p', 'class="remark"', remark)).join('')
      : '',
    scene.question &&
      `<div class="question"><p>${said(t('rapat.putus'))}</p><strong>${said(scene.question)}</strong></div>`,
  ];
  const label = `class="side" aria-label="${said(t('rapat.keterangan'))}"`;
  return around('aside', label, parts.map((part) => part ?? '').join(''));
}

function listHtml({ caption, rows, sharing }: NonNullable<SceneAsked['list']>): string {
  const lines = rows.map(
    ({ place, name, district, value }) =>
      `<tr><td class="place">${said(place)}</td><th scope="row">${said(name)} ${worded('small', '', district)}</th><td>${said(value)}</td></tr>`,
  );
  const table = `<table><caption>${said(caption)}</caption><tbody>${lines.join('')}</tbody></table>`;
  return `${table}${worded('p', 'class="sharing"', sharing)}`;
}

/** A table in the place of a map; what it is made of stands below the slide. */
function tableHtml({ caption, columns, rows }: SceneTable): string {
  const look = (at: number) => (columns[at]?.numeric ? 'class="numeric"' : '');
  const wide = columns.map(({ share }) => `<col width="${Math.round(share * 1000) / 10}%">`).join('');
  const heads = columns.map(({ head }, at) => `<th scope="col" ${look(at)}>${said(head)}</th>`).join('');
  const lines = rows.map(
    (cells) => `<tr>${cells.map((cell, at) => `<td ${look(at)}>${said(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${said(caption)}</caption><colgroup>${wide}</colgroup><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** What must be said of every map: where its figures come from, of which data and day they are, what to beware of. */
function footHtml(
  { scene, maps: asked, table, remarks }: SceneAsked,
  maps: readonly SlideMap[],
  { words, next, madeUp }: SlideSet,
): string {
  const contents = maps.map(({ content }) => content);
  const marks = new Map(
    contents.flatMap(({ provenances }) => provenances).map((mark) => [mark.provenance, mark]),
  );
  if (madeUp.has(scene.pack)) marks.set('peraga', { provenance: 'peraga', word: words.t('asal.peraga') });
  const notes = new Map(contents.flatMap(({ notes: own }) => own).map((note) => [note.text, note.warns]));
  return around(
    'p',
    'class="said"',
    [
      worded('b', '', scene.part),
      badgesHtml([...marks.values()], next),
      ...[...notes].map(([text, warns]) => worded('span', warns ? 'class="warns"' : '', text)),
      ...[...new Set(contents.map(({ data }) => data))].map((data) => worded('span', '', data)),
      worded('span', '', table?.source ?? ''),
      ...(asked.length === 0 && !table
        ? []
        : remarks.map((remark) => worded('span', 'class="warns"', remark))),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

/** For the speaker, and for whoever reads the file as a text: notes, sources, the way back to the app. */
function notesHtml({ scene, address }: SceneAsked, maps: readonly SlideMap[], { t }: Words): string {
  const sources = [...new Set(maps.flatMap(({ content }) => content.sources))];
  const made = maps.flatMap(({ content }) => content.legends.map((legend) => legend.made)).filter(Boolean);
  const link = /^https?:/.test(address)
    ? `<p class="link"><a href="${said(address)}" rel="noreferrer">${said(t('ekspor.tautan'))}</a></p>`
    : '';
  return [
    `<div class="notes"><h3>${said(t('rapat.catatan'))}</h3>`,
    `<p class="spoken">${said(scene.notes || t('rapat.catatan_kosong'))}</p>`,
    [...new Set(made)].map((one) => worded('p', '', one)).join(''),
    sources.length === 0 ? '' : `<h4>${said(t('ekspor.sumber'))}</h4>`,
    around('ul', '', sources.map((source) => worded('li', '', source)).join('')),
    `${link}</div>`,
  ].join('');
}
