import { isRecord, parsedJson } from '../../data/model/untrustedJson';

/** When a meeting began and since when it is in its present part, in ms since 1970: a day's end changes no length. */
export interface MeetingTimer {
  readonly started: number;
  readonly part: string;
  readonly since: number;
}

/**
 * The timer of a meeting at a moment: another part begins anew, the meeting goes on.
 * @param kept what was kept of it as text; null, or anything else, for a meeting that begins
 */
export function meetingTimer(
  kept: string | null,
  { part, now }: { readonly part: string; readonly now: number },
): MeetingTimer {
  const before = kept === null ? null : parsedJson(kept);
  if (!isRecord(before)) return { started: now, part, since: now };
  const { started, since } = before;
  // A clock that was set back would give a length below zero.
  if (typeof started !== 'number' || typeof since !== 'number' || started > now)
    return { started: now, part, since: now };
  return { started, part, since: before['part'] === part && since >= started && since <= now ? since : now };
}
