import type { Interval } from '../aggregate/classes/uncertainty';
import type { Translate } from '../messages/translate';
import { rangeText, valueText, type Wording } from './figure';

/** The bounds of a figure: "26–49"; "sedikitnya 26" without upper bound; one number where both are equal. */
export function boundsText({ low, high }: Interval, wording: Wording, t: Translate): string {
  if (high === Number.POSITIVE_INFINITY) return t('grup.sedikitnya', { a: valueText(low, wording) });
  const [a, b] = [valueText(low, wording), valueText(high, wording)];
  return a === b ? a : rangeText({ low, high }, wording);
}
