import { texts as arithmetic } from './common/arithmetic';
import { texts as figures } from './common/figures';
import { texts as filter } from './common/filter';
import { texts as mapWords } from './common/mapWords';
import { texts as marks } from './common/marks';
import { texts as ranks } from './common/ranks';
import { texts as sharing } from './common/sharing';

/** Indonesian texts that several places share. */
export const texts = {
  ...arithmetic,
  ...figures,
  ...filter,
  ...mapWords,
  ...marks,
  ...ranks,
  ...sharing,
} as const;
