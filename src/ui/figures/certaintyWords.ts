import type { Certainty } from '../../aggregate/classes/uncertainty';
import type { Indicator } from '../../data/model/dataset';

/**
 * The reliability of a number in words. Changes have words of their own, because for them it is decisive
 * whether they can be distinguished from zero, not their coefficient of variation.
 */
export function certaintyKey({ formula }: Pick<Indicator, 'formula'>, certainty: Certainty) {
  if (formula.kind !== 'change') return `hitung.${certainty}` as const;
  return certainty === 'sure' ? 'pasti.berubah' : 'pasti.takTerbedakan';
}
