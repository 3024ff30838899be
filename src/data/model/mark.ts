/**
 * Why a cell has or has not a number. Missing, suppressed and not applicable are three different things,
 * and none of them is zero: zero is a present value.
 */
export const MARK = { present: 0, missing: 1, suppressed: 2, notApplicable: 3 } as const;

export type Mark = (typeof MARK)[keyof typeof MARK];
