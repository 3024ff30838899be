import { rankFrom } from '../../aggregate/classes/rank';
import { programmeStandings } from '../../aggregate/programme/programmeStatus';
import type { Dataset, Indicator } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { Intervention, ProgrammeEvent } from '../../data/model/programme';
import { valueText } from '../../reading/figure';
import { heaviestClass } from '../../reading/heaviestClass';
import { placeAt } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import { worstVillages } from '../../reading/worstVillages';
import { sceneLink } from '../../state/rapat/sceneState';
import { DEFAULT_OVERLAYS, DEFAULT_STATE, type AppState } from '../../state/url/appState';
import { mappedIndicators } from '../../state/view/askedView';
import type { MapView } from '../../state/view/mapView';
import type { SceneDraft } from '../../story/scene';

/** What the scenes are made of. */
export interface ReadyPack {
  readonly dataset: Dataset;
  readonly programme: readonly ProgrammeEvent[];
  readonly interventions: readonly Intervention[];
  /** The view of a state, with all its columns read. */
  readonly viewOf: (state: AppState) => Promise<MapView>;
}

/** Scenes of a ready meeting. */
export const READY_SCENES = 8;
/** Villages that the notes name after those on the screen. */
const NOTED = 3;
const LISTED = 8;

/**
 * The story of a pack in eight scenes, made of its data by rule: how it stands, what changed, what is done, who does what,
 * and what is to be decided. Every sentence states numbers of the pack; what the pack does not know has no scene, and
 * further indicators take its place.
 */
export async function readyScenes(pack: ReadyPack, words: Words): Promise<readonly SceneDraft[]> {
  const choices = mappedIndicators(pack.dataset);
  const usual = choices.find(({ id }) => id === pack.dataset.manifest.defaultIndicator) ?? choices[0];
  const told = [
    opening(pack, words),
    usual ? await worstScene(usual, pack, words) : null,
    usual ? await classScene(usual, pack, words) : null,
    await changeScene(choices, pack, words),
    programmeScene(pack, words),
    interventionScene(pack, words),
    helixScene(pack, words),
  ].filter((scene) => scene !== null);
  for (const indicator of choices) {
    if (told.length >= READY_SCENES - 1) break;
    const scene =
      indicator === usual || indicator.worse === 'neutral' ? null : await worstScene(indicator, pack, words);
    // What is measured stands before what is done.
    if (scene) told.splice(2, 0, scene);
  }
  return [...told, closing(pack, words)];
}

function draftOf(
  { dataset: { manifest } }: ReadyPack,
  change: Partial<AppState>,
  scene: Omit<SceneDraft, 'link' | 'pack' | 'dataVersion'>,
): SceneDraft {
  const link = sceneLink({ ...DEFAULT_STATE, pack: manifest.id, ...change });
  return { link, pack: manifest.id, dataVersion: manifest.version, ...scene };
}

function opening(pack: ReadyPack, { t, f, language }: Words): SceneDraft {
  const { manifest, villages, indicators } = pack.dataset;
  const caption = [
    t('rapat.siap.isi', {
      d: f.number(villages.n),
      k: f.number(villages.kecamatan.keys.length),
      i: f.number(indicators.length),
      v: f.number(pack.interventions.length),
    }),
    manifest.demo ? t('rapat.siap.peraga') : '',
  ];
  const title = manifest.region.name[language];
  return draftOf(
    pack,
    {},
    { kind: 'text', title, caption: caption.filter(Boolean).join('\n'), part: t('rapat.siap.keadaan') },
  );
}

async function worstScene(indicator: Indicator, pack: ReadyPack, words: Words): Promise<SceneDraft | null> {
  const { t, f, language } = words;
  const year = indicator.years.at(-1)!;
  const state = { indicatorId: indicator.id, year };
  const { answer } = await pack.viewOf({ ...DEFAULT_STATE, pack: pack.dataset.manifest.id, ...state });
  if (!answer || answer.categorical || indicator.worse === 'neutral') return null;
  const from = rankFrom(indicator.worse);
  const { rows } = worstVillages(answer.column, { from, limit: LISTED + NOTED });
  const [first] = rows;
  if (!first) return null;
  const valueOf = (row: number) => valueText(answer.column.value[row]!, { indicator, f, language });
  const nameOf = (row: number) => {
    const { name, kecamatan } = placeAt(pack.dataset.villages, row);
    return t('desa.named', { nama: name, kec: kecamatan });
  };
  const value = answer.column.value[first.row]!;
  let sharing = -1;
  for (let row = 0; row < answer.column.value.length; row++)
    if (answer.column.mark[row] === MARK.present && answer.column.value[row] === value) sharing++;
  const named = {
    indikator: `${indicator.shortName[language]} ${year}`,
    v: valueOf(first.row),
    desa: nameOf(first.row),
  };
  const title =
    sharing === 0
      ? t('rapat.siap.terberat', named)
      : t('rapat.siap.terberat_bersama', { ...named, n: f.number(sharing) });
  const later = rows.slice(LISTED).map(({ row, place }) => `${place}. ${nameOf(row)}: ${valueOf(row)}`);
  const notes = later.length > 0 ? t('rapat.siap.berikutnya', { daftar: later.join('; ') }) : '';
  return draftOf(pack, state, { kind: 'table', rows: LISTED, title, notes, part: t('rapat.siap.keadaan') });
}

async function classScene(indicator: Indicator, pack: ReadyPack, words: Words): Promise<SceneDraft | null> {
  const { t, f, language } = words;
  const year = indicator.years.at(-1)!;
  const state = { indicatorId: indicator.id, year };
  const { answer } = await pack.viewOf({ ...DEFAULT_STATE, pack: pack.dataset.manifest.id, ...state });
  const heaviest = answer && heaviestClass(answer, words);
  if (!answer || !heaviest) return null;
  const m = answer.marks[MARK.present];
  const indikator = `${indicator.shortName[language]} ${year}`;
  return draftOf(pack, state, {
    kind: 'number',
    title: t('rapat.siap.kelas', { n: f.number(heaviest.count), m: f.number(m), indikator }),
    caption: t('rapat.siap.kelas_arti', { rentang: heaviest.range }),
    part: t('rapat.siap.keadaan'),
  });
}

/** The first indicator whose first and last years may be compared, as two maps with the same classes. */
async function changeScene(
  choices: readonly Indicator[],
  pack: ReadyPack,
  words: Words,
): Promise<SceneDraft | null> {
  const { t, f, language } = words;
  for (const indicator of choices) {
    const from = indicator.years[0]!;
    const to = indicator.years.at(-1)!;
    if (from === to || indicator.worse === 'neutral' || indicator.kind === 'category') continue;
    const asked = { indicatorId: indicator.id, year: to, mode: { kind: 'change', from } } as const;
    const { answer, refusal } = await pack.viewOf({
      ...DEFAULT_STATE,
      pack: pack.dataset.manifest.id,
      ...asked,
    });
    if (!answer || refusal || answer.indicator.formula.kind !== 'change') continue;
    const sign = indicator.worse === 'low' ? 1 : -1;
    let better = 0;
    let worse = 0;
    for (let row = 0; row < answer.column.value.length; row++) {
      if (answer.column.mark[row] !== MARK.present) continue;
      const gain = sign * answer.column.value[row]!;
      if (gain > 0) better++;
      else if (gain < 0) worse++;
    }
    // Two maps of half a wall: marks of the programme would cover what is compared.
    const same = {
      indicatorId: indicator.id,
      frozen: 'all',
      overlays: ['villageLabels', 'uncertainty'],
    } as const;
    const second = { ...DEFAULT_STATE, pack: pack.dataset.manifest.id, ...same, year: to };
    return draftOf(
      pack,
      { ...same, year: from },
      {
        kind: 'pair',
        beside: sceneLink(second),
        title: t('rapat.siap.berubah', {
          a: f.number(better),
          b: f.number(worse),
          indikator: indicator.shortName[language],
          dari: from,
          ke: to,
        }),
        caption: answer.column.standardError ? t('rapat.siap.selisih') : '',
        part: t('rapat.siap.keadaan'),
      },
    );
  }
  return null;
}

function programmeScene(pack: ReadyPack, { t, f }: Words): SceneDraft | null {
  const { counts } = programmeStandings(pack.programme);
  if (counts.laboratory + counts.replication === 0) return null;
  const numbers = { l: f.number(counts.laboratory), r: f.number(counts.replication) };
  return draftOf(
    pack,
    {},
    {
      title: t('rapat.siap.program', numbers),
      caption: counts.leftRed > 0 ? t('rapat.siap.keluar', { n: f.number(counts.leftRed) }) : '',
      part: t('rapat.siap.tindakan'),
    },
  );
}

function interventionScene(pack: ReadyPack, { t, f }: Words): SceneDraft | null {
  const { interventions } = pack;
  if (interventions.length === 0) return null;
  const villages = new Set(interventions.flatMap(({ rows }) => rows));
  const of = (stage: Intervention['stage']) =>
    f.number(interventions.filter((one) => one.stage === stage).length);
  return draftOf(
    pack,
    { overlays: [...DEFAULT_OVERLAYS, 'interventions'] },
    {
      title: t('rapat.siap.intervensi', { n: f.number(interventions.length), m: f.number(villages.size) }),
      caption: t('rapat.siap.tahap', { a: of('planned'), b: of('running'), c: of('done') }),
      part: t('rapat.siap.tindakan'),
    },
  );
}

function helixScene(pack: ReadyPack, { t, f }: Words): SceneDraft | null {
  const { interventions } = pack;
  if (interventions.length === 0) return null;
  const actors = new Set(interventions.flatMap(({ actorIds }) => actorIds));
  const sectors = new Set(interventions.map(({ sector }) => sector).filter(Boolean));
  return draftOf(
    pack,
    { route: { place: 'helix', part: 'matrix' } },
    {
      title: t('rapat.siap.helix', { a: f.number(actors.size), s: f.number(sectors.size) }),
      part: t('rapat.siap.tindakan'),
    },
  );
}

function closing(pack: ReadyPack, { t }: Words): SceneDraft {
  return draftOf(
    pack,
    {},
    {
      kind: 'text',
      title: t('rapat.siap.tutup'),
      question: t('rapat.siap.tanya'),
      part: t('rapat.siap.keputusan'),
    },
  );
}
