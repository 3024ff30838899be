import { describe, expect, it } from 'vitest';
import { mapAnswer } from '../../../../src/aggregate/modes/mapAnswer';
import type { ColumnOf } from '../../../../src/aggregate/modes/modeDescriptor';
import { INTERVENTIONS, type MapQuestion } from '../../../../src/aggregate/mapQuestion';
import { interventionPlaces, servicesOfKind } from '../../../../src/aggregate/services/destinations';
import { makeAccessibility } from '../../../../src/aggregate/modes/accessibilityIndicator';
import { geodesic_m } from '../../../../src/aggregate/services/villageServices';
import type { Service } from '../../../../src/data/model/services';
import { dataset as world, intervention, villages } from '../../../scenes/world';
import { column } from '../sample';

const service = (id: string, lon: number, lat: number, change: Partial<Service> = {}): Service => ({
  id,
  name: id,
  kind: 'SMP',
  isPublic: true,
  district: 0,
  lon,
  lat,
  fit: 'agrees',
  note: '',
  provenance: 'resmi',
  sourceId: 'sekolah',
  ...change,
});
const SERVICES = [
  service('Timur', 109.35, -6.9),
  service('Barat', 109.05, -6.7),
  service('Salah', 109.25, -6.9, { fit: 'otherDistrict' }),
  service('SD Tengah', 109.2, -6.9, { kind: 'SD' }),
];
const question = (service_: string | null): MapQuestion => ({
  packId: 'uji',
  indicatorId: 'indeks',
  year: 2024,
  classification: { method: 'equal', k: 3 },
  mode: { kind: 'accessibility', service: service_ },
  frozen: null,
});
const ask = (kind: string | null, services = SERVICES, interventions = [intervention('a')]) =>
  makeAccessibility({ dataset: world(), question: question(kind), services, interventions });
function madeBy(...asked: Parameters<typeof ask>) {
  const outcome = ask(...asked);
  if (outcome.status !== 'ready' || outcome.made.companions.kind !== 'accessibility')
    throw new Error('nothing was made');
  return { ...outcome.made, accessibility: outcome.made.companions.accessibility };
}

describe('the distance to the nearest of a kind', () => {
  it('is that of the geodesic from the reference point, in km, and leaves out what contradicts its kecamatan', () => {
    const { column: distances, accessibility } = madeBy('SMP');
    // Villages 0 and 4 have one at their own point; 3 has the wrong one at its point and goes to the east.
    expect(distances.value[0]).toBe(0);
    expect(distances.value[4]).toBe(0);
    const east = geodesic_m({ lon: 109.25, lat: -6.9 }, { lon: 109.35, lat: -6.9 }) / 1000;
    expect(distances.value[3]).toBeCloseTo(east, 3);
    expect(east).toBeCloseTo(11.052, 2);
    expect(accessibility.destinations).toMatchObject({
      leftOut: 1,
      list: [{ id: 'Timur' }, { id: 'Barat' }],
    });
    expect(accessibility.destinations.list[accessibility.found.nearest[3]!]?.name.id).toBe('Timur');
  });

  it('names two that are almost equally far', () => {
    // Village 1 at 109.2, one 0.1 degrees to each side of it.
    const twins = [service('Kiri', 109.1, -6.7), service('Kanan', 109.3, -6.7), service('Jauh', 109.5, -6.7)];
    const { accessibility } = madeBy('SMP', twins);
    expect(accessibility.found.ambiguous[1]).toBe(1);
    expect([accessibility.found.nearest[1], accessibility.found.second[1]].sort()).toEqual([0, 1]);
    expect(accessibility.found.ambiguous[0]).toBe(0);
  });

  it('is missing where the village has no known place', () => {
    const nowhere = {
      ...world(),
      villages: { ...villages, lon: Float64Array.from(villages.lon).fill(NaN, 2, 3) },
    };
    const outcome = makeAccessibility({
      dataset: nowhere,
      question: question('SD'),
      services: [...SERVICES],
      interventions: [],
    });
    expect(outcome.status === 'ready' && [...outcome.made.column.mark]).toEqual([0, 0, 1, 0, 0, 0, 0]);
  });

  it('is of the kind that the pack names first where none is asked, and of interventions where they are', () => {
    expect(madeBy(null).accessibility.service).toBe('SMP');
    const done = [
      intervention('a', { points: [[109.05, -6.7]], rows: [0], stage: 'done' }),
      intervention('b', { points: [[109.1, -6.9]], stage: 'planned' }),
      intervention('c', { precision: 'district', districts: [0] }),
    ];
    const { indicator, accessibility } = madeBy(INTERVENTIONS, SERVICES, done);
    expect(indicator).toMatchObject({ id: 'jarak_intervensi', worse: 'high', provenance: 'hitungan' });
    expect(accessibility.destinations).toMatchObject({ leftOut: 1, list: [{ name: { id: 'a' } }] });
  });

  it('is refused where the pack has no services, none of the kind, or no intervention with a place', () => {
    const reason = (...asked: Parameters<typeof ask>) => {
      const outcome = ask(...asked);
      return outcome.status === 'refused' ? outcome.refusal.reason : outcome.status;
    };
    expect(reason('SMP', [])).toBe('noServices');
    expect(reason(null, [])).toBe('noServices');
    expect(reason('Puskesmas')).toBe('unknownService');
    expect(reason('SMP', [service('Salah', 109.2, -6.9, { fit: 'outside' })])).toBe('unknownService');
    expect(reason(INTERVENTIONS)).toBe('noPlaces');
  });

  it('is drawn in classes of its own, and stays the same value', () => {
    const columnOf: ColumnOf = () => column([1, 2, 3, 4, 5, 6, 7]);
    const outcome = ask('SMP');
    const answer = mapAnswer(world(), question('SMP'), columnOf, outcome);
    expect(answer.status === 'ready' && answer.answer.main).toMatchObject({
      indicator: { id: 'jarak_SMP', unit: { id: 'km' } },
      min: 0,
      classCount: 3,
    });
    expect(ask('SMP')).toBe(outcome);
  });
});

it('says what is demonstration or modelled of what it is made of', () => {
  const of = (list: readonly Service[]) => madeBy('SMP', [...list]).indicator.provenance;
  expect(of([service('a', 109, -7, { provenance: 'peraga' }), service('b', 109, -7)])).toBe('peraga');
  expect(of([service('a', 109, -7, { provenance: 'estimasi' })])).toBe('estimasi');
  expect(servicesOfKind(SERVICES, 'SD').list).toHaveLength(1);
  expect(interventionPlaces([]).list).toEqual([]);
});
