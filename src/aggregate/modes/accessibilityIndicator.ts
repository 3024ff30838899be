import type { Dataset, Indicator } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { Intervention } from '../../data/model/programme';
import { serviceKinds, type Service } from '../../data/model/services';
import {
  ACCESSIBILITY_METHOD,
  ACCESSIBILITY_THEME,
  ACCESSIBILITY_UNIT,
  accessibilityName,
  accessibilityShortName,
} from '../../messages/madeNames';
import type { MadeOutcome } from './modeDescriptor';
import { INTERVENTIONS, type MapQuestion } from '../mapQuestion';
import { villageServices } from '../services/villageServices';
import { madeProvenance } from './madeProvenance';
import { interventionPlaces, servicesOfKind, type Destinations } from '../services/destinations';

export interface AccessibilityQuestion {
  readonly dataset: Dataset;
  readonly question: MapQuestion;
  readonly services: readonly Service[];
  readonly interventions: readonly Intervention[];
}

/** The distance from every village to the nearest of a kind, as an indicator; or why there is none. */
export function makeAccessibility({
  dataset,
  question,
  services,
  interventions,
}: AccessibilityQuestion): MadeOutcome {
  const { mode } = question;
  if (mode.kind !== 'accessibility') return { status: 'waiting' };
  const service = mode.service ?? serviceKinds(services)[0] ?? null;
  if (service === null)
    return { status: 'refused', refusal: { mode: 'accessibility', reason: 'noServices' } };
  const key = JSON.stringify([service, question.year]);
  const places: readonly unknown[] = service === INTERVENTIONS ? interventions : services;
  const known = made.get(places) ?? new Map<string, MadeOutcome>();
  made.set(places, known);
  const outcome = known.get(key) ?? accessibilityOf({ dataset, question, services, interventions }, service);
  known.set(key, outcome);
  return outcome;
}

/** Remembered with the list of what one may be near to. */
const made = new WeakMap<readonly unknown[], Map<string, MadeOutcome>>();

function accessibilityOf(asked: AccessibilityQuestion, service: string): MadeOutcome {
  const { dataset, question, services, interventions } = asked;
  const destinations =
    service === INTERVENTIONS ? interventionPlaces(interventions) : servicesOfKind(services, service);
  if (destinations.list.length === 0) {
    const reason =
      service === INTERVENTIONS ? 'noPlaces' : services.length === 0 ? 'noServices' : 'unknownService';
    return { status: 'refused', refusal: { mode: 'accessibility', reason } };
  }
  const { lon, lat } = dataset.villages;
  const found = villageServices({ from: { lon, lat }, services: destinations.points, exact: false });
  if (found === null) return { status: 'waiting' };
  const id = `jarak_${service.replace(/\W+/g, '_')}`;
  return {
    status: 'ready',
    made: {
      indicator: accessibilityIndicator({ id, service, destinations, year: question.year }),
      column: {
        indicatorId: id,
        year: question.year,
        value: found.metres.map((metres) => metres / 1000),
        mark: Uint8Array.from(found.metres, (metres) => (Number.isNaN(metres) ? MARK.missing : MARK.present)),
        numerator: null,
        denominator: null,
        standardError: null,
      },
      companions: { kind: 'accessibility', accessibility: { service, destinations, found } },
    },
  };
}

function accessibilityIndicator(of: {
  readonly id: string;
  readonly service: string;
  readonly destinations: Destinations;
  readonly year: number;
}): Indicator {
  const { list } = of.destinations;
  const named = of.service === INTERVENTIONS ? null : of.service;
  return {
    id: of.id,
    name: accessibilityName(named),
    shortName: accessibilityShortName(named),
    theme: ACCESSIBILITY_THEME,
    unit: ACCESSIBILITY_UNIT,
    kind: 'index',
    worse: 'high',
    basis: '',
    provenance: madeProvenance(list.map(({ provenance }) => provenance)),
    level: 'village',
    method: ACCESSIBILITY_METHOD,
    sourceIds: [...new Set(list.map(({ sourceId }) => sourceId))],
    licence: '',
    definition: ACCESSIBILITY_METHOD,
    // Reference points are given to about 0.1 km.
    decimals: 1,
    multiplier: 1,
    years: [of.year],
    formula: { kind: 'accessibility' },
    official: null,
    categories: [],
    rateId: null,
  };
}
