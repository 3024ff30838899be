import type { Indicator } from '../../data/model/dataset';
import type { Actor } from '../../data/model/programme';
import { PROVENANCES, type Provenance } from '../../data/model/packWords';
import { filterSentence, type FilterContext } from '../../reading/filterWords';
import { mapTitle, type Titled } from '../../reading/mapTitle';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import { valueWithUnit } from '../../reading/figure';
import { worstVillages } from '../../reading/worstVillages';
import { placeAt } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import type { ExportAsked } from '../asked';
import { legendContents, type LegendContent } from './legendContent';
import { dataText } from './dataText';
import { programmeRows, type MarkRow } from './programmeRows';
import { sourceLines } from './sourceLines';

/** A mark of where figures come from. */
export interface ProvenanceMark {
  readonly provenance: Provenance;
  readonly word: string;
}

/** A list beside the map: the places that carry most. */
export interface ListContent {
  readonly title: string;
  readonly rows: readonly { readonly place: string; readonly name: string; readonly value: string }[];
}

/** All that a page of a view says, in the words of its language: every form of it says the same. */
export interface ViewContent {
  readonly region: string;
  readonly title: string;
  /** How to read the colours. */
  readonly reading: string;
  /** What is filtered; empty: nothing. */
  readonly filter: string;
  readonly legends: readonly LegendContent[];
  readonly programme: readonly MarkRow[];
  readonly list: ListContent | null;
  /** What must be said beside the picture. */
  readonly notes: readonly { readonly text: string; readonly warns: boolean }[];
  readonly provenances: readonly ProvenanceMark[];
  readonly sources: readonly string[];
  /** Which data, of when, whose borders. */
  readonly data: string;
  /** "Dibuat 29 November 2026 …" */
  readonly made: string;
  readonly link: string;
  /** The picture in a sentence, for who cannot see it. */
  readonly alternative: string;
}

const LISTED = 10;

/** What a view says. Only of a view without a fault (`faultOf`). */
export function viewContent(asked: ExportAsked, words: Words): ViewContent {
  const { view, date, link } = asked;
  const { t, f, language } = words;
  const { answer, companions, proportionalSymbols, dataset } = view;
  const { manifest } = dataset;
  const swiped = companions.kind === 'swipe' ? companions.left : null;
  const indicators = [answer, swiped, proportionalSymbols].flatMap((one) => (one ? [one.indicator] : []));
  const context = contextOf(asked, words);
  const title = mapTitle(context) || manifest.title[language];
  const legends = legendContents(asked, words);
  const first = legends.at(swiped && legends.length > 1 ? 1 : 0);
  const scene = asked.maps[0]!.scene;
  return {
    region: manifest.region.name[language],
    title,
    reading: first ? [`${first.direction}.`, first.made].filter(Boolean).join(' ') : '',
    filter: filterSentence(context),
    legends,
    programme: asked.maps.length > 1 ? [] : programmeRows(scene, view, words),
    list: listOf(asked, words),
    notes: scene.notes.map(({ kind, text }) => ({
      text: ended(text),
      warns: kind === 'sample' || kind === 'estimate',
    })),
    provenances: provenanceMarks(indicators, words),
    sources: sourceLines(indicators, dataset, manifest.boundary.sourceIds),
    data: dataText(manifest, words),
    made: t('ekspor.dibuat', { tanggal: f.date(date) }),
    link,
    alternative: t('ekspor.gambar', {
      apa: title,
      wilayah: manifest.region.name[language],
      baca: first?.direction ?? '',
    }),
  };
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

export function provenanceMarks(
  indicators: readonly Pick<Indicator, 'provenance'>[],
  { t }: Words,
): readonly ProvenanceMark[] {
  return PROVENANCES.filter((one) => indicators.some(({ provenance }) => provenance === one)).map(
    (provenance) => ({
      provenance,
      word: t(PROVENANCE_KEYS[provenance]),
    }),
  );
}

function packOf(actors: readonly Actor[], interventions: number): FilterContext['pack'] {
  function part(name: 'actors'): readonly Actor[];
  function part(name: 'interventions'): { readonly length: number };
  function part(name: 'actors' | 'interventions') {
    return name === 'actors' ? actors : { length: interventions };
  }
  return { part };
}

/** The view as titles and filter words read it. */
export function contextOf(
  { view, state, allInterventions }: Pick<ExportAsked, 'view' | 'state' | 'allInterventions'>,
  words: Words,
): FilterContext & Titled {
  const { answer, companions, dataset, shown, interventions, actors } = view;
  return {
    ...words,
    explorer: { answer, companions, dataset, shown, interventionsShown: interventions },
    nav: { state },
    pack: packOf(actors, allInterventions),
  };
}

/** The ten that carry most, where the map ranks anything. */
function listOf(
  { view: { answer, dataset }, maps, hexagons }: ExportAsked,
  words: Words,
): ListContent | null {
  const { t, f, language } = words;
  if (!answer || maps.length > 1 || hexagons) return null;
  const { indicator, column, shown } = answer;
  const ranks = indicator.level === 'village' && indicator.kind !== 'category';
  // Where places are not sure there is no list of them.
  if (
    !ranks ||
    column.standardError !== null ||
    indicator.worse === 'neutral' ||
    indicator.formula.kind === 'hotSpots'
  )
    return null;
  const from = indicator.worse === 'low' ? 'lowest' : 'highest';
  const found = worstVillages(column, { from, limit: LISTED, shown });
  if (found.rows.length < 2) return null;
  const key = from === 'lowest' ? 'ringkas.rendah' : 'ringkas.tinggi';
  return {
    title: t(key, { indikator: indicator.shortName[language] }),
    rows: found.rows.map(({ row, place }) => {
      const { name, kecamatan } = placeAt(dataset.villages, row);
      return {
        place: f.number(place),
        name: kecamatan ? t('desa.named', { nama: name, kec: kecamatan }) : name,
        value: valueWithUnit(column.value[row]!, { indicator, f, language }),
      };
    }),
  };
}
