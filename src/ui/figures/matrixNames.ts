import { UNTOLD, type Axis, type Dimension } from '../../helix/cube';
import type { MatrixDimension } from '../../helix/helixChoice';
import type { Actor } from '../../data/model/programme';
import { packTerm } from '../../messages/packTerms';
import type { Translate } from '../../messages/translate';
import type { Words } from '../../reading/words';

type NamingWords = Pick<Words, 't' | 'language'> & { readonly actors: readonly Actor[] };

/** The name of a group of a matrix's axis. */
export function groupName({ dimension, keys, labels }: Axis, group: number, words: NamingWords): string {
  return keyName({ dimension, key: keys[group]!, label: labels[group]! }, words);
}

/** The name of one of a dimension's groups. */
export function keyName(
  { dimension, key, label }: { readonly dimension: Dimension; readonly key: string; readonly label: string },
  { t, language, actors }: NamingWords,
): string {
  if (key === UNTOLD) return t('helix.tidak_dirinci');
  switch (dimension) {
    case 'actor':
      return actors.find(({ id }) => id === key)?.name[language] ?? key;
    case 'sector':
    case 'fund':
    case 'typology':
      return packTerm(key, language);
    default:
      return label;
  }
}

export const dimensionName = (dimension: MatrixDimension, t: Translate) => t(`helix.dimensi.${dimension}`);
