import type { Catalogue } from './translate';
import { aggregate } from './en/aggregate';
import { compare } from './en/compare';
import { data } from './en/data';
import { filter } from './en/filter';
import { keys } from './en/keys';
import { map } from './en/map';
import { profile } from './en/profile';
import { reading } from './en/reading';
import { region } from './en/region';
import { saved } from './en/saved';
import { shell } from './en/shell';
import { table } from './en/table';
import { time } from './en/time';
import { village } from './en/village';

/** The interface in English. */
export const en: Catalogue = {
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
};
