import type { Localized } from './localized';
import type { InterventionStage, LocationPrecision, ProgrammeStatus, Provenance } from './schema';

/** A dated change of a village's standing in the programme. Never one boolean: a series with its basis. */
export interface ProgrammeEvent {
  readonly row: number;
  readonly status: ProgrammeStatus;
  /** ISO, as precise as the source: 2018, 2020-08 or 2020-08-04. */
  readonly date: string;
  /** Data basis of the status ("BDT 2015"); a line breaks where it changes. */
  readonly basis: string;
  /** Row of the laboratory that this village replicates, where the pack knows it. */
  readonly parentRow: number | null;
  readonly provenance: Provenance;
  readonly sourceId: string;
  readonly note: Localized;
}

/** A helix actor: five by default, any number. */
export interface Actor {
  readonly id: string;
  readonly name: Localized;
  /** Two letters, drawn in the pin. */
  readonly symbol: string;
  /** #rrggbb */
  readonly color: string;
}

export interface Intervention {
  readonly id: string;
  readonly title: Localized;
  readonly sector: string;
  /** Ids of `Actor`; the first leads. Empty where the source names none. */
  readonly actorIds: readonly string[];
  readonly actorName: string;
  readonly fund: string;
  readonly budget_rp: number | null;
  readonly realised_rp: number | null;
  readonly amountNote: string;
  readonly startYear: number;
  /** null while it runs or where no end is stated. */
  readonly endYear: number | null;
  readonly stage: InterventionStage;
  readonly beneficiaries: string;
  readonly precision: LocationPrecision;
  /** Villages it names; empty for a kecamatan or the regency. */
  readonly rows: readonly number[];
  /** Positions in `Villages.kecamatan`; filled for precision `district`. */
  readonly districts: readonly number[];
  /** Where it is drawn: stated points, or the reference points of its villages. Never for a coarser place. */
  readonly points: readonly (readonly [lon: number, lat: number])[];
  readonly provenance: Provenance;
  readonly sourceId: string;
  readonly note: string;
}

/** A figure of the regency (or an area it is compared with) from one source; sources may disagree. */
export interface SeriesPoint {
  readonly area: string;
  readonly indicatorId: string;
  readonly name: Localized;
  readonly unit: Localized;
  readonly year: number;
  readonly period: string;
  readonly value: number;
  /** The one drawn; the others stand beside it. */
  readonly primary: boolean;
  readonly provenance: Provenance;
  readonly sourceId: string;
  readonly note: string;
}

export type FindingKind = 'wealthClass' | 'problemRank' | 'cause' | 'season' | 'potential';

/** One line of a participatory poverty assessment. */
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

/** The sources of money of an intervention, each apart: "APBN-DAK; CSR" are two. One empty text where none is stated. */
export function fundsOf({ fund }: Pick<Intervention, 'fund'>): readonly string[] {
  return fund.split(';').map((part) => part.trim());
}
