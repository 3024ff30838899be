import type { texts as indonesian } from '../id/studioPlace';
import { texts as imports } from './imports';
import { texts as importTables } from './importTables';
import { texts as studio } from './studio';
import { texts as studioDraft } from './studioDraft';
import { texts as studioJoin } from './studioJoin';
import { texts as studioPreview } from './studioPreview';

/** English texts of the studio and of all that it reads. */
export const texts: Record<keyof typeof indonesian, string> = {
  ...imports,
  ...importTables,
  ...studio,
  ...studioDraft,
  ...studioJoin,
  ...studioPreview,
};
