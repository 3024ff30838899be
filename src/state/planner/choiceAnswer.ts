import type { Alternative, Alternatives } from '../../planner/choice/alternatives';
import type { Conflict } from '../../planner/choice/conflict';
import type { Price, Worth } from '../../planner/choice/prices';
import type { HeadPart } from '../../planner/scenario/choiceParts';
import type { ToldPart } from '../../workers/planner.worker';

/** A choice as far as it has been worked out. */
export interface ChoiceAnswer {
  readonly head: HeadPart;
  /** How long the answer itself took, and who gave it. */
  readonly seconds: number;
  readonly solver: ToldPart['solver'];
  readonly strongRefused: boolean;
  /** undefined: not known yet. */
  readonly conflict: Conflict | null | undefined;
  readonly unique: boolean | null | undefined;
  readonly prices: ReadonlyMap<string, Price>;
  readonly worth: ReadonlyMap<number, Worth['loss']>;
  readonly alternatives: readonly Alternative[];
  readonly ended: Alternatives['ended'];
  /** Everything that was asked is there. */
  readonly whole: boolean;
}

/** A choice with one more part; a head begins anew. */
export function withPart(before: ChoiceAnswer | null, told: ToldPart): ChoiceAnswer | null {
  const { part, seconds, solver, strongRefused } = told;
  switch (part.kind) {
    case 'refused':
    case 'infeasible':
    case 'unsolved':
    case 'best':
      return {
        head: part,
        ...{ seconds, solver, strongRefused, conflict: undefined, unique: undefined },
        ...{ prices: new Map(), worth: new Map(), alternatives: [], ended: null, whole: false },
      };
    case 'conflict':
      return before && { ...before, conflict: part.conflict };
    case 'unique':
      return before && { ...before, unique: part.unique };
    case 'price':
      return before && { ...before, prices: new Map(before.prices).set(part.rule, part.price) };
    case 'worth':
      return before && { ...before, worth: new Map(before.worth).set(part.worth.row, part.worth.loss) };
    case 'alternative':
      return before && { ...before, alternatives: [...before.alternatives, part.found] };
    case 'noMore':
      return before && { ...before, ended: part.ended };
    default:
      return part satisfies never;
  }
}
