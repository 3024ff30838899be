/** The system of a column of codes. */
export type CodeSystem = 'kemendagri' | 'bps';

/** How a name of the file compares with the name of the village that it is joined to. */
export interface NameCheck {
  /** `same` apart from spaces, case and marks; `spelling` by a few letters; `other` is another name; `unnamed`: no name given. */
  readonly agrees: 'same' | 'spelling' | 'other' | 'unnamed';
  /** From 0 to 1, 1 where they are the same; 1 where no name is given, since there is nothing against it. */
  readonly score: number;
  /** What the score counts off: letters that differ, a vowel for a vowel and a doubled letter as half of one. */
  readonly letters: number;
}

/** A village that a row may mean; `place` is its index in the question's places. */
export interface Candidate {
  readonly place: number;
  /** How well its name agrees, from 0 to 1. */
  readonly score: number;
}

/** Why a code that Excel has damaged is believed all the same: one village fits what is left of it, and its name agrees. */
export interface DamageProof {
  /** `zeros`: leading zeros of the code or of its parts were eaten; `rounded`: the code was shortened to "3,32602E+09". */
  readonly damage: 'zeros' | 'rounded';
  /** Villages whose codes fit what is left of the code. */
  readonly fitting: number;
}

export type JoinedBy =
  | { readonly how: 'code'; readonly system: CodeSystem }
  | { readonly how: 'damagedCode'; readonly system: CodeSystem; readonly proof: DamageProof }
  /** By the exact name, within the kecamatan that the row names, or in the region where it names none. */
  | { readonly how: 'name'; readonly within: 'district' | 'region' }
  | { readonly how: 'decision' };

export interface Joined {
  readonly kind: 'joined';
  readonly place: number;
  readonly by: JoinedBy;
  readonly name: NameCheck;
}

/** What waits for a person: nothing of it is used before it is decided. Candidates stand best first. */
export type Open =
  /** A similar name in the kecamatan; `elsewhere` are villages of exactly that name in other kecamatan. */
  | {
      readonly kind: 'similar';
      readonly candidates: readonly Candidate[];
      readonly elsewhere: readonly number[];
    }
  /** Several villages of that name, or one that is named so nearly alike that either may be meant. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  /** The kecamatan has no such village, another one has. */
  | { readonly kind: 'otherDistrict'; readonly candidates: readonly Candidate[] }
  /** The code says one village (the first candidate); the name, or the name with its kecamatan, says another or none. */
  | { readonly kind: 'conflict'; readonly candidates: readonly Candidate[]; readonly name: NameCheck }
  /** A code that Excel has damaged, without proof. */
  | {
      readonly kind: 'damagedCode';
      readonly candidates: readonly Candidate[];
      readonly damage: DamageProof['damage'];
    }
  /** A code that no village has; candidates are found by name. */
  | { readonly kind: 'unknownCode'; readonly candidates: readonly Candidate[] }
  /** The codes of this regency fit while most names do not: the join is held until somebody decides. */
  | { readonly kind: 'stopped'; readonly candidates: readonly Candidate[]; readonly regency: string };

/** Several rows for one village. */
export interface Duplicate {
  readonly kind: 'duplicate';
  readonly place: number;
  /** All rows of that village, this one included, in the order of the file. */
  readonly rows: readonly number[];
  readonly joined: Joined;
}

/** What belongs to no village of the table. */
export type Unmatched =
  | { readonly kind: 'unknownName'; readonly candidates: readonly Candidate[] }
  /** Of another regency, by its code or by the name of its kecamatan, which is `said`. */
  | { readonly kind: 'outside'; readonly by: 'code' | 'district'; readonly said: string }
  /** Forest, lake, reservoir: a code that ends in 888, 999, 777 or 555, or a name that says so. */
  | { readonly kind: 'notVillage'; readonly by: 'code' | 'name' };

/** What is no row of a village: set aside without a question. */
export type SetApart =
  | { readonly kind: 'total'; readonly of: 'district' | 'larger' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'leftOut' };

export type RowOutcome = Joined | Open | Duplicate | Unmatched | SetApart;
export type OutcomeKind = RowOutcome['kind'];

/** A row that may be joined by a decision has candidates. */
export function candidatesOf(outcome: RowOutcome): readonly Candidate[] {
  return 'candidates' in outcome ? outcome.candidates : [];
}
