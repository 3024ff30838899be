import { texts as deckFile } from './export/deckFile';
import { texts as files } from './export/files';
import { texts as views } from './export/views';

/** English texts of what is carried away: views, sheets and tables as files. */
export const texts = { ...deckFile, ...files, ...views };
