import { programmeStandings } from '../../aggregate/programme/programmeStatus';
import { villageRanks } from '../../aggregate/classes/rank';
import { interval95, intervalAt } from '../../aggregate/classes/uncertainty';
import type { Side } from '../../aggregate/mapQuestion';
import { columnAmong, columnKey, type Indicator } from '../../data/model/dataset';
import { oncePer } from '../../data/model/oncePer';
import type { Intervention, ProgrammeEvent } from '../../data/model/programme';
import type { Provenance } from '../../data/model/packWords';
import { packTerm } from '../../messages/packTerms';
import { borderingVillages } from '../../reading/borderingVillages';
import { figureAt, intervalTexts, LOOK_KEYS, valueWithUnit } from '../../reading/figure';
import { leadSentences } from '../../reading/leadSentence';
import { locator, type Locator } from './locator';
import { profileOf, type ProfileRow } from '../../reading/profileRows';
import { interventionsOf, periodText, STAGE_KEYS, STATUS_KEYS } from '../../reading/programmeWords';
import { rankText } from '../../reading/rankText';
import type { Spread } from '../../reading/spread';
import { placeAt } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import { dataText } from '../content/dataText';
import { sourceLines } from '../content/sourceLines';
import type { Tones } from '../page/tones';
import type { SheetsAsked } from './sheetAsked';
import { sheetMap, type SheetMap } from './sheetMap';

/** A figure of a sheet. */
export interface SheetFigure {
  readonly indicatorId: string;
  readonly name: string;
  /** Year, unit and data basis. */
  readonly about: string;
  readonly value: string;
  /** Class, interval; empty: none. */
  readonly beside: string;
  /** "3 dari 272, dari terendah"; empty where there is none. */
  readonly rank: string;
  readonly provenance: Provenance;
  readonly spread: Spread | null;
  readonly own: number;
  readonly near: readonly number[];
}

export interface SheetLine {
  readonly lead: string;
  readonly rest: string;
}

/** A place that borders on another. */
export interface SheetNeighbour extends SheetLine {
  readonly code: string;
}

/** All that the sheet of a place says. */
export interface SheetContent {
  readonly region: string;
  readonly chapter: string;
  readonly name: string;
  readonly title: string;
  readonly facts: string;
  readonly lead: string;
  readonly locator: Locator;
  /** null where no indicator leads. */
  readonly map: SheetMap | null;
  /** How the map's classes are drawn. */
  readonly tones: Tones;
  readonly figures: readonly SheetFigure[];
  /** Why others have no figure, with their names. */
  readonly without: readonly string[];
  readonly journey: readonly SheetLine[];
  readonly interventions: readonly SheetLine[];
  readonly neighbours: readonly SheetNeighbour[];
  readonly neighboursBy: string;
  readonly notes: readonly { readonly text: string; readonly warns: boolean }[];
  readonly provenances: readonly { readonly provenance: Provenance; readonly word: string }[];
  readonly sources: readonly string[];
  readonly data: string;
  readonly made: string;
  readonly link: string;
  /** Anything made up: the sheet carries its mark. */
  readonly sample: boolean;
}

/** Width, points: beside the legend of a map, or in its place. */
const LOCATOR = { small: 56, large: 112 } as const;

export const standingsOf = oncePer((events: readonly ProgrammeEvent[]) => programmeStandings(events).byRow);

/** What the sheet of a row says. */
export function sheetContent(asked: SheetsAsked, row: number, words: Words): SheetContent {
  const { pack, date } = asked;
  const { dataset, geometry, columns } = pack;
  const { villages, manifest } = dataset;
  const { t, f, language } = words;
  const place = placeAt(villages, row);
  const profile = profileOf({ dataset, row, columnOf: columnAmong(columns) }, words);
  const area_km2 = villages.area_km2[row] ?? Number.NaN;
  const journey = standingsOf(pack.programme).get(row)?.journey ?? [];
  const { here } = interventionsOf(pack.interventions, { row, district: villages.kecamatan.index[row] });
  const led = leading(asked);
  const lead = led ? leadOf(asked, row, { led, words, works: here.length }) : '';
  const indicators = profile.known.map(({ indicator }) => indicator);
  const own = [...journey.map(({ event }) => event.sourceId), ...here.map(({ sourceId }) => sourceId)];
  const around = neighboursOf(asked, row, words);
  return {
    region: manifest.region.name[language],
    chapter: place.kecamatan ? t('desa.kec', { kec: place.kecamatan }) : '',
    name: place.name,
    title: t(place.kind === 'kelurahan' ? 'profil.judul_kelurahan' : 'profil.judul_desa', {
      nama: place.name,
      kec: place.kecamatan,
    }),
    facts: [
      packTerm(place.typology, language),
      t('profil.kode', { kode: place.code }),
      place.bpsCode && `BPS ${place.bpsCode}`,
      Number.isFinite(area_km2) ? t('profil.luas_model', { v: f.number(area_km2, 2) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    lead,
    locator: locator({ ...geometry, row, bbox: manifest.bbox, width: led ? LOCATOR.small : LOCATOR.large }),
    map: led && sheetMap(asked, row, { side: led, words }),
    tones: asked.tones ?? 'warna',
    figures: profile.known.map((entry) => figureOf(entry, words)),
    without: withoutFigures(profile.unknown, words),
    journey: journey.map(({ event }) => stepLine(event, words)),
    interventions: here.map((one) => interventionLine(one, asked, words)),
    ...around,
    notes: notesOf(asked, indicators, words),
    provenances: [...new Set(indicators.map(({ provenance }) => provenance))].map((provenance) => ({
      provenance,
      word: provenance,
    })),
    sources: sourceLines(indicators, dataset, own),
    data: dataText(manifest, words),
    made: t('ekspor.dibuat', { tanggal: f.date(date) }),
    link: linkOf(asked, place.code),
    sample: manifest.demo || indicators.some(({ provenance }) => provenance === 'peraga'),
  };
}

function linkOf({ address, pack: { dataset }, level, language }: SheetsAsked, code: string): string {
  const asked = [
    `pack=${dataset.manifest.id}`,
    ...(level === 'district' ? ['tingkat=kecamatan'] : []),
    ...(language === 'en' ? ['bahasa=en'] : []),
  ];
  return `${address}#/desa/${code}?${asked.join('&')}`;
}

/** The indicator that leads, with its column. */
export function leading({ pack: { dataset, columns }, indicatorId }: SheetsAsked): Side | null {
  const wanted = indicatorId ?? dataset.manifest.defaultIndicator;
  const fits = ({ level, years }: Indicator) => level === 'village' && years.length > 0;
  const indicator =
    dataset.indicators.find((one) => one.id === wanted && fits(one)) ?? dataset.indicators.find(fits);
  const column = indicator && columns.get(columnKey(indicator.id, indicator.years.at(-1) ?? 0));
  return indicator && column ? { indicator, column } : null;
}

function leadOf(
  asked: SheetsAsked,
  row: number,
  {
    led: { indicator, column },
    words,
    works,
  }: { readonly led: Side; readonly words: Words; readonly works: number },
): string {
  const { villages } = asked.pack.dataset;
  const { name, kecamatan } = placeAt(villages, row);
  const sentences = leadSentences(
    {
      ...{ name, kecamatan, indicator, year: column.year },
      figure: figureAt({ indicator, column, row, f: words.f, language: words.language }),
      interval: intervalAt(column, row),
      ranks: indicator.kind === 'category' ? null : villageRanks({ villages, indicator, column, row }),
      standing: standingsOf(asked.pack.programme).get(row),
      interventions: works,
    },
    words,
  );
  return sentences.join(' ');
}

function figureOf(
  { indicator, year, figure, ranks, spread, near, standardError }: ProfileRow,
  words: Words,
): SheetFigure {
  const { t, f, language } = words;
  const value = figure.value ?? Number.NaN;
  const sure =
    standardError === null
      ? null
      : intervalTexts(interval95(value, standardError), { indicator, f, language });
  const from = ranks && t(ranks.from === 'lowest' ? 'profil.dari_rendah' : 'profil.dari_tinggi');
  const place = ranks && t('profil.bagi', { r: rankText(ranks.all, words), n: f.number(ranks.all.n) });
  return {
    indicatorId: indicator.id,
    name: indicator.name[language],
    about: [year, indicator.unit[language], indicator.basis].filter(Boolean).join(' · '),
    value: figure.text,
    beside: [figure.classWord, sure && t('desa.selang', sure)].filter(Boolean).join(', '),
    rank: ranks ? (ranks.all.told ? `${place} ${from}` : rankText(ranks.all, words)) : '',
    provenance: indicator.provenance,
    spread: indicator.kind === 'category' ? null : spread,
    own: value,
    near,
  };
}

/** "Belum ada data: A, B. Disembunyikan …: C." */
function withoutFigures(rows: readonly ProfileRow[], { t, language }: Words): readonly string[] {
  const looks = ['missing', 'suppressed', 'notApplicable'] as const;
  return looks.flatMap((look) => {
    const own = rows.filter(({ figure }) => figure.look === look);
    const names = own.map(({ indicator, year }) => `${indicator.shortName[language]} ${year}`);
    return names.length === 0
      ? []
      : [t('lembar.tanpa', { sebab: t(LOOK_KEYS[look]), daftar: names.join(', ') })];
  });
}

/** When a status was recorded, on what basis, and what was noted. */
export function stepLine(
  { date, status, basis, note }: ProgrammeEvent,
  { t, f, language }: Words,
): SheetLine {
  const rest = [t(STATUS_KEYS[status]), basis && t('profil.basis', { basis }), note[language]];
  return { lead: f.date(date), rest: rest.filter(Boolean).join('. ') };
}

/** What is done, when, by whom and with what money. */
export function interventionLine(
  one: Intervention,
  { pack: { actors } }: { readonly pack: Pick<SheetsAsked['pack'], 'actors'> },
  { t, f, language }: Words,
): SheetLine {
  const named = actors.filter(({ id }) => one.actorIds.includes(id)).map(({ name }) => name[language]);
  const rest = [
    `${periodText(one, t)}, ${t(STAGE_KEYS[one.stage])}`,
    named.join(', ') || one.actorName,
    one.budget_rp === null ? '' : t('profil.pagu', { rp: f.rupiah(one.budget_rp) }),
    one.realised_rp === null ? '' : t('profil.realisasi', { rp: f.rupiah(one.realised_rp) }),
    packTerm(one.fund, language),
  ];
  return { lead: one.title[language], rest: rest.filter(Boolean).join(' · ') };
}

function neighboursOf(
  asked: SheetsAsked,
  row: number,
  { t, f, language }: Words,
): Pick<SheetContent, 'neighbours' | 'neighboursBy'> {
  const { villages } = asked.pack.dataset;
  const drawn = leading(asked);
  const around = borderingVillages({ villages, geometry: asked.pack.geometry, row, drawn });
  const lines = around.map(({ place, wind }): SheetNeighbour => {
    const value = drawn?.column.mark[place.row] === 0 ? drawn.column.value[place.row]! : null;
    const said =
      drawn && value !== null ? valueWithUnit(value, { indicator: drawn.indicator, f, language }) : '';
    const where = place.kecamatan ? t('desa.kec', { kec: place.kecamatan }) : '';
    const rest = [where, t(`arah.${wind}`), said].filter(Boolean).join(', ');
    return { code: place.code, lead: place.name, rest };
  });
  const by = drawn
    ? t('profil.tetangga_nilai', { indikator: drawn.indicator.shortName[language], tahun: drawn.column.year })
    : '';
  return { neighbours: lines, neighboursBy: by };
}

/** What has to be said of a pack and of the figures shown: made up, estimated, how far the boundaries hold. */
export function notesOf(
  { pack: { dataset } }: { readonly pack: Pick<SheetsAsked['pack'], 'dataset'> },
  indicators: readonly Indicator[],
  { t, language }: Words,
): SheetContent['notes'] {
  const { manifest } = dataset;
  const sample = manifest.demo || indicators.some(({ provenance }) => provenance === 'peraga');
  const estimate = indicators.some(({ provenance }) => provenance === 'estimasi');
  const own = manifest.boundary.note[language];
  return [
    ...(sample ? [{ text: `${t('asal.peraga_arti')}.`, warns: true }] : []),
    ...(estimate ? [{ text: `${t('legend.estimate')}`, warns: true }] : []),
    ...(manifest.boundary.status === 'definitif'
      ? []
      : [{ text: own === '' ? t('peta.batas') : own, warns: false }]),
  ];
}
