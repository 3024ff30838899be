import { oncePer } from '../../data/model/oncePer';
import type { ExportAsked } from '../asked';
import { viewContent } from '../content/viewContent';
import { exportWords } from '../exportWords';

/** What a map of a meeting says, in the words of its level; worked out once for all that shows it. */
export const contentOf = oncePer((map: ExportAsked) =>
  viewContent(map, exportWords(map.language, map.state.level)),
);
