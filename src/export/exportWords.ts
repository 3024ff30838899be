import type { AreaLevel } from '../aggregate/areas/areaLevel';
import type { Language } from '../data/model/localized';
import { areaCatalogue } from '../messages/areaCatalogue';
import { en } from '../messages/en';
import { formats } from '../messages/format';
import { id } from '../messages/id';
import { translatorOf } from '../messages/translate';
import type { Words } from '../reading/words';

/** Words of a page: above the village they name what a row is there. */
export function exportWords(language: Language, level: AreaLevel): Words {
  const catalogue = language === 'id' ? id : en;
  const own = level === 'village' ? catalogue : areaCatalogue(catalogue, { language, level });
  return { t: translatorOf(own), f: formats(language), language };
}
