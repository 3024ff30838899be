import type { Verifier } from './fixture';
import { hierarchySuppression } from './hierarchySuppression';
import { keyAnonymity } from './keyAnonymity';
import { tableSuppression } from './tableSuppression';

/** Disclosure control. */
export const SUPPRESSION_VERIFIERS: readonly Verifier[] = [
  tableSuppression,
  hierarchySuppression,
  keyAnonymity,
];
