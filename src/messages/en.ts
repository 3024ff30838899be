import type { Catalogue } from './translate';
import { first } from './en/first';
import { gap } from './en/gap';
import { modes } from './en/modes';
import { region } from './en/region';
import { carried } from './en/export';
import { planner } from './en/planner';
import { documents } from './en/documents';
import { hotspots } from './en/hotspots';

/** The interface in English. */
export const en: Catalogue = {
  ...first,
  ...gap,
  ...modes,
  ...region,
  ...hotspots,
  ...carried,
  ...planner,
  ...documents,
};
