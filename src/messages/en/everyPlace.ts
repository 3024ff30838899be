import type { texts as indonesian } from '../id/everyPlace';
import { texts as arithmetic } from './everyPlace/arithmetic';
import { texts as figures } from './everyPlace/figures';
import { texts as filter } from './everyPlace/filter';
import { texts as mapWords } from './everyPlace/mapWords';
import { texts as marks } from './everyPlace/marks';
import { texts as ranks } from './everyPlace/ranks';
import { texts as sharing } from './everyPlace/sharing';

/** English texts that several places share. */
export const texts: Record<keyof typeof indonesian, string> = {
  ...arithmetic,
  ...figures,
  ...filter,
  ...mapWords,
  ...marks,
  ...ranks,
  ...sharing,
};
