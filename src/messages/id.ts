import { evaluation } from './id/evaluation';
import { first } from './id/first';
import { gap } from './id/gap';
import { modes } from './id/modes';
import { region } from './id/region';
import { carried } from './id/export';
import { hotspots } from './id/hotspots';

/** The interface in Indonesian, the first language; keys are `<place>.<what>`. */
export const id = {
  ...first,
  ...evaluation,
  ...gap,
  ...modes,
  ...region,
  ...hotspots,
  ...carried,
} as const;
