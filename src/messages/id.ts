import { aggregate } from './id/aggregate';
import { compare } from './id/compare';
import { data } from './id/data';
import { filter } from './id/filter';
import { keys } from './id/keys';
import { map } from './id/map';
import { profile } from './id/profile';
import { reading } from './id/reading';
import { region } from './id/region';
import { saved } from './id/saved';
import { shell } from './id/shell';
import { table } from './id/table';
import { time } from './id/time';
import { village } from './id/village';

/** The interface in Indonesian, the first language; keys are `<place>.<what>`. */
export const id = {
  ...shell,
  ...map,
  ...village,
  ...data,
  ...compare,
  ...keys,
  ...saved,
  ...profile,
  ...reading,
  ...table,
  ...filter,
  ...time,
  ...aggregate,
  ...region,
} as const;
