import { changeRefusal, comparableYears } from '../../../aggregate/modes/otherYears';
import { SINGLE } from '../../../aggregate/mapQuestion';
import { hotSpotRefusal } from '../../figures/hotSpotRefusals';
import { placeRefusalWords } from './placeRefusalWords';
import type { RefusalInput, RefusalWords, Ways } from '../../figures/waysOut';

/** What was requested, why it cannot be drawn, and what can be drawn instead. */
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
      if (refusal.mode === 'hotspots') return hotSpotRefusal(refusal.reason, input);
      return { text: t('waktu.refused.category', { name }), groups: [] };
    case 'tooFew':
    case 'allEqual':
    case 'onlyIslands':
    case 'tooManyNeighbours':
    case 'noBoundaries':
    case 'onlyVillages':
    case 'noData':
      return hotSpotRefusal(refusal.reason, input);
    case 'codeMissing':
      return { text: t('waktu.refused.codeMissing'), groups: [] };
    case 'notCrossable':
    case 'unknownIndicator':
    case 'oneYear':
      return { text: t(`waktu.refused.${refusal.reason}`, { name }), groups: [] };
    default:
      return placeRefusalWords({ ...input, reason: refusal.reason });
  }
}

/** Years that can be compared with the current one. */
function compareWith({ indicator, year, t }: RefusalInput): Ways {
  return {
    said: t('waktu.compareWith', { year }),
    ways: comparableYears(indicator, year).map((from) => ({
      label: String(from),
      change: { mode: { kind: 'change', from } },
    })),
  };
}

/** Years that can be compared with the start year of the change. */
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
