import type { Actor } from '../../data/model/programme';
import { bareName } from '../../helix/bareName';
import { readCommitment, type CommitmentPack, type CommitmentResult } from '../../helix/commitment';
import type { Decision, Task } from '../../story/decision';
import type { Reported } from '../../story/reports';
import { decodeState } from '../url/urlCodec';
import { COMMITMENT_STATUS, commitmentId } from './taskNews';

interface Asked {
  readonly pack: CommitmentPack;
  readonly actors: readonly Pick<Actor, 'id' | 'name'>[];
  /** The actor that somebody chose for a text that names none of the pack; null where nobody had to. */
  readonly chosen: string | null;
  /** What was told of the task last. */
  readonly status: Reported;
  /** ISO days on which it was decided, and on which it is recorded. */
  readonly made: string;
  readonly today: string;
}

/** A task of a decision as a commitment, or what stands against it. */
export function taskCommitment(
  { decision, task }: { readonly decision: Decision; readonly task: Task },
  { pack, actors, chosen, status, made, today }: Asked,
): CommitmentResult {
  const actorId = chosen ?? pack.actorOf(task.actor);
  const actor = actors.find(({ id }) => id === actorId);
  const names = actor ? [actor.id, actor.name.id, actor.name.en].map(bareName) : [];
  const draft = {
    actor: actorId ?? task.actor,
    // "Dinas Air" stays beside the actor that it belongs to; "Pemkab" says no more than the actor.
    actorName: names.includes(bareName(task.actor)) || !actor ? '' : task.actor,
    action: task.action,
    codes: placesOf(decision, pack),
    amount: task.amount === null ? '' : String(task.amount),
    fund: task.fund,
    due: task.due,
    sector: '',
  };
  const head = { id: commitmentId(decision, task), made, updated: today, status: COMMITMENT_STATUS[status] };
  return readCommitment(draft, { pack, head, language: 'id' });
}

/** Villages that were selected or compared when it was decided; without one, the kecamatan. */
function placesOf({ link }: Pick<Decision, 'link'>, pack: CommitmentPack): readonly string[] {
  const { selected, compared } = decodeState(link).state;
  const codes = [...new Set([...(selected === null ? [] : [selected]), ...compared])];
  const villages = codes.filter(pack.isVillage);
  return villages.length > 0 ? villages : codes.filter(pack.isDistrict);
}
