import { first } from './id/first';
import { gap } from './id/gap';
import { region } from './id/region';

/** The interface in Indonesian, the first language; keys are `<place>.<what>`. */
export const id = {
  ...first,
  ...gap,
  ...region,
} as const;
