import type { Formats } from '../../messages/format';
import type { Translate } from '../../messages/translate';
import type { EvaluationRefusal } from '../../planner/evaluation/refusal';
import type { ScenarioProblem } from '../../planner/scenario/scenarioPack';

interface Words {
  readonly t: Translate;
  /** Of the outcome. */
  readonly name: string;
}

/** Why there is no answer, as a sentence. */
export function refusalText(
  refusal: EvaluationRefusal,
  { t, name, f }: Words & { readonly f: Formats },
): string {
  switch (refusal.kind) {
    case 'modelled':
    case 'chosenByOutcome':
      return t(`evaluasi.tolak.${refusal.kind}`, { ind: name });
    case 'basisChanges':
      return t('evaluasi.tolak.basisChanges', { ind: name, dasar: refusal.bases.join('; ') });
    case 'noTreated':
    case 'noComparison':
      return t(`evaluasi.tolak.${refusal.kind}`);
    case 'noYearBefore':
    case 'noYearAfter':
      return t(`evaluasi.tolak.${refusal.kind}`, { ind: name, mulai: refusal.cohorts.join(', ') });
    case 'tooFew':
      return t('evaluasi.tolak.tooFew', { n: f.number(refusal.comparisons), m: f.number(refusal.needed) });
    default:
      return refusal satisfies never;
  }
}

/** Why the question does not fit the pack, as a sentence. */
export function problemText(problem: ScenarioProblem, { t, name }: Words): string {
  switch (problem.kind) {
    case 'noYear':
      return t('evaluasi.tolak.tahun', { ind: name, tahun: problem.years.join(', ') });
    case 'noVillage':
      return t('evaluasi.tolak.desa', { kode: problem.code });
    default:
      return t('evaluasi.tolak.lain');
  }
}
