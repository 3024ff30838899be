import type { Indicator } from '../data/model/dataset';
import { valueText } from './figure';
import type { Words } from './words';

/** The catalogue's formula in words: "rata-rata IKS, IKE, IKL". */
export function formulaWords(
  { formula, multiplier }: Pick<Indicator, 'formula' | 'multiplier'>,
  indicators: readonly Indicator[],
  { t, f, language }: Words,
): string {
  const names = (ids: readonly string[]) =>
    ids.map((id) => indicators.find((other) => other.id === id)?.shortName[language] ?? id).join(', ');
  switch (formula.kind) {
    case 'mean':
      return t('data.rumus_mean', { masukan: names(formula.inputs) });
    case 'model':
      return t('data.rumus_model', { masukan: names(formula.inputs) });
    case 'classOf':
      return t('data.rumus_classOf', { masukan: names([formula.input]) });
    case 'ratio':
      return t('data.rumus_ratio', { k: f.number(multiplier) });
    case 'reported':
    case 'areas': // made on the screen alone, as are the next: no catalogue has them
    case 'change':
    case 'bivariate':
    case 'gap':
    case 'accessibility':
    case 'hotSpots':
      return t('data.rumus_reported');
  }
}

/** Ids of the indicators that go into the formula. */
export function formulaInputs({ formula }: Pick<Indicator, 'formula'>): readonly string[] {
  if (formula.kind === 'mean' || formula.kind === 'model') return formula.inputs;
  return formula.kind === 'classOf' ? [formula.input] : [];
}

/** The official classes with their bounds, each a text: "Tertinggal sampai 0,5989"; empty where there are none. */
export function officialClasses(indicator: Indicator, { t, f, language }: Words): readonly string[] {
  const { official } = indicator;
  if (!official) return indicator.categories.map((label) => label[language]);
  return official.labels.map((label, i) => {
    const upper = official.upper[i];
    const word = label[language];
    return upper === undefined
      ? t('hitung.atas', { label: word })
      : t('hitung.sampai', { label: word, v: valueText(upper, { indicator, f, language }) });
  });
}
