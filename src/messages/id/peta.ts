import { texts as classes } from './peta/classes';
import { texts as filter } from './peta/filter';
import { texts as indicator } from './peta/indicator';
import { texts as interventions } from './peta/interventions';
import { texts as layers } from './peta/layers';
import { texts as legend } from './peta/legend';
import { texts as map } from './peta/map';
import { texts as place } from './peta/place';
import { texts as table } from './peta/table';
import { texts as time } from './peta/time';

/** Indonesian texts of Peta, by its rooms. */
export const texts = {
  ...classes,
  ...filter,
  ...indicator,
  ...interventions,
  ...layers,
  ...legend,
  ...map,
  ...place,
  ...table,
  ...time,
} as const;
