import { group } from 'd3-array';
import { programmeStandings } from '../../aggregate/programme/programmeStatus';
import { packTerm } from '../../messages/packTerms';
import { columnAmong } from '../../data/model/dataset';
import { comparedRowsOf, type ComparedCell, type ComparedRow } from '../../reading/comparedRows';
import { intervalTexts } from '../../reading/figure';
import { groupText } from '../../reading/groupText';
import { chipsOf, interventionsOf, STATUS_KEYS } from '../../reading/programmeWords';
import { rankText } from '../../reading/rankText';
import { placeAt, type VillagePlace } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import { dataText } from '../content/dataText';
import { sourceLines } from '../content/sourceLines';
import { provenanceMarks } from '../content/viewContent';
import { stacked } from '../page/block';
import { spreadBlock } from '../page/spreadBlock';
import { footBlock, headBlock } from '../page/viewBlocks';
import { headCell, lookCell, textCell } from './cells';
import type { Cell, PagedColumn, PagedRow, PagedTable } from './pagedTable';
import type { ComparisonAsked } from './tableAsked';

const WIDTHS = { indicator: 150, place: 112, region: 100, spread: 112 } as const;
/** No class is drawn in a comparison, but the signs of what has no number are. */
const TONED = { tones: 'warna', classCount: 1, rising: true } as const;

/** The comparison of places: every figure by theme, and where each stands among all. */
export function comparisonTable(asked: ComparisonAsked, words: Words): PagedTable {
  const { pack, date, link } = asked;
  const { dataset } = pack;
  const { manifest, villages } = dataset;
  const { t, f, language } = words;
  const places = asked.rows.map((row) => placeAt(villages, row));
  const rows = comparedRowsOf({ dataset, rows: asked.rows, columnOf: columnAmong(pack.columns) }, words);
  const indicators = rows.map(({ indicator }) => indicator);
  const sample = manifest.demo || indicators.some(({ provenance }) => provenance === 'peraga');
  const estimate = indicators.some(({ provenance }) => provenance === 'estimasi');
  const told = {
    region: manifest.region.name[language],
    title: asked.title,
    reading: places.map(({ name, kecamatan }) => t('desa.named', { nama: name, kec: kecamatan })).join(' · '),
    filter: '',
    notes: [
      ...(sample ? [{ text: `${t('asal.peraga_arti')}.`, warns: true }] : []),
      ...(estimate ? [{ text: t('legend.estimate'), warns: true }] : []),
    ],
    provenances: provenanceMarks(indicators, words),
    sources: sourceLines(indicators, dataset),
    data: dataText(manifest, words),
    made: t('ekspor.dibuat', { tanggal: f.date(date) }),
    link,
  };
  return {
    title: asked.title,
    head: (width, set) => headBlock(told, width, set),
    columns: columnsOf(asked, places, words),
    rows: [...programmeRows(asked, places, words), ...themed(rows, { asked, places, words })],
    foot: (width, set) => footBlock(told, width, { ...set, mostSources: Infinity }),
    sample,
  };
}

function columnsOf(
  { withRegency, pack }: ComparisonAsked,
  places: readonly VillagePlace[],
  { t, language }: Words,
): readonly PagedColumn[] {
  return [
    { head: headCell(t('peta.indikator')), width: WIDTHS.indicator },
    ...places.map(({ name, kecamatan, typology }, i) => ({
      head: headCell(`${i + 1}. ${name}`, {
        under: [kecamatan && t('desa.kec', { kec: kecamatan }), packTerm(typology, language)]
          .filter(Boolean)
          .join(', '),
      }),
      width: WIDTHS.place,
    })),
    ...(withRegency
      ? [{ head: headCell(pack.dataset.manifest.region.name[language]), width: WIDTHS.region }]
      : []),
    { head: headCell(t('lembar.sebaran')), width: WIDTHS.spread },
  ];
}

function programmeRows(
  { pack, withRegency }: ComparisonAsked,
  places: readonly VillagePlace[],
  { t, f }: Words,
): readonly PagedRow[] {
  const standings = programmeStandings(pack.programme).byRow;
  const { index } = pack.dataset.villages.kecamatan;
  const beyond = withRegency ? [textCell(''), textCell('')] : [textCell('')];
  const status = places.map(({ row }) => {
    const words = chipsOf(standings.get(row)).map(({ status: one }) => t(STATUS_KEYS[one]));
    return textCell(words.join(', ') || t('banding.tanpa_status'));
  });
  const works = places.map(({ row }) => {
    const { here, around } = interventionsOf(pack.interventions, { row, district: index[row] });
    return textCell(t('banding.intervensi_jumlah', { n: f.number(here.length), m: f.number(around.length) }));
  });
  return [
    { kind: 'theme', text: t('banding.program') },
    { kind: 'cells', cells: [textCell(t('banding.status'), { strong: true }), ...status, ...beyond] },
    { kind: 'cells', cells: [textCell(t('profil.intervensi'), { strong: true }), ...works, ...beyond] },
  ];
}

interface Comparing {
  readonly asked: ComparisonAsked;
  readonly places: readonly VillagePlace[];
  readonly words: Words;
}

function themed(rows: readonly ComparedRow[], comparing: Comparing): readonly PagedRow[] {
  const { language } = comparing.words;
  return [...group(rows, ({ indicator }) => indicator.theme[language])].flatMap(([theme, entries]) => [
    { kind: 'theme', text: theme } as const,
    ...entries.map((entry) => ({ kind: 'cells', cells: rowCells(entry, comparing) }) as const),
  ]);
}

function rowCells(entry: ComparedRow, { asked, places, words }: Comparing): readonly Cell[] {
  const { t, f, language } = words;
  const { indicator, year, cells, regency, spread, alike } = entry;
  const wording = { indicator, f, language };
  const name = headCell(indicator.name[language], {
    under: [year, indicator.unit[language], indicator.basis].filter(Boolean).join(' · '),
    provenance: indicator.provenance,
  });
  const all = groupText(regency, wording, t);
  const pairs = alike.map(([a, b]) => t('banding.pasangan', { a: a + 1, b: b + 1 })).join('; ');
  const marks = cells.flatMap(({ figure }, i) =>
    figure.value === null ? [] : [{ value: figure.value, label: String(i + 1) }],
  );
  const drawn: Cell = (width, set) =>
    stacked(
      [
        spreadBlock(spread, { width, near: [], marks }),
        textCell('', { small: pairs ? [t('banding.tak_dibedakan', { pasangan: pairs })] : [] })(width, set),
      ],
      1,
    );
  return [
    name,
    ...cells.map((cell, i) => figureCell(entry, cell, { place: places[i]!, asked, words })),
    ...(asked.withRegency ? [textCell(all.text, { strong: true, small: [all.how] })] : []),
    drawn,
  ];
}

function figureCell(
  { indicator }: ComparedRow,
  { figure, interval, ranks, kecamatan }: ComparedCell,
  {
    place,
    asked,
    words,
  }: { readonly place: VillagePlace; readonly asked: ComparisonAsked; readonly words: Words },
): Cell {
  const { t, f, language } = words;
  const wording = { indicator, f, language };
  const group_ = asked.withKecamatan ? groupText(kecamatan, wording, t) : null;
  const around = group_ ? `${t('desa.kec', { kec: place.kecamatan })}: ${group_.text} ${group_.how}` : '';
  if (figure.value === null) {
    const look = lookCell(figure.look ?? 'missing', TONED);
    return (width, set) => stacked([look(width, set), textCell('', { small: [around] })(width, set)]);
  }
  const from = ranks?.from === 'lowest' ? 'profil.dari_rendah' : 'profil.dari_tinggi';
  const rank = !ranks
    ? ''
    : ranks.all.told
      ? `${t('profil.bagi', { r: rankText(ranks.all, words), n: f.number(ranks.all.n) })} ${t(from)}`
      : t('urutan.tanpa');
  return textCell(figure.text, {
    strong: true,
    size: 9,
    small: [
      figure.classWord ?? '',
      interval ? t('desa.selang', intervalTexts(interval, wording)) : '',
      rank,
      around,
    ],
  });
}
