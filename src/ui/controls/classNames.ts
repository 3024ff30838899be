import type { Classified } from '../../aggregate/classify';
import type { App } from '../../state/app.svelte';
import { valueText } from './figure';

/** Each class in a few words: the official name, the category, else from where to where. */
export function classNames(
  answer: Classified,
  { f, language }: Pick<App, 'f' | 'language'>,
): readonly string[] {
  const { indicator, upper, min, max, counts, question } = answer;
  const text = (value: number) => valueText(value, { indicator, f, language });
  const official = question.classification.method === 'official' ? indicator.official?.labels : undefined;
  return counts.map((_, i) => {
    if (answer.categorical) return text(i);
    return official?.[i]?.[language] ?? `${text(upper[i - 1] ?? min)} – ${text(upper[i] ?? max)}`;
  });
}
