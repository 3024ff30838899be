import type { Refusal } from '../../aggregate/mapAnswer';
import type { MapMode } from '../../aggregate/mapQuestion';
import type { Indicator } from '../../data/dataset';
import type { Language } from '../../data/localized';
import type { Translate } from '../../messages/translate';
import type { AppState } from '../../state/appState';

/** A way out of a refusal, one press away. */
export interface Way {
  readonly label: string;
  readonly change: Partial<AppState>;
}

/** Ways of one kind, with what they have in common said before them. */
export interface Ways {
  readonly said: string;
  readonly ways: readonly Way[];
}

export interface RefusalWords {
  readonly text: string;
  readonly groups: readonly Ways[];
}

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
