import type { Refusal } from '../../aggregate/modes/modeDescriptor';
import type { MapMode } from '../../aggregate/mapQuestion';
import type { Indicator } from '../../data/model/dataset';
import type { Language } from '../../data/model/localized';
import type { Translate } from '../../messages/translate';

export type { RefusalWords, Way, Ways } from './hotSpotRefusals';

export interface RefusalInput {
  readonly refusal: Refusal;
  readonly mode: MapMode;
  readonly indicator: Indicator;
  readonly year: number;
  readonly choices: readonly Indicator[];
  /** Kinds of services in the pack. */
  readonly kinds: readonly string[];
  readonly t: Translate;
  readonly language: Language;
}
