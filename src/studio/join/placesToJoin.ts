/** A village that rows of a file can be joined to, from the pack that is open or from a boundary file. */
export interface JoinPlace {
  /** Kemendagri code, dotted: "33.26.01.2001". */
  readonly code: string;
  /** BPS code of ten digits; empty where unknown. Never worked out from the other code. */
  readonly bpsCode: string;
  readonly name: string;
  /** Kemendagri code of the kecamatan: "33.26.01". */
  readonly districtCode: string;
  readonly district: string;
}
