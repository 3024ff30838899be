import { INTERVENTIONS } from '../../../aggregate/mapQuestion';
import type { Refusal } from '../../../aggregate/modes/modeDescriptor';
import { isNeed } from '../../../aggregate/modes/isNeed';
import type { RefusalInput, RefusalWords, Ways } from '../../figures/waysOut';

/** Reasons why the map of need against response or the map of distance cannot be drawn. */
export type PlaceReason = Extract<
  Refusal['reason'],
  'notNeed' | 'noBase' | 'noInterventions' | 'noAmounts' | 'noServices' | 'unknownService' | 'noPlaces'
>;

/** Maximum number of need indicators suggested instead of an indicator that does not measure need. */
const MOST_OFFERED = 4;

/** Explains why a spatial analysis cannot be drawn and suggests alternatives. */
export function placeRefusalWords(input: RefusalInput & { readonly reason: PlaceReason }): RefusalWords {
  const { reason, indicator, mode, t, language } = input;
  const name = indicator.shortName[language];
  switch (reason) {
    case 'notNeed':
      return { text: t('gap.ditolak.notNeed', { name }), groups: [needs(input, false)] };
    case 'noBase':
      return { text: t('gap.ditolak.noBase', { name }), groups: [needs(input, true), byCount(input)] };
    case 'noAmounts':
      return { text: t('gap.ditolak.noAmounts'), groups: [byCount(input)] };
    case 'unknownService': {
      const jenis = (mode.kind === 'accessibility' && mode.service) || '';
      return { text: t('gap.ditolak.unknownService', { jenis }), groups: [kinds(input)] };
    }
    case 'noServices':
    case 'noPlaces':
      return { text: t(`gap.ditolak.${reason}`), groups: [kinds(input)] };
    case 'noInterventions':
      return { text: t(`gap.ditolak.${reason}`), groups: [] };
    default:
      return reason satisfies never;
  }
}

function needs({ choices, mode, t, language }: RefusalInput, countsAlone: boolean): Ways {
  const offered = choices.filter((one) => isNeed(one) && (!countsAlone || one.kind === 'count'));
  return {
    said: t('gap.ganti.kebutuhan'),
    ways: offered.slice(0, MOST_OFFERED).map(({ id, shortName }) => ({
      label: shortName[language],
      change: { indicatorId: id, year: null, mode },
    })),
  };
}

function byCount({ t }: RefusalInput): Ways {
  const change = { mode: { kind: 'gap', response: 'count' } } as const;
  return { said: t('gap.ganti.tanggapan'), ways: [{ label: t('gap.ukuran.count'), change }] };
}

function kinds({ kinds: known, mode, t }: RefusalInput): Ways {
  const asked = mode.kind === 'accessibility' ? mode.service : null;
  const ways = [...known, INTERVENTIONS].filter((kind) => kind !== asked);
  return {
    said: t('gap.ganti.jenis'),
    ways: ways.map((kind) => ({
      label: kind === INTERVENTIONS ? t('jangkau.intervensi') : kind,
      change: { mode: { kind: 'accessibility', service: kind } },
    })),
  };
}
