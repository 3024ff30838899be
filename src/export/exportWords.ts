import type { Level } from '../data/model/level';
import type { Language } from '../data/model/localized';
import { formats } from '../messages/format';
import { translator } from '../messages/translator';
import type { Words } from '../reading/words';

/** Words of a page: above the village they name what a row is there. */
export function exportWords(language: Language, level: Level): Words {
  return { t: translator(language, level), f: formats(language), language };
}
