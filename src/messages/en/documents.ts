import type { documents as indonesian } from '../id/documents';

/** English texts of the reader's own documents. */
export const documents: Record<keyof typeof indonesian, string> = {
  'dok.galat.full':
    'This browser has no storage left, so nothing was saved. Delete what is no longer used, or download it as a file.',
  'dok.galat.blocked':
    'This browser refused to store anything, so nothing has changed. Download it as a file, or permit storage for this page.',
  'dok.galat.absent':
    'What this link refers to is stored in the browser that made it, not here. Ask for the file, then open that.',
  'dok.galat.newer':
    '{nama} was made by a later Petala (version {v}, here {k}) and is left as it is. Reload the page to update.',
  'dok.galat.damaged': '{nama} is damaged and cannot be read ({letak}). Ask for the whole link or file.',
  'dok.galat.seluruhnya': 'all of it',
  'dok.galat.tanpa_nama': 'The content',
  'dok.galat.otherKind': 'This file contains {ada}, not {minta}. Choose another file.',
  'dok.galat.noDocument':
    'This file is no document of Petala. Choose a .json file that was downloaded from this app.',
  'dok.galat.fileTooLarge':
    'This file has {n} characters, at most {m}. Choose one that was downloaded from this app.',
  'dok.galat.linkTooLong':
    'The link would have {n} characters; many apps cut those above {m}. Download it as a file and send the file.',
  'dok.galat.changedElsewhere':
    '{nama} was changed in another tab. Both are stored: your change became a copy.',
  'dok.galat.changedElsewhere_tetap':
    '{nama} was changed in another tab and therefore left. Reload the page.',
  'dok.galat.nameless': 'Give it a name first.',
  'dok.sementara':
    'This browser permits no storage: what you make is lost when the page is closed. Download it as a file.',
};
