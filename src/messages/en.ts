import type { Catalogue } from './translate';
import { evaluation } from './en/evaluation';
import { first } from './en/first';
import { gap } from './en/gap';
import { modes } from './en/modes';
import { region } from './en/region';
import { carried } from './en/export';
import { hotspots } from './en/hotspots';

/** The interface in English. */
export const en: Catalogue = {
  ...first,
  ...evaluation,
  ...gap,
  ...modes,
  ...region,
  ...hotspots,
  ...carried,
};
