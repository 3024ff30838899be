import type { TimelineYear } from '../../aggregate/modes/timeline';
import type { Translate } from '../../messages/translate';

/** "2017, belum ada data"; "2021, dasar data berganti: DTSEN 2021–2024"; otherwise the year alone. */
export function yearSpoken(years: readonly TimelineYear[], year: number, t: Translate): string {
  const step = years.find((other) => other.year === year);
  if (step && !step.hasData) return t('waktu.spokenNone', { year });
  if (step?.breakBefore) return t('waktu.spokenBreak', { year, basis: step.basis?.label ?? '' });
  return String(year);
}
