import { classOf } from '../aggregate/classes/breaks';
import { runsBothWays } from '../aggregate/arithmetic/formulaKinds';
import type { Interval } from '../aggregate/classes/uncertainty';
import type { Indicator, IndicatorYear } from '../data/model/dataset';
import type { Language } from '../data/model/localized';
import { MARK } from '../data/model/mark';
import type { Formats } from '../messages/format';
import type { MessageKey, Translate } from '../messages/translate';

/** The four states of a cell without a plain number; a zero is a number with a look of its own. */
export type Look = 'missing' | 'suppressed' | 'notApplicable' | 'zero';

export const LOOK_KEYS = {
  missing: 'nihil.nodata',
  suppressed: 'nihil.sup',
  notApplicable: 'nihil.na',
  zero: 'nihil.nol',
} as const satisfies Record<Look, MessageKey>;

const LOOK_OF_MARK: readonly (Look | null)[] = [null, 'missing', 'suppressed', 'notApplicable'];

/** The state of a mark; null for a number. */
export function lookOf(mark: number): Look | null {
  return LOOK_OF_MARK[mark] ?? null;
}

/** A formatted figure: number, unit, and the name of its class. */
export interface Figure {
  /** null where there is no number; `look` then says why. */
  readonly value: number | null;
  readonly text: string;
  /** The unit after the number; empty for a category, an index, and where the number contains its sign. */
  readonly unit: string;
  readonly look: Look | null;
  /** Official class of the value; null where the catalogue names none. */
  readonly classWord: string | null;
}

/** A figure in words wherever it stands by itself: "0,6041", "12 sekolah", "belum ada data". */
export function saidFigure(figure: Figure, { t }: { readonly t: Translate }): string {
  if (figure.value === null) return t(LOOK_KEYS[figure.look ?? 'missing']);
  return [figure.text, figure.unit].filter(Boolean).join(' ');
}

/** What a value is worded with. */
export interface Wording {
  readonly indicator: Indicator;
  readonly f: Formats;
  readonly language: Language;
}

/** The figure of one row. A row outside of the column counts as missing. */
export function figureAt(
  asked: Wording & { readonly column: IndicatorYear | null; readonly row: number },
): Figure {
  const { indicator, column, row, language } = asked;
  const mark = column?.mark[row] ?? MARK.missing;
  const value = mark === MARK.present ? (column?.value[row] ?? null) : null;
  if (value === null) {
    return { value, text: '', unit: '', look: LOOK_OF_MARK[mark] ?? 'missing', classWord: null };
  }
  const { official } = indicator;
  return {
    value,
    text: valueText(value, asked),
    unit: unitBehind(indicator, language),
    look: value === 0 && indicator.kind !== 'category' ? 'zero' : null,
    classWord: official ? (official.labels[classOf(value, official.upper)]?.[language] ?? null) : null,
  };
}

/** The unit after a value; empty where it would repeat what is already there. */
export function unitBehind(indicator: Indicator, language: Language): string {
  // A change is an index by its arithmetic alone: "−4,2 poin persen", but "+0,03" of an index.
  if (indicator.formula.kind === 'accessibility') return indicator.unit[language];
  if (isChange(indicator)) return indicator.unit.id.startsWith('indeks') ? '' : indicator.unit[language];
  const bare = indicator.kind === 'category' || indicator.kind === 'index';
  return bare ? '' : indicator.unit[language].replace(/^%\s*/, '');
}

/** Whether an indicator is a difference, of years or of ranks, which is written with its sign. */
export const isChange = runsBothWays;

/** Whether a unit such as "%" or "% penduduk" starts with a per cent sign, which is attached to the number. */
function isPercent({ unit }: Indicator): boolean {
  return unit.id.startsWith('%');
}

/** A value with its indicator's decimals; a category by its label. */
export function valueText(value: number, { indicator, f, language }: Wording): string {
  if (indicator.kind === 'category') return indicator.categories[value]?.[language] ?? String(value);
  if (isChange(indicator)) return f.signed(value, indicator.decimals);
  return isPercent(indicator) ? f.percent(value, indicator.decimals) : f.number(value, indicator.decimals);
}

/** A value with its unit, for use by itself: "12 sekolah". */
export function valueWithUnit(value: number, wording: Wording): string {
  const unit = unitBehind(wording.indicator, wording.language);
  return unit ? `${valueText(value, wording)} ${unit}` : valueText(value, wording);
}

/**
 * Both ends of an interval for "antara {a} dan {b}", with one decimal less than the value and the sign at the
 * end. For values that cannot be negative (a count, a share) the text begins at 0; the arithmetic shows the
 * interval unclipped.
 */
export function intervalTexts(
  { low, high }: Interval,
  wording: Wording,
): { readonly a: string; readonly b: string } {
  const decimals = Math.max(0, wording.indicator.decimals - 1);
  const coarser = { ...wording, indicator: { ...wording.indicator, decimals } };
  const from = possibleLow(low, wording.indicator);
  const a = isChange(wording.indicator) ? valueText(from, coarser) : wording.f.number(from, decimals);
  return { a, b: valueText(high, coarser) };
}

/**
 * The lower end of an interval clipped at 0 for display where negative values are impossible; the interval
 * itself is not changed.
 */
function possibleLow(low: number, indicator: Indicator): number {
  const hasNoLess = (indicator.kind === 'count' || indicator.kind === 'ratio') && !isChange(indicator);
  return hasNoLess ? Math.max(0, low) : low;
}

/** An interval in lists, such as "0–2.155", clipped at 0 where negative values are impossible. */
export function listedRange({ low, high }: Interval, wording: Wording): string {
  return rangeText({ low: possibleLow(low, wording.indicator), high }, wording);
}

/** Both ends unclipped and with all decimals, "4,00–16,35 %", with one sign at the end. */
export function rangeText(ends: Interval, { indicator, f }: Wording): string {
  const { decimals } = indicator;
  if (isChange(indicator)) return `${f.signed(ends.low, decimals)} – ${f.signed(ends.high, decimals)}`;
  const plain = f.range(ends, decimals);
  if (!isPercent(indicator)) return plain;
  return plain.slice(0, plain.length - f.number(ends.high, decimals).length) + f.percent(ends.high, decimals);
}
