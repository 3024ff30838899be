import type { Localized } from '../../data/model/localized';
import { OFFERS, OWN_RATE, REFUSAL_REASONS } from '../../messages/aggregateFaults';
import type { AggregateRefusal } from './contract';

/** The message that an aggregate is refused, with what is offered instead, in both languages. */
export function refusalWords({ reason, offered, rateId }: AggregateRefusal): Localized {
  const said = (language: keyof Localized) => {
    const offer = offered === null ? '' : ` ${OFFERS[offered][language]}`;
    const rate = rateId === null ? '' : ` ${OWN_RATE[language].replace('{rate}', rateId)}`;
    return `${REFUSAL_REASONS[reason][language]}${offer}${rate}`;
  };
  return { id: said('id'), en: said('en') };
}
