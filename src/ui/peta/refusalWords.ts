import { changeRefusal, comparableYears } from '../../aggregate/changeIndicator';
import type { Refusal } from '../../aggregate/mapAnswer';
import { SINGLE, type MapMode } from '../../aggregate/mapQuestion';
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
  readonly t: Translate;
  readonly language: Language;
}

/** What was asked, why it is not drawn, and what would be. */
export function refusalWords(input: RefusalInput): RefusalWords {
  const { t } = input;
  const { text, groups } = reasonWords(input);
  const back: Ways = { said: '', ways: [{ label: t('waktu.backToOne'), change: { mode: SINGLE } }] };
  return { text, groups: [...groups.filter(({ ways }) => ways.length > 0), back] };
}

function reasonWords(input: RefusalInput): RefusalWords {
  const { refusal, indicator, mode, year, t, language } = input;
  const name = indicator.shortName[language];
  switch (refusal.reason) {
    case 'basis': {
      const from = mode.kind === 'change' ? mode.from : year;
      const span = { name, from, to: year };
      return {
        text: t('waktu.refused.basis', { ...span, basisFrom: refusal.from, basisTo: refusal.to }),
        groups: [compareWith(input), compareFrom(input, from)],
      };
    }
    case 'years': {
      const from = mode.kind === 'change' ? mode.from : year;
      const key = from === year ? 'waktu.refused.sameYear' : 'waktu.refused.years';
      return {
        text: t(key, { name, from, to: year }),
        groups: indicator.years.includes(year) ? [compareWith(input)] : [compareFrom(input, from)],
      };
    }
    case 'counts':
      return { text: t('waktu.refused.counts'), groups: [rateInstead(input)] };
    case 'category':
    case 'notCrossable':
    case 'unknownIndicator':
    case 'oneYear':
      return { text: t(`waktu.refused.${refusal.reason}`, { name }), groups: [] };
    default:
      return refusal satisfies never;
  }
}

/** Years that the present one can be compared with. */
function compareWith({ indicator, year, t }: RefusalInput): Ways {
  return {
    said: t('waktu.compareWith', { year }),
    ways: comparableYears(indicator, year).map((from) => ({
      label: String(from),
      change: { mode: { kind: 'change', from } },
    })),
  };
}

/** Years that can be compared with the one that the change begins at. */
function compareFrom({ indicator, t }: RefusalInput, from: number): Ways {
  const years = indicator.years.filter((to) => changeRefusal(indicator, { from, to }) === null);
  return {
    said: t('waktu.compareFrom', { year: from }),
    ways: years.map((year) => ({ label: String(year), change: { year, mode: { kind: 'change', from } } })),
  };
}

function rateInstead({ indicator, choices, mode, t, language }: RefusalInput): Ways {
  const rate = choices.find(({ id }) => id === indicator.rateId);
  if (!rate) return { said: '', ways: [] };
  return {
    said: t('waktu.rateInstead'),
    ways: [{ label: rate.shortName[language], change: { indicatorId: rate.id, year: null, mode } }],
  };
}
