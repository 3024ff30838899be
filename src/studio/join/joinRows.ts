import type { JoinPlace } from './placesToJoin';
import { applyRowDecision, RowFinder, type DecidedRows } from './decidedRows';
import { applyUseRow, holdDuplicates, type ApartColumn, type UseRow } from './duplicateRows';
import { systemEvidence } from './joinByCode';
import { joinByName } from './joinByName';
import type { DecisionFate, JoinDecision, RegencyDecision } from './joinDecision';
import { candidatesOf, type CodeSystem, type RowOutcome } from './joinOutcome';
import { joinRow } from './joinRow';
import { PlaceIndex } from './placeIndex';
import { meantByCode, regencyEvidence, regencyOf, type RegencyEvidence } from './renumbering';
import { printKey, rowFacts, type KeyColumns, type RowFacts } from './rowFacts';

export interface JoinQuestion {
  readonly places: readonly JoinPlace[];
  readonly columns: KeyColumns;
  /** Of every row its number in the file, as people count there. */
  readonly rowNumbers: Int32Array;
  /** What tells several rows of one village apart, such as the year; null where a village has one row. */
  readonly apart: ApartColumn;
  /** A short text of all that a row contains, by which a decision knows it among rows that are written alike. */
  readonly contentOf: ((row: number) => string) | null;
  /** Of this file or an earlier one, oldest first. */
  readonly decisions: readonly JoinDecision[];
}

export interface JoinResult {
  readonly index: PlaceIndex;
  readonly rowNumbers: Int32Array;
  readonly facts: readonly RowFacts[];
  /** One a row, in their order. */
  readonly outcomes: readonly RowOutcome[];
  /** The system that the codes are read in, because most of them are known in it; null without a column of codes. */
  readonly system: CodeSystem | null;
  /** Regency by regency, how far names agree where codes fit; those that are `stopped` wait for a decision or have one. */
  readonly regencies: readonly RegencyEvidence[];
  /** What became of each decision, in their order. */
  readonly fates: readonly DecisionFate[];
  /** The decision that made a row what it is. */
  readonly decidedBy: ReadonlyMap<number, JoinDecision>;
  /** Joined rows of every place; empty where it has none. */
  readonly rowsOfPlace: readonly (readonly number[])[];
}

/**
 * Joins the rows of a file to the villages of a table. Every row gets one outcome; nothing less certain than a known code whose
 * name agrees, or an exact name in its kecamatan, is joined without a person's decision.
 */
export function joinRows(question: JoinQuestion): JoinResult {
  const { places, columns, rowNumbers, decisions, apart, contentOf } = question;
  const index = new PlaceIndex(places);
  const facts = Array.from(rowNumbers, (_, row) => rowFacts(columns, row));
  const system = columns.code === null ? null : systemOf(facts, index);
  const outcomes = facts.map((row) => joinRow(row, { index, system: system ?? 'kemendagri' }));
  const regencies = regencyEvidence(facts, outcomes);
  const rows: DecidedRows = { index, facts, outcomes, decidedBy: new Map(), found: new RowFinder(facts) };
  const fates = new Map<JoinDecision, DecisionFate>();
  const current = latestOnly(decisions, fates);
  for (const decision of current) {
    if (decision.about === 'regency') fates.set(decision, applyRegency(decision, regencies, rows));
  }
  holdStopped(regencies, rows);
  for (const decision of current) {
    if (decision.about === 'row' && decision.action !== 'useRow') {
      fates.set(decision, applyRowDecision(decision, rows));
    }
  }
  holdDuplicates(outcomes, apart);
  for (const decision of current) {
    if (isUseRow(decision)) fates.set(decision, applyUseRow(decision, rows, contentOf));
  }
  return {
    index,
    rowNumbers,
    facts,
    outcomes,
    system,
    regencies,
    fates: decisions.flatMap((decision) => fates.get(decision) ?? []),
    decidedBy: rows.decidedBy,
    rowsOfPlace: rowsOfPlaces(outcomes, places.length),
  };
}

/** The system in which most codes are known; where both know as many, the one whose names agree, and then Kemendagri's. */
function systemOf(facts: readonly RowFacts[], index: PlaceIndex): CodeSystem {
  const { kemendagri, bps } = systemEvidence(facts, index);
  const worth = ({ known, agreeing }: typeof bps) => known + agreeing;
  return worth(bps) > worth(kemendagri) ? 'bps' : 'kemendagri';
}

function isUseRow(decision: JoinDecision): decision is UseRow {
  return decision.about === 'row' && decision.action === 'useRow';
}

/** Without decisions that a later one replaces; those are recorded as superseded. */
function latestOnly(
  decisions: readonly JoinDecision[],
  fates: Map<JoinDecision, DecisionFate>,
): readonly JoinDecision[] {
  const latest = new Map(decisions.map((decision) => [aboutKey(decision), decision]));
  return decisions.filter((decision) => {
    if (latest.get(aboutKey(decision)) === decision) return true;
    fates.set(decision, { decision, fate: 'unfit', because: 'superseded', rows: [] });
    return false;
  });
}

/** The same for decisions of which only the last can hold. Which of several rows counts is asked a village at a time. */
function aboutKey(decision: JoinDecision): string {
  if (decision.about === 'regency') return `regency/${decision.regency}`;
  return isUseRow(decision) ? `village/${decision.village.code}` : `row/${printKey(decision.print)}`;
}

function applyRegency(
  decision: RegencyDecision,
  regencies: readonly RegencyEvidence[],
  { index, facts, outcomes, decidedBy }: DecidedRows,
): DecisionFate {
  const rows = [...outcomes.keys()].filter((row) => regencyOf(facts[row]!) === decision.regency);
  if (rows.length === 0) return { decision, fate: 'unfit', because: 'rowGone', rows };
  const evidence = regencies.find(({ regency }) => regency === decision.regency);
  if (!evidence?.stopped) return { decision, fate: 'notNeeded', rows };
  for (const row of rows) {
    const meant = meantByCode(outcomes[row]!);
    if (decision.action === 'byName') outcomes[row] = joinByName(facts[row]!, index);
    else if (meant) {
      outcomes[row] = { kind: 'joined', place: meant.place, by: { how: 'decision' }, name: meant.name };
    }
    decidedBy.set(row, decision);
  }
  return { decision, fate: 'applied', rows };
}

/** Holds what joined by code in a regency whose names do not agree, unless it is decided. Changes the outcomes. */
function holdStopped(
  regencies: readonly RegencyEvidence[],
  { facts, outcomes, decidedBy }: DecidedRows,
): void {
  const stopped = new Set(regencies.flatMap((evidence) => (evidence.stopped ? [evidence.regency] : [])));
  if (stopped.size === 0) return;
  outcomes.forEach((outcome, row) => {
    const regency = regencyOf(facts[row]!);
    const meant = meantByCode(outcome);
    if (regency === null || meant === null || !stopped.has(regency) || decidedBy.has(row)) return;
    const byCode = { place: meant.place, score: meant.name.score };
    const candidates = outcome.kind === 'conflict' ? candidatesOf(outcome) : [byCode];
    outcomes[row] = { kind: 'stopped', candidates, regency };
  });
}

function rowsOfPlaces(outcomes: readonly RowOutcome[], places: number): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: places }, () => []);
  outcomes.forEach((outcome, row) => {
    if (outcome.kind === 'joined') rows[outcome.place]!.push(row);
  });
  return rows;
}
