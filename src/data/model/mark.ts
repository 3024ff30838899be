/**
 * Why a cell has a number or not. Missing, suppressed and not applicable are three different states, and none
 * of them means zero: zero is a present value.
 */
export const MARK = { present: 0, missing: 1, suppressed: 2, notApplicable: 3 } as const;

export type Mark = (typeof MARK)[keyof typeof MARK];
