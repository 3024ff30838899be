import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from '../data/bytes/utf8';
import type { RecordedCommitment } from './commitment';

/** What two records of one commitment may say differently; when it was last changed is no difference. */
export const COMPARED_FIELDS = [
  'status',
  'actorId',
  'actorName',
  'action',
  'codes',
  'amount_rp',
  'fund',
  'due',
  'sector',
  'made',
] as const satisfies readonly (keyof RecordedCommitment)[];
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** One commitment that two people's lists tell differently. */
export interface CommitmentConflict {
  readonly mine: RecordedCommitment;
  readonly theirs: RecordedCommitment;
  readonly fields: readonly ComparedField[];
}

export interface CommitmentMerge {
  /** In both lists, with the same content. */
  readonly same: readonly RecordedCommitment[];
  readonly onlyMine: readonly RecordedCommitment[];
  readonly onlyTheirs: readonly RecordedCommitment[];
  readonly conflicts: readonly CommitmentConflict[];
  /** My list, in its order. */
  readonly mine: readonly RecordedCommitment[];
}

/** Whose record of a conflict stays. Both: theirs stands beside mine under an id of its own. */
export type Keeping = 'mine' | 'theirs' | 'both';

/** Sets two lists side by side. The ids of each are distinct. */
export function mergeCommitments(
  mine: readonly RecordedCommitment[],
  theirs: readonly RecordedCommitment[],
): CommitmentMerge {
  const own = new Map(mine.map((one) => [one.id, one]));
  const met = new Set<string>();
  const same: RecordedCommitment[] = [];
  const onlyTheirs: RecordedCommitment[] = [];
  const conflicts: CommitmentConflict[] = [];
  for (const one of theirs) {
    const other = own.get(one.id);
    if (!other) {
      onlyTheirs.push(one);
      continue;
    }
    met.add(one.id);
    const fields = differences(other, one);
    if (fields.length === 0) same.push(other);
    else if (isKeptBeside(one, own)) same.push(one);
    else conflicts.push({ mine: other, theirs: one, fields });
  }
  return { same, onlyMine: mine.filter(({ id }) => !met.has(id)), onlyTheirs, conflicts, mine };
}

/** The list that a merge gives: nothing leaves it unless `keeping` says so. */
export function mergedCommitments(
  { mine, onlyTheirs, conflicts }: CommitmentMerge,
  keeping: ReadonlyMap<string, Keeping> = new Map(),
): readonly RecordedCommitment[] {
  const kept = (id: string) => keeping.get(id) ?? 'both';
  const theirsOf = new Map(conflicts.map(({ theirs }) => [theirs.id, theirs]));
  const taken = new Set(onlyTheirs.map(({ id }) => id));
  const own = mine.map((one) => (kept(one.id) === 'theirs' ? (theirsOf.get(one.id) ?? one) : one));
  const copies = conflicts
    .filter(({ theirs }) => kept(theirs.id) === 'both')
    .map(({ theirs }) => besideCopy(theirs))
    .filter(({ id }) => !taken.has(id));
  return [...own, ...onlyTheirs, ...copies];
}

/** Where two records of a commitment differ. */
export function differences(a: RecordedCommitment, b: RecordedCommitment): readonly ComparedField[] {
  return COMPARED_FIELDS.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

/** Twelve hexadecimal digits that follow from what a commitment says, whoever recorded it. */
export function contentDigits(one: Pick<RecordedCommitment, ComparedField>): string {
  const text = JSON.stringify(COMPARED_FIELDS.map((field) => one[field]));
  const digest = sha256(encodeUtf8(text)).subarray(0, 6);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The other record under an id that follows from its content: merging the same file again finds it there. */
function besideCopy(one: RecordedCommitment): RecordedCommitment {
  return { ...one, id: `${one.id}-${contentDigits(one)}` };
}

function isKeptBeside(one: RecordedCommitment, own: ReadonlyMap<string, RecordedCommitment>): boolean {
  const copy = besideCopy(one);
  const there = own.get(copy.id);
  return there !== undefined && differences(there, copy).length === 0;
}
