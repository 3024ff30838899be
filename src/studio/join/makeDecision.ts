import type { JoinDecision } from './joinDecision';
import type { JoinResult } from './joinRows';

/** Who decides, when (ISO date and time) and why; the time is given from outside. */
export type Signature = Pick<JoinDecision, 'who' | 'when' | 'why'>;

/** What a person does with a row. `content` as `contentOf` gives it. */
export type RowAct =
  | { readonly action: 'accept' | 'choose'; readonly place: number }
  | { readonly action: 'leaveOut' }
  | { readonly action: 'useRow'; readonly place: number; readonly content: string | null };

/** The decision about a row of a join, to be added to the list of decisions. */
export function decideRow(
  { facts, outcomes, index }: JoinResult,
  row: number,
  act: RowAct,
  signature: Signature,
): JoinDecision {
  const about = {
    about: 'row',
    print: facts[row]!.print,
    over: outcomes[row]!.kind,
    ...signature,
  } as const;
  if (act.action === 'leaveOut') return { ...about, action: 'leaveOut' };
  const { code, name } = index.places[act.place]!;
  const village = { code, name };
  return act.action === 'useRow'
    ? { ...about, action: 'useRow', village, content: act.content }
    : { ...about, action: act.action, village };
}
