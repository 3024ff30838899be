import type { Indicator, IndicatorYear, Villages } from '../../data/model/dataset';
import { groupKey, groupLabel } from '../../data/model/groupColumn';
import type { Provenance } from '../../data/model/packWords';
import { textAt } from '../../data/model/textColumn';
import type { Formats } from '../../messages/format';
import type { Language } from '../../data/model/localized';
import type { Translate } from '../../messages/translate';
import type { ExaminedValues } from './examinedValues';
import type { HotSpots } from './hotSpots';
import { QUADRANT } from './localMoran';
import type { WeightsChoice } from '../neighbours/weightsChoice';

/** A hot spot question with its answer, as input for the sentences. */
export interface HotSpotReading {
  readonly indicator: Indicator;
  readonly column: Pick<IndicatorYear, 'year'>;
  readonly weights: WeightsChoice;
  readonly examined: ExaminedValues;
  readonly found: HotSpots;
  /** For a count: the name of the rate that the reader should look at instead; null where there is none. */
  readonly rate: string | null;
}

/** What a sentence is about. The screen uses it to separate results from the notes that go with them. */
export type HotSpotTopic =
  | 'asked'
  | 'caution'
  | 'measure'
  | 'overall'
  | 'cluster'
  | 'nothing'
  | 'uncorrected'
  | 'worse'
  | 'leftOut'
  | 'islands';

export interface HotSpotSentence {
  readonly topic: HotSpotTopic;
  readonly text: string;
  /** Rows of the villages that the sentence is about, ascending. */
  readonly rows: readonly number[];
}

/** Translation and number formats of the sentences. */
export interface HotSpotWords {
  readonly t: Translate;
  readonly f: Formats;
  readonly language: Language;
}

/** Names of the quadrants, indexed by the numbers in `QUADRANT`. */
export const QUADRANT_NAMES = Object.keys(QUADRANT) as readonly (keyof typeof QUADRANT)[];

const CAUTION: Readonly<Partial<Record<Provenance, 'kantong.peraga' | 'kantong.estimasi'>>> = {
  peraga: 'kantong.peraga',
  estimasi: 'kantong.estimasi',
};

/** Significance level of the global test. */
const CLEAR = 0.05;

/** The result in plain sentences, in reading order. */
export function hotSpotSentences(reading: HotSpotReading, words: HotSpotWords): readonly HotSpotSentence[] {
  const { found, examined, indicator } = reading;
  const { t } = words;
  const caution = CAUTION[indicator.provenance];
  const clusters = clusterSentences(found, words);
  return [
    ...said('asked', askedText(reading, words)),
    ...said('caution', caution ? t(caution) : ''),
    ...said('measure', measureText(reading, words)),
    ...said('overall', overallText(found, words)),
    ...(clusters.length > 0 ? clusters : said('nothing', correctionText(found, words))),
    ...said('uncorrected', clusters.length > 0 ? correctionText(found, words) : ''),
    ...said(
      'worse',
      clusters.length > 0 && indicator.worse !== 'neutral' ? t(`kantong.buruk.${indicator.worse}`) : '',
    ),
    ...said('leftOut', leftOutText(examined, words)),
    ...(found.islands.length > 0
      ? said('islands', t('kantong.pulau', { n: words.f.number(found.islands.length) }), found.islands)
      : []),
  ];
}

function said(topic: HotSpotTopic, text: string, rows: Iterable<number> = []): readonly HotSpotSentence[] {
  return text === '' ? [] : [{ topic, text, rows: [...rows] }];
}

/** A village's name with its kecamatan, because village names are not unique: "Desa X, Kec. Y". */
export function villageNamed(
  { name, kind, kecamatan }: Pick<Villages, 'name' | 'kind' | 'kecamatan'>,
  row: number,
  t: Translate,
): string {
  const key = groupKey(kind, row) === 'kelurahan' ? 'kantong.namaKelurahan' : 'kantong.namaDesa';
  return t(key, { nama: textAt(name, row), kec: groupLabel(kecamatan, row) });
}

/** A number with three significant digits. */
export function threeDigits(value: number, f: Formats): string {
  return f.number(Number(value.toPrecision(3)));
}

export function weightsText(weights: WeightsChoice, { t, f }: HotSpotWords): string {
  switch (weights.kind) {
    case 'queen':
    case 'rook':
      return t(`kantong.dengan.${weights.kind}`);
    case 'nearest':
      return t('kantong.dengan.nearest', { k: weights.k });
    case 'within':
      return t('kantong.dengan.within', { km: threeDigits(weights.radius_km, f) });
  }
}

function askedText({ indicator, column, found, weights }: HotSpotReading, words: HotSpotWords): string {
  const { t, f, language } = words;
  const { question, tested } = found;
  const how = t('kantong.cara', {
    metode: t(`kantong.metodePendek.${question.method}`),
    permutasi: f.number(question.permutations),
    benih: question.seed,
  });
  return t('kantong.apa', {
    name: indicator.name[language],
    year: column.year,
    n: f.number(tested),
    tetangga: weightsText(weights, words),
    metode: how,
  });
}

function measureText({ indicator, examined, rate }: HotSpotReading, { t }: HotSpotWords): string {
  if (examined.measure === 'standardisedRate') return t('kantong.ukur.dibakukan');
  if (indicator.kind === 'ratio') return t('kantong.ukur.mentah');
  if (indicator.kind !== 'count') return '';
  const instead = rate === null ? '' : ` ${t('kantong.ukur.tingkat', { rasio: rate })}`;
  return t('kantong.ukur.cacah') + instead;
}

function overallText({ moran, permuted }: HotSpots, { t, f }: HotSpotWords): string {
  const angka = t('kantong.angka', {
    i: threeDigits(moran.i, f),
    z: threeDigits(moran.randomisation.z, f),
    p: threeDigits(permuted.p, f),
  });
  return t(permuted.p <= CLEAR ? 'kantong.mirip' : 'kantong.acak', { angka });
}

/** One sentence per cluster; single villages of one kind are combined in one sentence. */
function clusterSentences({ clusters }: HotSpots, words: HotSpotWords): readonly HotSpotSentence[] {
  const alone = clusters.filter(({ members }) => members.length === 1);
  const scattered = QUADRANT_NAMES.flatMap((_, kind) => {
    const own = alone.filter((cluster) => cluster.kind === kind);
    if (own.length === 0) return [];
    const members = own.flatMap((cluster) => [...cluster.members]).sort((a, b) => a - b);
    return [{ kind, members, largestAdjusted: Math.max(...own.map((cluster) => cluster.largestAdjusted)) }];
  });
  return [
    ...clusters
      .filter(({ members }) => members.length > 1)
      .flatMap((cluster) => clusterSentence(cluster, 'kantong.desa', words)),
    ...scattered.flatMap((cluster) => clusterSentence(cluster, 'kantong.terpencar', words)),
  ];
}

function clusterSentence(
  {
    kind,
    members,
    largestAdjusted,
  }: Pick<HotSpots['clusters'][number], 'kind' | 'largestAdjusted'> & {
    readonly members: ArrayLike<number> & Iterable<number>;
  },
  several: 'kantong.desa' | 'kantong.terpencar',
  { t, f }: HotSpotWords,
): readonly HotSpotSentence[] {
  const name = QUADRANT_NAMES[kind];
  if (name === undefined || name === 'none') return [];
  const { length } = members;
  const text = t('kantong.kalimat', {
    pola: t(`kantong.pola.${name}`),
    desa: length === 1 ? t('kantong.desaSatu') : t(several, { n: f.number(length) }),
    p: threeDigits(largestAdjusted, f),
  });
  return said('cluster', text, members);
}

/**
 * How many significant results the correction for multiple testing removed or, where none is left, that
 * nothing was found.
 */
function correctionText(found: HotSpots, { t, f }: HotSpotWords): string {
  const { clusters, uncorrected, tested, question } = found;
  const params = {
    taraf: f.percent(100 * question.level),
    n: f.number(uncorrected),
    acak: f.number(Math.round(question.level * tested)),
  };
  if (clusters.length === 0) return t('kantong.tidakAda', params);
  const m = clusters.reduce((sum, { members }) => sum + members.length, 0);
  return t('kantong.tanpaKoreksi', { ...params, m: f.number(m) });
}

const REASONS = ['missing', 'suppressed', 'notApplicable', 'unusable'] as const;

function leftOutText({ without }: ExaminedValues, { t, f }: HotSpotWords): string {
  const parts = REASONS.filter((reason) => without[reason] > 0).map((reason) =>
    t(`kantong.ditinggal.${reason}`, { n: f.number(without[reason]) }),
  );
  return parts.length === 0 ? '' : t('kantong.ditinggal', { apa: parts.join(', ') });
}
