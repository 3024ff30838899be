import type { first as indonesian } from '../id/first';
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

/** English texts of every place as it is entered. */
export const first: Readonly<Record<keyof typeof indonesian, string>> = {
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
};
