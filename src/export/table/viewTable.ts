import type { FigureColumn } from '../../aggregate/modes/companions';
import { isRanked, listedRanks } from '../../aggregate/classes/rank';
import { certaintyAt, intervalAt } from '../../aggregate/classes/uncertainty';
import { packTerm } from '../../messages/packTerms';
import { classNames } from '../../reading/classNames';
import { columnSummary } from '../../reading/columnSummary';
import { columnUnder } from '../../reading/columnWords';
import { figureAt, listedRange } from '../../reading/figure';
import { drawnAsSymbols, legendColours } from '../../reading/legendMarks';
import { chipsOf, STATUS_KEYS } from '../../reading/programmeWords';
import { listedRankText } from '../../reading/rankText';
import { placeAt } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import type { Swatch } from '../content/legendContent';
import { sourceLines } from '../content/sourceLines';
import { provenanceMarks, viewContent } from '../content/viewContent';

import { isRising } from '../page/mapShapes';
import type { Toned } from '../page/swatches';
import type { Tones } from '../page/tones';
import { footBlock, headBlock } from '../page/viewBlocks';
import { classCell, headCell, lookCell, textCell } from './cells';
import type { Cell, PagedColumn, PagedTable } from './pagedTable';
import type { TableAsked } from './tableAsked';

/** Widths of columns at the size of A4, points. */
const WIDTHS = {
  name: 92,
  kecamatan: 78,
  number: 62,
  interval: 74,
  category: 92,
  class: 96,
  rank: 48,
  typology: 60,
  status: 84,
  interventions: 50,
} as const;

interface Shown {
  readonly column: PagedColumn;
  readonly cellOf: (row: number) => Cell;
  readonly foot: Cell;
}

const NOTHING: Cell = () => ({ height: 0, shapes: [] });

/** The table of a view with all its rows: the same cells, marks and words as on the screen. */
export function viewTable(asked: TableAsked, tones: Tones, words: Words): PagedTable {
  const { view, table } = asked;
  const { dataset } = view;
  const content = viewContent(asked, words);
  const indicators = table.columns.map(({ indicator }) => indicator);
  const shown = shownColumns(asked, tones, words);
  const rows = Array.from(table.rows, (row) => shown.map(({ cellOf }) => cellOf(row)));
  const counted = words.t('berkas.baris', { n: words.f.number(table.rows.length) });
  const told = {
    ...content,
    reading: [content.reading, `${table.order}.`, counted].filter(Boolean).join(' '),
    provenances: provenanceMarks(indicators, words),
    sources: sourceLines(indicators, dataset, dataset.manifest.boundary.sourceIds),
  };
  const summary = { kind: 'cells', cells: shown.map(({ foot }) => foot) } as const;
  return {
    title: content.title,
    head: (width, set) => headBlock(told, width, set),
    columns: shown.map(({ column }) => column),
    rows: [...rows.map((cells) => ({ kind: 'cells', cells }) as const), summary],
    foot: (width, set) => footBlock(told, width, { ...set, mostSources: Infinity }),
    sample: dataset.manifest.demo || indicators.some(({ provenance }) => provenance === 'peraga'),
  };
}

function shownColumns(asked: TableAsked, tones: Tones, words: Words): readonly Shown[] {
  const { view, state, table } = asked;
  const { answer, dataset } = view;
  const { villages } = dataset;
  const { t, f, language } = words;
  const ofVillages = state.level === 'village';
  const place = (row: number) => placeAt(villages, row);
  const told = (kind: 'nama' | 'kecamatan' | 'tipologi' | 'status' | 'intervensi', width: number) => ({
    column: { head: headCell(t(`tabel.kolom.${kind}`)), width },
    foot: NOTHING,
  });
  const [drawn, ...rest] = table.columns.map((figure) => figureColumn(figure, asked, { tones, words }));
  const many = t('tabel.n_desa', { n: f.number(table.rows.length) });
  return [
    {
      ...told('nama', WIDTHS.name),
      cellOf: (row) => textCell(place(row).name, { strong: true }),
      foot: textCell(many, { strong: true }),
    },
    ...(ofVillages
      ? [{ ...told('kecamatan', WIDTHS.kecamatan), cellOf: (row: number) => textCell(place(row).kecamatan) }]
      : []),
    ...(drawn ? [drawn] : []),
    ...(answer && !answer.categorical && !drawnAsSymbols(answer) ? [classColumn(asked, tones, words)] : []),
    ...(answer && !answer.categorical ? [rankColumn(asked, words)] : []),
    ...rest,
    ...(ofVillages
      ? [
          {
            ...told('tipologi', WIDTHS.typology),
            cellOf: (row: number) => textCell(packTerm(place(row).typology, language), { size: 7.6 }),
          },
          {
            ...told('status', WIDTHS.status),
            cellOf: (row: number) => {
              const chips = chipsOf(table.standings.get(row));
              return textCell(chips.map(({ status }) => t(STATUS_KEYS[status])).join(', '), { size: 7.6 });
            },
          },
        ]
      : []),
    {
      ...told('intervensi', WIDTHS.interventions),
      column: { head: headCell(t('tabel.kolom.intervensi'), { end: true }), width: WIDTHS.interventions },
      cellOf: (row) => textCell(f.number(table.interventions[row] ?? 0), { end: true }),
    },
  ];
}

interface Look {
  readonly tones: Tones;
  readonly words: Words;
}

function figureColumn(
  figure: FigureColumn,
  { view: { answer }, table, state }: TableAsked,
  { tones, words }: Look,
): Shown {
  const { f, language } = words;
  const { indicator, column } = figure;
  const category = indicator.kind === 'category';
  const interval = column?.standardError != null;
  const width = category ? WIDTHS.category : interval ? WIDTHS.interval : WIDTHS.number;
  const wording = { indicator, f, language };
  const toned = tonedOf(answer, { tones, palette: state.palette });
  const own = category && figure.role === 'drawn' && answer?.categorical ? answer : null;
  const summary = columnSummary(figure, table.rows, words);
  return {
    column: {
      width,
      head: headCell(indicator.shortName[language], {
        under: columnUnder(figure, answer?.column.year, words),
        provenance: indicator.provenance,
        end: !category,
      }),
    },
    cellOf: (row) => {
      const { value, text, look } = figureAt({ ...wording, column, row });
      if (value === null) return lookCell(look ?? 'missing', toned);
      if (own)
        return classCell(
          { kind: 'class', colour: toned.colours[value] ?? '#ffffff', at: value },
          text,
          toned,
        );
      const sure = column && certaintyAt({ indicator, column }, row);
      const ends = column && intervalAt(column, row);
      const mark = sure === 'careful' ? ' ±' : sure === 'unsure' ? ' ±±' : '';
      return textCell(`${text}${mark}`, { end: !category, small: ends ? [listedRange(ends, wording)] : [] });
    },
    foot: summary
      ? textCell(summary.text, { end: true, strong: true, small: [summary.what, summary.covered] })
      : NOTHING,
  };
}

interface ColouredTones extends Toned {
  readonly colours: readonly string[];
}

function tonedOf(
  answer: TableAsked['view']['answer'],
  { tones, palette }: { readonly tones: Tones; readonly palette: TableAsked['state']['palette'] },
): ColouredTones {
  const colours = answer ? legendColours(answer, { palette, theme: 'terang' }).classes : [];
  return { tones, classCount: Math.max(1, colours.length), rising: isRising(colours), colours };
}

function classColumn({ view: { answer }, state }: TableAsked, tones: Tones, words: Words): Shown {
  const toned = tonedOf(answer, { tones, palette: state.palette });
  const names = answer ? classNames(answer, words) : [];
  return {
    column: { head: headCell(words.t('tabel.kolom.kelas')), width: WIDTHS.class },
    cellOf: (row) => {
      const at = answer?.classIndex[row] ?? 255;
      const colour = toned.colours[at];
      if (!answer || colour === undefined) return NOTHING;
      const sure = state.overlays.includes('uncertainty') ? certaintyAt(answer, row) : null;
      const swatch: Swatch =
        sure === 'careful' || sure === 'unsure'
          ? { kind: sure, colour, at, circle: false }
          : { kind: 'class', colour, at };
      return classCell(swatch, names[at] ?? '', toned);
    },
    foot: NOTHING,
  };
}

function rankColumn({ view: { answer } }: TableAsked, words: Words): Shown {
  const ranks = answer && listedRanks(answer);
  return {
    column: { head: headCell(words.t('tabel.kolom.peringkat'), { end: true }), width: WIDTHS.rank },
    cellOf: (row) => {
      if (!answer || !ranks) return NOTHING;
      const text = listedRankText(ranks, { side: answer, row }, words);
      return textCell(isRanked(ranks, answer, row) ? text : text && '–', { end: true });
    },
    foot: NOTHING,
  };
}
