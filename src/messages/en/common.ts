import type { texts as indonesian } from '../id/common';
import { texts as arithmetic } from './common/arithmetic';
import { texts as figures } from './common/figures';
import { texts as filter } from './common/filter';
import { texts as mapWords } from './common/mapWords';
import { texts as marks } from './common/marks';
import { texts as ranks } from './common/ranks';
import { texts as sharing } from './common/sharing';

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
