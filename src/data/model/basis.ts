import type { Indicator } from './dataset';

/** Consecutive years that use the same data basis (register or survey), both ends included. */
export interface BasisSpan {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const SPAN = /^(?:.*?\D)??((?:19|20)\d\d)(?:\s*[–-]\s*((?:19|20)\d\d))?$/;

/**
 * The data bases of an indicator, earliest first, parsed from the catalogue: "BDT 2015–2020; DTSEN 2021–2024"
 * states two. Where the text does not assign exactly one basis to every year, the whole text is taken as one
 * basis.
 */
export function basisSpans({ basis, years }: Pick<Indicator, 'basis' | 'years'>): readonly BasisSpan[] {
  const whole = { label: basis, from: years[0] ?? 0, to: years.at(-1) ?? 0 };
  if (years.length < 2) return [whole];
  const spans = basis.split(';').flatMap((part) => {
    const match = SPAN.exec(part.trim());
    const from = Number(match?.[1]);
    return match ? [{ label: part.trim(), from, to: Number(match[2] ?? from) }] : [];
  });
  const covered = (year: number) => spans.filter(({ from, to }) => year >= from && year <= to).length === 1;
  return spans.length > 1 && years.every(covered) ? spans.sort((a, b) => a.from - b.from) : [whole];
}

/** The data basis of a year; null where none covers it. */
export function basisOf(indicator: Pick<Indicator, 'basis' | 'years'>, year: number): BasisSpan | null {
  return basisSpans(indicator).find(({ from, to }) => year >= from && year <= to) ?? null;
}
