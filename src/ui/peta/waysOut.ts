import type { Refusal } from '../../aggregate/modeRefusal';
import type { MapMode } from '../../aggregate/mapQuestion';
import type { Indicator } from '../../data/dataset';
import type { Language } from '../../data/localized';
import type { Translate } from '../../messages/translate';

export type { RefusalWords, Way, Ways } from '../controls/hotSpotRefusals';

export interface RefusalInput {
  readonly refusal: Refusal;
  readonly mode: MapMode;
  readonly indicator: Indicator;
  readonly year: number;
  readonly choices: readonly Indicator[];
  /** Kinds of service that the pack has. */
  readonly kinds: readonly string[];
  readonly t: Translate;
  readonly language: Language;
}
