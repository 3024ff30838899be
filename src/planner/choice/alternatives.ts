import { choose, lossAgainst, type Solving } from './choose';
import type { ChoiceQuestion } from './choiceQuestion';

export interface Alternative {
  readonly chosen: readonly number[];
  readonly objective: number;
  /** What it loses against the best: 0 or more, in the objective's unit. */
  readonly price: number;
}

export interface Alternatives {
  /** Best first; the optimum itself is not among them. */
  readonly found: readonly Alternative[];
  /** Why there are not as many as were asked for; null where there are. */
  readonly ended: 'noOther' | 'unsolved' | null;
}

/**
 * The best sets that truly differ: each leaves out at least `by` of the places of the optimum and of every alternative
 * before it.
 */
export function alternatives(
  question: ChoiceQuestion,
  best: { readonly chosen: readonly number[]; readonly objective: number },
  wanted: { readonly count: number; readonly by: number } & Solving,
): Alternatives {
  const found: Alternative[] = [];
  while (found.length < wanted.count) {
    const differing = [best, ...found].map(({ chosen }) => ({ from: chosen, by: wanted.by }));
    const next = choose(question, wanted, { differing });
    if (next.status === 'infeasible') return { found, ended: 'noOther' };
    if (next.status === 'unsolved') return { found, ended: 'unsolved' };
    const { chosen, objective } = next;
    found.push({ chosen, objective, price: lossAgainst(question, best.objective, objective) });
  }
  return { found, ended: null };
}
