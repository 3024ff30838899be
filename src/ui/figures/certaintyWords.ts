import type { Certainty } from '../../aggregate/classes/uncertainty';
import type { Indicator } from '../../data/model/dataset';

/**
 * How sure a number is, in words. A change has words of its own: it is not its coefficient of variation that
 * counts, but whether it can be told from no change at all.
 */
export function certaintyKey({ formula }: Pick<Indicator, 'formula'>, certainty: Certainty) {
  if (formula.kind !== 'change') return `hitung.${certainty}` as const;
  return certainty === 'sure' ? 'pasti.berubah' : 'pasti.takTerbedakan';
}
