import { first } from './id/first';
import { gap } from './id/gap';
import { modes } from './id/modes';
import { region } from './id/region';
import { carried } from './id/export';
import { planner } from './id/planner';
import { documents } from './id/documents';
import { hotspots } from './id/hotspots';

/** The interface in Indonesian, the first language; keys are `<place>.<what>`. */
export const id = {
  ...first,
  ...gap,
  ...modes,
  ...region,
  ...hotspots,
  ...carried,
  ...planner,
  ...documents,
} as const;
