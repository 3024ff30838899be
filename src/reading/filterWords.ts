import type { Classified } from '../aggregate/classes/classify';
import { ALL_INTERVENTIONS, type InterventionFilter } from '../aggregate/programme/interventionsInView';
import {
  asksAnything,
  NO_FILTER,
  type ValueRange,
  type VillageFilter,
} from '../aggregate/table/villageFilter';
import type { Dataset } from '../data/model/dataset';
import type { Actor, Intervention } from '../data/model/programme';
import { packTerm } from '../messages/packTerms';
import { classNames } from './classNames';
import { valueText } from './figure';
import type { Words } from './words';
import { STAGE_KEYS, STATUS_KEYS } from './programmeWords';

/** One criterion of a filter. */
export interface FilterPart {
  readonly key: string;
  readonly text: string;
  /** The change that takes it out of the filter. */
  readonly without: Partial<AskedFilter>;
}

/** What a link asks of villages and of interventions. */
export interface AskedFilter {
  readonly villages: VillageFilter;
  readonly filter: InterventionFilter;
}

/** What the words are made of: the app, or as much of it as a test builds. */
export interface FilterContext extends Words {
  readonly nav: { readonly state: AskedFilter };
  readonly explorer: {
    readonly answer: Classified | null;
    readonly dataset: Dataset | null;
    readonly shown: Uint8Array | null;
    readonly interventionsShown: readonly Intervention[];
  };
  readonly pack: {
    part(name: 'actors'): readonly Actor[];
    part(name: 'interventions'): { readonly length: number };
  };
}

/** The change that takes the whole filter away. */
export const WITHOUT_FILTER: AskedFilter = { villages: NO_FILTER, filter: ALL_INTERVENTIONS };

const KIND_KEYS: Readonly<Record<string, 'saring.desa' | 'saring.kelurahan'>> = {
  desa: 'saring.desa',
  kelurahan: 'saring.kelurahan',
};

/** Above this number, selected options are counted instead of named. */
const MOST_NAMED = 3;

/** All criteria of the filter in the order of the panel. */
export function filterParts(app: FilterContext): readonly FilterPart[] {
  return [...villageParts(app), ...interventionParts(app)];
}

/** "Pegunungan, IDM sampai 0,65, tanpa intervensi CSR: 34 dari 285 desa"; empty without criteria. */
export function filterSentence(app: FilterContext): string {
  const asked = filterAsked(app);
  return asked && `${asked}: ${filterCounts(app)}`;
}

/** The criteria without the number of results. */
export function filterAsked(app: FilterContext): string {
  const { t, nav } = app;
  const own = villageParts(app).filter(({ key }) => key !== 'interventions');
  const about = interventionParts(app).map(({ text }) => text);
  const presence = nav.state.villages.interventions;
  const what = about.join(', ');
  const last =
    presence === null ? what && t('saring.intervensi', { apa: what }) : presenceWords(presence, what, app);
  const words = [...own.map(({ text }) => text), ...(last ? [last] : [])].join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** "34 dari 285 desa", "12 dari 25 intervensi", or both, depending on the criteria. */
export function filterCounts({ t, f, nav, explorer, pack }: FilterContext): string {
  const { shown, interventionsShown } = explorer;
  const n = shown ? shown.reduce((sum, byte) => sum + byte, 0) : 0;
  const villages = shown ? t('saring.n_desa', { n: f.number(n), m: f.number(shown.length) }) : '';
  const onlyPins =
    shown === null || (nav.state.villages.interventions === null && asksAnything(nav.state.filter));
  const pins = onlyPins
    ? t('lapis.shown', {
        n: f.number(interventionsShown.length),
        m: f.number(pack.part('interventions').length),
      })
    : '';
  return [villages, pins].filter(Boolean).join(', ');
}

function villageParts(app: FilterContext): readonly FilterPart[] {
  const { t, nav, explorer } = app;
  const { villages } = nav.state;
  const { dataset, answer } = explorer;
  const classes = answer ? classNames(answer, app) : [];
  const kecamatan = dataset?.villages.kecamatan;
  const kec = (code: string) =>
    t('desa.kec', { kec: kecamatan?.labels[kecamatan.keys.indexOf(code)] ?? code });
  const classed = listed(villages.classes, (at) => classes[at] ?? String(at + 1), app);
  const texts: readonly (readonly [keyof VillageFilter, string | null])[] = [
    ['kecamatan', listed(villages.kecamatan, kec, app, 'saring.n_kecamatan')],
    ['kinds', listed(villages.kinds, (kind) => t(KIND_KEYS[kind] ?? 'saring.desa'), app)],
    [
      'typologies',
      listed(villages.typologies, (key) => packTerm(key, app.language) || t('saring.tipologi_kosong'), app),
    ],
    ['statuses', listed(villages.statuses, (status) => t(STATUS_KEYS[status]), app)],
    ['classes', classed && t('saring.kelas', { nama: classed })],
    ['range', villages.range && answer ? rangeWords(villages.range, answer, app) : null],
    ['interventions', villages.interventions && presenceWords(villages.interventions, '', app)],
  ];
  return texts.flatMap(([key, text]) =>
    text === null
      ? []
      : [
          {
            key,
            text,
            without: { villages: { ...villages, [key]: NO_FILTER[key] } } satisfies Partial<AskedFilter>,
          },
        ],
  );
}

function interventionParts(app: FilterContext): readonly FilterPart[] {
  const { t, language, nav, pack } = app;
  const { filter } = nav.state;
  const actors = new Map(pack.part('actors').map(({ id, name }) => [id, name[language]]));
  const stated = (text: string) => packTerm(text, language) || t('saring.tak_disebut');
  const { years } = filter;
  const texts: readonly (readonly [keyof InterventionFilter, string | null])[] = [
    ['actorIds', listed(filter.actorIds, (id) => actors.get(id) ?? id, app)],
    ['stages', listed(filter.stages, (stage) => t(STAGE_KEYS[stage]), app)],
    ['sectors', listed(filter.sectors, stated, app)],
    ['funds', listed(filter.funds, stated, app)],
    ['years', years && (years.from === years.to ? String(years.from) : `${years.from}–${years.to}`)],
  ];
  return texts.flatMap(([key, text]) =>
    text === null ? [] : [{ key, text, without: { filter: { ...filter, [key]: ALL_INTERVENTIONS[key] } } }],
  );
}

/** "A, B atau C"; the number of options where there are many. */
function listed<T>(
  list: readonly T[],
  word: (one: T) => string,
  { t }: FilterContext,
  many: 'saring.n_kecamatan' | 'saring.n_pilihan' = 'saring.n_pilihan',
): string | null {
  if (list.length === 0) return null;
  if (list.length > MOST_NAMED) return t(many, { n: list.length });
  const words = list.map(word);
  const last = words.pop() ?? '';
  return words.length > 0 ? t('saring.atau', { a: words.join(', '), b: last }) : last;
}

function rangeWords({ min, max }: ValueRange, { indicator }: Classified, app: FilterContext): string {
  const ind = indicator.shortName[app.language];
  const write = (value: number) => valueText(value, { indicator, f: app.f, language: app.language });
  if (min === null) return app.t('saring.sampai', { ind, v: write(max ?? Number.NaN) });
  if (max === null) return app.t('saring.mulai', { ind, v: write(min) });
  return app.t('saring.antara', { ind, a: write(min), b: write(max) });
}

/** @param what description of the interventions; empty for any */
function presenceWords(presence: 'with' | 'without', what: string, { t }: FilterContext): string {
  return t(presence === 'with' ? 'saring.punya' : 'saring.tanpa', { apa: what && ` ${what}` });
}
