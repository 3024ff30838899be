import type { Localized } from './localized';
import type { InterventionStage, LocationPrecision, ProgrammeStatus, Provenance } from './packWords';

/** A dated change of a village's status in the programme, with its data basis. */
export interface ProgrammeEvent {
  readonly row: number;
  readonly status: ProgrammeStatus;
  /** ISO date, as precise as the source states it: 2018, 2020-08 or 2020-08-04. */
  readonly date: string;
  /** Data basis of the status ("BDT 2015"); time lines are interrupted where it changes. */
  readonly basis: string;
  /** Row of the laboratory village that this village replicates, where the pack states it. */
  readonly parentRow: number | null;
  readonly provenance: Provenance;
  readonly sourceId: string;
  readonly note: Localized;
}

/** An actor of the helix model; a pack may have any number, the demo has five. */
export interface Actor {
  readonly id: string;
  /** The kind of the helix that it belongs to: pemkab, pemdes, usaha, pt, masyarakat, or another. */
  readonly kind: string;
  readonly name: Localized;
  /** Other spellings of its name in the tables that the pack is made of. */
  readonly aliases: readonly string[];
  /** Code of the village in which it has its seat; empty or left out where none is stated. */
  readonly seat?: string;
  /** Two letters, shown in the pin. */
  readonly symbol: string;
  /** #rrggbb */
  readonly color: string;
}

/** What was promised on a stated day, and when it was to begin at the latest. */
export interface Commitment {
  /** In rupiah; null where something was promised without an amount. */
  readonly amount_rp: number | null;
  /** ISO dates, as precise as the source states them; empty where it states none. */
  readonly date: string;
  readonly due: string;
}

/** Stated shares of an intervention's money, 0 to 1, in the order of what they divide; null where none is stated. */
export interface StatedShares {
  /** By village, or by kecamatan where only those are named. */
  readonly places: readonly number[] | null;
  readonly actors: readonly number[] | null;
  readonly funds: readonly number[] | null;
}

export const NO_SHARES: StatedShares = { places: null, actors: null, funds: null };

export interface Intervention {
  readonly id: string;
  readonly title: Localized;
  readonly sector: string;
  /** Ids of `Actor`; the first is the lead. Empty where the source names none. */
  readonly actorIds: readonly string[];
  readonly actorName: string;
  readonly fund: string;
  readonly budget_rp: number | null;
  readonly realised_rp: number | null;
  readonly amountNote: string;
  readonly commitment: Commitment | null;
  readonly shares: StatedShares;
  /** The agency that answers for it (OPD), and the programme that it is part of; empty where none is stated. */
  readonly owner: string;
  readonly programme: string;
  /** ISO date of the last update of its record; empty where none is stated. */
  readonly updated: string;
  readonly startYear: number;
  /** null while it is running or where no end is stated. */
  readonly endYear: number | null;
  readonly stage: InterventionStage;
  readonly beneficiaries: string;
  readonly precision: LocationPrecision;
  /** Rows of the villages it names; empty for a kecamatan or the regency. */
  readonly rows: readonly number[];
  /** Positions in `Villages.kecamatan`; only for precision `district`. */
  readonly districts: readonly number[];
  /** Points on the map: stated ones, or the reference points of its villages; empty for kecamatan and regency. */
  readonly points: readonly (readonly [lon: number, lat: number])[];
  readonly provenance: Provenance;
  readonly sourceId: string;
  readonly note: string;
}

/** A figure of the regency, or of an area it is compared with, from one source. Sources may disagree. */
export interface SeriesPoint {
  readonly area: string;
  readonly indicatorId: string;
  readonly name: Localized;
  readonly unit: Localized;
  readonly year: number;
  readonly period: string;
  readonly value: number;
  /** Whether this is the one drawn; the others are listed beside it. */
  readonly primary: boolean;
  readonly provenance: Provenance;
  readonly sourceId: string;
  readonly note: string;
}

export type FindingKind = 'wealthClass' | 'problemRank' | 'cause' | 'season' | 'potential';

/** One finding of a participatory poverty assessment. */
export interface Finding {
  readonly row: number;
  readonly hamlet: string;
  readonly kind: FindingKind;
  readonly label: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly families: number | null;
  readonly date: string;
}

/**
 * A problem, and what it is called where: the indicator that measures it, the words of the participatory assessments,
 * and the sectors in which it is answered.
 */
export interface Problem {
  readonly id: string;
  readonly name: Localized;
  /** Empty where no indicator of the pack measures it. */
  readonly indicatorId: string;
  readonly labels: readonly string[];
  readonly sectors: readonly string[];
}

/** The funding sources of an intervention: "APBN-DAK; CSR" are two. One empty text where none is stated. */
export function fundsOf({ fund }: Pick<Intervention, 'fund'>): readonly string[] {
  return fund.split(';').map((part) => part.trim());
}
