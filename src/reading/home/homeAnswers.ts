import type { Classified } from '../../aggregate/classes/classify';
import type { Provenance } from '../../data/model/packWords';
import type { Villages } from '../../data/model/dataset';
import type { MessageKey } from '../../messages/translate';
import { seriesNumber } from '../seriesFigures';
import { classRows } from '../legendWords';
import { placeAt } from '../villagePlace';
import type { Words } from '../words';
import type { CountedVillages, HomeContent, HomeSeries, HomeYears } from './homeContent';

/** Where a link of the first page leads. */
export type HomeTarget =
  | { readonly kind: 'map' | 'interventions' | 'data' }
  | { readonly kind: 'village'; readonly code: string }
  /** Villages of a status, in one kecamatan or everywhere. */
  | { readonly kind: 'status'; readonly status: 'red' | 'leftRed'; readonly district: string | null }
  /** Villages of a class of the map. */
  | { readonly kind: 'class'; readonly at: number; readonly district: string | null };

export interface HomeLink {
  readonly text: string;
  readonly to: HomeTarget;
}

/** One number with what it counts; `figure` is empty where something is missing, which the text then says. */
export interface HomeFact {
  readonly figure: string;
  readonly text: string;
  /** Further sentences. */
  readonly more: readonly string[];
  readonly links: readonly HomeLink[];
  readonly provenances: readonly Provenance[];
}

export interface HomeAnswer {
  readonly question: string;
  readonly facts: readonly HomeFact[];
}

/** What the words need besides the numbers. */
export interface HomeTold {
  readonly answer: Classified | null;
  readonly villages: Villages;
  readonly region: string;
  /** Parts of the pack that did not come: what they would answer is then unknown, which is not the same as none. */
  readonly late?: ReadonlySet<HomePart>;
}

export type HomePart = 'programme' | 'interventions' | 'series';

/** So many villages are named one by one; of more, the kecamatan with most of them. */
const MOST_NAMED = 5;
const MOST_DISTRICTS = 3;

/** The three questions of the first page with their answers in sentences. */
export function homeAnswers(content: HomeContent, told: HomeTold, words: Words): readonly HomeAnswer[] {
  const { t } = words;
  const { where, done, changed } = content;
  const { leftRed, series, years } = changed;
  const came = (part: HomePart, fact: () => HomeFact) =>
    told.late?.has(part) ? missing(t(LATE_KEYS[part])) : fact();
  return [
    {
      question: t('beranda.di_mana'),
      facts: [
        came('programme', () => priorityFact(where.priority, told, words)),
        heaviestFact(where.heaviest, told, words),
      ],
    },
    { question: t('beranda.apa'), facts: [came('interventions', () => doneFact(done, words))] },
    {
      question: t('beranda.berubah'),
      facts: [
        came('programme', () => leftFact(leftRed, told, words)),
        came('series', () => seriesFact(series, told, words)),
        yearsFact(years, told, words),
      ],
    },
  ];
}

const LATE_KEYS = {
  programme: 'beranda.telat_program',
  interventions: 'beranda.telat_intervensi',
  series: 'beranda.telat_deret',
} as const satisfies Record<HomePart, MessageKey>;

const missing = (text: string): HomeFact => ({ figure: '', text, more: [], links: [], provenances: [] });

/** The villages themselves where they are few, otherwise where most of them are. */
function placeLinks(
  { rows, districts }: CountedVillages,
  { villages }: HomeTold,
  { t, f }: Words,
  to: (district: string | null) => HomeTarget,
): readonly HomeLink[] {
  if (rows.length <= MOST_NAMED) {
    return rows.map((row) => {
      const { code, name, kecamatan } = placeAt(villages, row);
      return { text: t('desa.named', { nama: name, kec: kecamatan }), to: { kind: 'village', code } };
    });
  }
  return districts.slice(0, MOST_DISTRICTS).map(({ code, name, count }) => ({
    text: t('beranda.di_kecamatan', { kec: name, n: f.number(count) }),
    to: to(code),
  }));
}

function priorityFact(priority: CountedVillages | null, told: HomeTold, words: Words): HomeFact {
  const { t, f } = words;
  if (priority === null) return missing(t('beranda.prioritas_kosong'));
  const n = priority.rows.length;
  return {
    figure: f.number(n),
    text: t('beranda.prioritas', { n: f.number(n) }),
    more: [],
    links: placeLinks(priority, told, words, (district) => ({ kind: 'status', status: 'red', district })),
    provenances: priority.provenances,
  };
}

function heaviestFact(heaviest: HomeContent['where']['heaviest'], told: HomeTold, words: Words): HomeFact {
  const { t, f, language } = words;
  const { answer } = told;
  if (!heaviest || !answer) return missing(t('beranda.terberat_kosong'));
  const n = f.number(heaviest.rows.length);
  const at = heaviest.classIndex;
  return {
    figure: n,
    text: t('beranda.terberat', {
      n,
      indikator: answer.indicator.name[language],
      tahun: answer.question.year,
      kelas: classRows(answer, words)[at]?.range ?? '',
    }),
    more: [],
    links: placeLinks(heaviest, told, words, (district) => ({ kind: 'class', at, district })),
    provenances: heaviest.provenances,
  };
}

function doneFact(done: HomeContent['done'], { t, f }: Words): HomeFact {
  if (done === null) return missing(t('beranda.intervensi_kosong'));
  const { total, villages, kinds, stages, wide } = done;
  return {
    figure: f.number(total),
    text: t('beranda.intervensi', { n: f.number(total), d: f.number(villages) }),
    more: [
      kinds.length > 0 ? t('beranda.pelaku', { n: f.number(kinds.length) }) : t('beranda.pelaku_kosong'),
      t('beranda.tahap', {
        b: f.number(stages.running),
        s: f.number(stages.done),
        r: f.number(stages.planned),
      }),
      ...(wide > 0 ? [t('beranda.tanpa_desa', { n: f.number(wide) })] : []),
    ],
    links: [{ text: t('beranda.lihat_intervensi'), to: { kind: 'interventions' } }],
    provenances: done.provenances,
  };
}

function leftFact(left: HomeContent['changed']['leftRed'], told: HomeTold, words: Words): HomeFact {
  const { t, f } = words;
  if (left === null) return missing(t('beranda.keluar_kosong'));
  return {
    figure: f.number(left.rows.length),
    text: t('beranda.keluar', { n: f.number(left.rows.length), m: f.number(left.everRed) }),
    more: [],
    links: placeLinks(left, told, words, (district) => ({ kind: 'status', status: 'leftRed', district })),
    provenances: left.provenances,
  };
}

function seriesFact(series: HomeSeries | null, { region }: HomeTold, words: Words): HomeFact {
  const { t, language } = words;
  if (series === null) return missing(t('beranda.deret_kosong', { wilayah: region }));
  const { first, last, disputed } = series;
  const isOne = first.year === last.year;
  const what = { nama: last.name[language], wilayah: region, tahun: last.year };
  const before = { a: seriesNumber(first, words), awal: first.year };
  return {
    figure: seriesNumber(last, words),
    text: isOne ? t('beranda.deret_satu', what) : t('beranda.deret', { ...what, ...before }),
    more: [
      ...(isOne ? [t('beranda.satu_angka')] : []),
      ...(disputed.length > 0 ? [t('beranda.beda_sumber', { tahun: disputed.join(', ') })] : []),
    ],
    links: [{ text: t('beranda.lihat_deret'), to: { kind: 'data' } }],
    provenances: [...new Set([first.provenance, last.provenance])],
  };
}

function yearsFact(years: HomeYears | null, { answer }: HomeTold, { t, f, language }: Words): HomeFact {
  if (years === null || answer === null) return missing(t('beranda.tahun_kosong'));
  const indikator = answer.indicator.name[language];
  const { first, last, count, breaks } = years;
  if (count < 2) return missing(t('beranda.satu_tahun', { indikator, tahun: last }));
  return {
    figure: '',
    text: t('beranda.tahun', { indikator, n: f.number(count), a: first, b: last }),
    more: breaks.length > 0 ? [t('beranda.ganti_dasar', { tahun: breaks.join(', ') })] : [],
    links: [],
    provenances: [],
  };
}
