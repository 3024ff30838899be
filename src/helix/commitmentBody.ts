import * as v from 'valibot';
import { LARGEST_NUMBER } from '../data/model/allowedValues';
import { isIsoDate } from '../data/model/isoDate';
import { COMMITMENT_STATUSES, LONGEST_TEXT, type RecordedCommitment } from './commitment';

/** Commitments that somebody keeps together, such as those of one meeting. */
export interface CommitmentList {
  readonly commitments: readonly RecordedCommitment[];
}

const TEXT = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const FILLED = v.pipe(TEXT, v.minLength(1));
const DATE = v.pipe(v.string(), v.check(isIsoDate));

const COMMITMENT = v.object({
  id: FILLED,
  made: DATE,
  updated: DATE,
  actorId: FILLED,
  actorName: TEXT,
  action: FILLED,
  precision: v.picklist(['village', 'district', 'regency']),
  codes: v.array(FILLED),
  amount_rp: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_NUMBER))),
  fund: TEXT,
  due: v.union([v.literal(''), DATE]),
  sector: TEXT,
  status: v.picklist(COMMITMENT_STATUSES),
});

const LIST = v.object({
  commitments: v.pipe(
    v.array(COMMITMENT),
    v.check((list) => new Set(list.map(({ id }) => id)).size === list.length),
  ),
});

/** Checks a kept or sent list of unknown origin: the list, or the path at which it is wrong. */
export function readCommitmentList(
  body: unknown,
): { readonly ok: true; readonly value: CommitmentList } | { readonly ok: false; readonly where: string } {
  const read = v.safeParse(LIST, body);
  if (read.success) return { ok: true, value: read.output };
  return { ok: false, where: v.getDotPath(read.issues[0]) ?? '' };
}
