import type { Language } from '../data/model/localized';
import type { Formats } from '../messages/format';
import type { Translate } from '../messages/translate';

/** A language's words and numbers. */
export interface Words {
  readonly t: Translate;
  readonly f: Formats;
  readonly language: Language;
}
