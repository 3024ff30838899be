import type { Alternative, Alternatives } from '../choice/alternatives';
import type { Choice } from '../choice/choose';
import type { ChoiceQuestion } from '../choice/choiceQuestion';
import type { Conflict } from '../choice/conflict';
import type { Price, Worth } from '../choice/prices';
import type { Solver } from '../program/program';
import { choiceParts, type HeadPart } from './choiceParts';
import type { RankedScenario, RankRefusal } from './rankScenario';
import type { Scenario } from './scenario';
import type { ScenarioPack } from './scenarioPack';
import type { LeftOut } from './scenarioQuestion';

export type SelectedScenario =
  | RankRefusal
  | {
      readonly status: 'infeasible';
      readonly question: ChoiceQuestion;
      readonly conflict: Conflict | null;
      readonly leftOut: readonly LeftOut[];
    }
  | (Extract<Choice, { status: 'unsolved' }> & { readonly leftOut: readonly LeftOut[] })
  | {
      readonly status: 'selected';
      readonly question: ChoiceQuestion;
      readonly ranked: RankedScenario | null;
      readonly chosen: readonly number[];
      readonly objective: number;
      /** Whether no other set is as good; null where the solver gave up on that. */
      readonly unique: boolean | null;
      readonly prices: ReadonlyMap<string, Price>;
      readonly worth: readonly Worth[];
      readonly alternatives: Alternatives | null;
      readonly leftOut: readonly LeftOut[];
    };

/** Chooses villages of a pack as a scenario says, with the price of every rule and the worth of every village. */
export function selectScenario(scenario: Scenario, pack: ScenarioPack, solver: Solver): SelectedScenario {
  const prices = new Map<string, Price>();
  const worth: Worth[] = [];
  const found: Alternative[] = [];
  let ended: Alternatives['ended'] = null;
  let unique: boolean | null = null;
  let conflict: Conflict | null = null;
  let head: HeadPart | null = null;
  for (const part of choiceParts(scenario, pack, solver)) {
    if (part.kind === 'price') prices.set(part.rule, part.price);
    else if (part.kind === 'worth') worth.push(part.worth);
    else if (part.kind === 'alternative') found.push(part.found);
    else if (part.kind === 'noMore') ended = part.ended;
    else if (part.kind === 'unique') unique = part.unique;
    else if (part.kind === 'conflict') conflict = part.conflict;
    else head = part;
  }
  switch (head!.kind) {
    case 'refused':
      return head!.refusal;
    case 'unsolved':
      return { status: 'unsolved', reason: head!.reason, bound: head!.bound, leftOut: head!.leftOut };
    case 'infeasible':
      return { status: 'infeasible', question: head!.question, conflict, leftOut: head!.leftOut };
    case 'best': {
      const { question, ranked, chosen, objective, leftOut } = head!;
      const list = scenario.choice!.alternatives ? { found, ended } : null;
      const besides = { unique, prices, worth, alternatives: list, leftOut };
      return { status: 'selected', question, ranked, chosen, objective, ...besides };
    }
  }
}
