import { empiricalBayesMethod } from './empiricalBayes';
import type { Verifier } from './fixture';
import { getisOrdMethod } from './getisOrd';
import { globalMoranMethod } from './globalMoran';
import { localMoranMethod } from './localMoran';
import { spatialWeights } from './spatialWeights';

/** What is known of neighbours and of values beside one another. */
export const SPATIAL_VERIFIERS: readonly Verifier[] = [
  spatialWeights,
  globalMoranMethod,
  localMoranMethod,
  getisOrdMethod,
  empiricalBayesMethod,
];
