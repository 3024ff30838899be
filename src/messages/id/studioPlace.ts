import { texts as imports } from './imports';
import { texts as importTables } from './importTables';
import { texts as studio } from './studio';
import { texts as studioDraft } from './studioDraft';
import { texts as studioJoin } from './studioJoin';
import { texts as studioPreview } from './studioPreview';

/** Indonesian texts of the studio and of all that it reads. */
export const texts = {
  ...imports,
  ...importTables,
  ...studio,
  ...studioDraft,
  ...studioJoin,
  ...studioPreview,
} as const;
