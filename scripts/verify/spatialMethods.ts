import type { Verifier } from './fixture';
import { spatialWeights } from './spatialWeights';

/** What is known of neighbours and of values beside one another. */
export const SPATIAL_VERIFIERS: readonly Verifier[] = [spatialWeights];
