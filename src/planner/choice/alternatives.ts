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
    const next = nextAlternative(question, best, found, wanted);
    if (typeof next === 'string') return { found, ended: next };
    found.push(next);
  }
  return { found, ended: null };
}

/** One more beside those found, or why there is none. */
export function nextAlternative(
  question: ChoiceQuestion,
  best: { readonly chosen: readonly number[]; readonly objective: number },
  found: readonly Alternative[],
  wanted: { readonly by: number } & Solving,
): Alternative | 'noOther' | 'unsolved' {
  const differing = [best, ...found].map(({ chosen }) => ({ from: chosen, by: wanted.by }));
  const next = choose(question, wanted, { differing });
  if (next.status === 'infeasible') return 'noOther';
  if (next.status === 'unsolved') return 'unsolved';
  const { chosen, objective } = next;
  return { chosen, objective, price: lossAgainst(question, best.objective, objective) };
}
