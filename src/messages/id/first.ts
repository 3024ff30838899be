import { aggregate } from './aggregate';
import { compare } from './compare';
import { data } from './data';
import { filter } from './filter';
import { keys } from './keys';
import { map } from './map';
import { marks } from './marks';
import { preferences } from './preferences';
import { profile } from './profile';
import { reading } from './reading';
import { saved } from './saved';
import { shell } from './shell';
import { table } from './table';
import { time } from './time';
import { village } from './village';

/** What a place speaks with as soon as it is entered; texts of what is opened later come with that. */
export const first = {
  ...shell,
  ...map,
  ...marks,
  ...village,
  ...data,
  ...compare,
  ...keys,
  ...saved,
  ...preferences,
  ...profile,
  ...reading,
  ...table,
  ...filter,
  ...time,
  ...aggregate,
} as const;
