import { first } from './id/first';
import { gap } from './id/gap';
import { region } from './id/region';
import { hotspots } from './id/hotspots';

/** The interface in Indonesian, the first language; keys are `<place>.<what>`. */
export const id = {
  ...first,
  ...gap,
  ...region,
  ...hotspots,
} as const;
