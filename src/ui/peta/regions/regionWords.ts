import type { RegionFigure } from '../../../aggregate/regions/regionFigure';
import type { RegionInterventions } from '../../../aggregate/regions/regionInterventions';
import { STATUS } from '../../../aggregate/rollup/rollupRequest';
import { refusalWords } from '../../../aggregate/rollup/refusalWords';
import { contractOf } from '../../../aggregate/rollup/contract';
import type { Indicator } from '../../../data/model/dataset';
import type { App } from '../../../state/app.svelte';
import { intervalTexts, rangeText, unitBehind, valueText } from '../../../reading/figure';

type Said = Pick<App, 't' | 'f' | 'language'>;

/** An app's own fields are computed: they cannot be spread. */
function worded(indicator: Indicator, { f, language }: Said) {
  return { indicator, f, language };
}

/** A region's figure in words: the large line, and what must be known of it. */
export interface FigureWords {
  /** null where no number can be given; `why` then says why. */
  readonly value: string | null;
  readonly unit: string;
  readonly notes: readonly string[];
}

export function figureWords(figure: RegionFigure, app: Said): FigureWords {
  const { indicator, status, made, value } = figure;
  const { t } = app;
  if (status === STATUS.empty) return { value: null, unit: '', notes: [t('wil.tak_berlaku')] };
  if (made.kind === 'distribution') return distributionWords(figure, app);
  if (status === STATUS.zeroDenominator) return { value: null, unit: '', notes: [t('wil.tanpa_penyebut')] };
  if (status === STATUS.notEnough) {
    return {
      value: null,
      unit: '',
      notes: [t('wil.tidak_cukup'), missingWords(figure, app), ...boundWords(figure, app)],
    };
  }
  const wording = worded(indicator, app);
  return {
    value: value === null ? null : valueText(value, wording),
    unit: value === null ? '' : unitBehind(indicator, app.language),
    notes: [
      ...boundWords(figure, app),
      ...errorWords(figure, app),
      ...coverageWords(figure, app),
      ...shareWords(figure, app),
    ],
  };
}

/** Counts shared out are estimates; a rate is, as its numerator and denominator are. */
function shareWords({ apportioned }: RegionFigure, { t }: Said): string[] {
  return apportioned > 0 ? [t('wil.estimasi')] : [];
}

function missingWords({ made, villages }: RegionFigure, { t, f }: Said): string {
  const n = f.number(made.tally.missing[0]!);
  return t('wil.tidak_cukup_arti', { n, total: f.number(villages), batas: f.percent(20) });
}

function coverageWords({ coverage }: RegionFigure, { t, f }: Said): string[] {
  return coverage === null
    ? []
    : [t('wil.cakupan', { p: f.percent(coverage * 100, coverage === 1 ? 0 : 1) })];
}

function errorWords({ interval, indicator }: RegionFigure, app: Said): string[] {
  if (!interval) return [];
  return [app.t('wil.selang', intervalTexts(interval, worded(indicator, app)))];
}

function boundWords({ bounds, indicator, made }: RegionFigure, app: Said): string[] {
  if (!bounds) return [];
  const { t, f } = app;
  const wording = worded(indicator, app);
  const hidden = made.tally.suppressed[0]!;
  const a = valueText(bounds.low, wording);
  const n = f.number(hidden);
  if (!Number.isFinite(bounds.high)) {
    return [hidden > 0 ? t('wil.tersembunyi_bawah', { a, n }) : t('wil.batas_bawah', { a })];
  }
  const b = valueText(bounds.high, wording);
  return [hidden > 0 ? t('wil.tersembunyi', { a, b, n }) : t('wil.batas', { a, b })];
}

/** An index or a category has no number of its own: villages by class, and where the middle ones lie. */
function distributionWords(figure: RegionFigure, app: Said): FigureWords {
  const { made, indicator, refusal } = figure;
  if (made.kind !== 'distribution') return { value: null, unit: '', notes: [] };
  const wording = worded(indicator, app);
  const middle = made.median[0]!;
  const quartiles = { a: made.lowerQuartile[0]!, b: made.upperQuartile[0]! };
  const spread = Number.isFinite(middle)
    ? [
        app.t('wil.tengah', {
          m: valueText(middle, wording),
          a: valueText(quartiles.a, wording),
          b: valueText(quartiles.b, wording),
        }),
      ]
    : [];
  return {
    value: null,
    unit: '',
    notes: [...spread, whyNoNumber(figure, app), ...coverageWords(figure, app)].filter(
      (note) => note !== '' || refusal !== null,
    ),
  };
}

/** Why an index is not averaged nor a category summed, and what there is. */
export function whyNoNumber({ indicator, refusal }: RegionFigure, { language }: Said): string {
  if (refusal) return refusalWords(refusal)[language];
  const reason = indicator.kind === 'category' ? 'meanOfCategory' : 'meanOfIndex';
  return refusalWords({ reason, offered: contractOf(indicator), rateId: null })[language];
}

/** Its classes by name with the number of villages; classes without villages are left out. */
export function distributionClasses(figure: RegionFigure, app: Said): readonly { name: string; n: number }[] {
  const { made, indicator } = figure;
  if (made.kind !== 'distribution') return [];
  const wording = worded(indicator, app);
  const text = (value: number) => valueText(value, wording);
  const { upper, perClass } = made;
  const nameOf = (i: number): string => {
    if (indicator.kind === 'category') return text(i);
    const official = indicator.official?.labels[i]?.[app.language];
    if (official !== undefined) return official;
    const [low, high] = [upper[i - 1], upper[i]];
    if (low === undefined) return high === undefined ? '' : `≤ ${text(high)}`;
    return high === undefined ? `> ${text(low)}` : `${text(low)} – ${text(high)}`;
  };
  return Array.from(perClass, (n, i) => ({ name: nameOf(i), n })).filter(
    ({ n, name }) => n > 0 && name !== '',
  );
}

/** A figure as a cell of a comparison: its number with its interval, or why there is none. */
export function comparedText(figure: RegionFigure, app: Said): string {
  const { value, unit, notes } = figureWords(figure, app);
  if (value === null) {
    const classes = distributionClasses(figure, app).map(({ name, n }) => `${name}: ${app.f.number(n)}`);
    return classes.length > 0 ? classes.join('; ') : (notes[0] ?? '');
  }
  const interval = figure.interval ? ` (${errorWords(figure, app).join('')})` : '';
  return `${unit ? `${value} ${unit}` : value}${interval}`;
}

/** Those in need against what is done for them, in one line. */
export function needSentence(need: RegionFigure, done: RegionInterventions, app: Said): string {
  const { t, f, language } = app;
  const { indicator, column, value, bounds } = need;
  const nama = indicator.shortName[language];
  const n = f.number(done.within.length);
  const budget =
    done.budgetKnown > 0
      ? t('wil.kebutuhan_pagu', { rp: f.rupiahCompact(done.budget_rp), k: f.number(done.budgetKnown), n })
      : '';
  const wording = worded(indicator, app);
  const known = bounds && Number.isFinite(bounds.high);
  const butuh = value !== null ? valueText(value, wording) : known ? rangeText(bounds, wording) : null;
  if (butuh === null) return `${t('wil.kebutuhan_tanpa', { nama, n })}${budget}.`;
  const satuan = unitBehind(indicator, language);
  return `${t('wil.kebutuhan_isi', { butuh, satuan, nama, tahun: column.year, n })}${budget}.`;
}

/** A figure in the words of an indicator-year: "IDM, 2024". */
export function indicatorYear(indicator: Indicator, year: number, { t, language }: Said): string {
  return t('wil.tahun', { nama: indicator.shortName[language], tahun: year });
}

/** The sum or the quotient with its own numbers; empty where there is none. */
export function resultLine({ made, indicator, value, villages }: RegionFigure, app: Said): string {
  const { t, f } = app;
  if (value === null || made.kind === 'distribution') return '';
  const v = valueText(value, worded(indicator, app));
  const part = (number: number) => f.number(number, Number.isInteger(number) ? 0 : 2);
  if (made.kind === 'sum') return t('wil.rumus.hasil_sum', { v, n: f.number(villages) });
  return t('wil.rumus.hasil_ratio', {
    a: part(made.numerator[0]!),
    b: part(made.denominator[0]!),
    k: f.number(indicator.multiplier),
    v,
  });
}
