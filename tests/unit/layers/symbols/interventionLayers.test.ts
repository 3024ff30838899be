import { expect, test } from 'vitest';
import {
  districtInterventions,
  interventionPins,
  lineageArcs,
} from '../../../../src/layers/symbols/interventionLayers';
import { actors, event, events, intervention, interventions, villages } from '../../../scenes/world';

test('pins what has a place, and nothing that is known only by kecamatan or regency', () => {
  const pins = interventionPins(interventions, actors);
  expect(pins.map(({ interventionId }) => interventionId)).toEqual(['a', 'b', 'c']);
  expect(pins[1]?.look).toEqual({
    id: 'Us-#1b7fae-planned',
    code: 'Us',
    colour: '#1b7fae',
    stage: 'planned',
  });
});

test('says who takes part, by the place of each in the list of actors', () => {
  const both = intervention('x', { actorIds: ['usaha', 'pemkab'], points: [[109, -7]] });
  const [pin] = interventionPins([both], actors);
  expect(pin?.look.code).toBe('Us');
  expect(pin?.actors).toEqual([
    { position: 0, colour: '#26337f' },
    { position: 1, colour: '#1b7fae' },
  ]);
});

test('never pins a coarse place, even one that brings points by mistake', () => {
  const coarse = intervention('x', { precision: 'district', points: [[109, -7]] });
  expect(interventionPins([coarse], actors)).toEqual([]);
});

test('marks an unknown actor as unknown', () => {
  const [pin] = interventionPins([intervention('x', { actorIds: [], points: [[109, -7]] })], actors);
  expect(pin?.look.code).toBe('?');
});

test('counts kecamatan interventions under each kecamatan they name', () => {
  const both = intervention('x', { precision: 'district', districts: [0, 2] });
  expect([...districtInterventions([...interventions, both])]).toEqual([
    [2, 2],
    [0, 1],
  ]);
});

test('draws an arc where the laboratory is known, and none from a village to itself', () => {
  const arcs = lineageArcs(
    [...events, event(2, 'replication'), event(1, 'replication', { parentRow: 1 })],
    villages,
    null,
  );
  expect(arcs.map(({ fromRow, toRow }) => [fromRow, toRow])).toEqual([
    [0, 3],
    [0, 4],
  ]);
  expect(arcs[0]?.to).toEqual([109.25, -6.9]);
});

test('lifts pins over a symbol that stands at the same place', () => {
  const taken = { places: [{ lon: 109.11, lat: -7.13 }], height_px: 9 };
  const pins = interventionPins(interventions, actors, taken);
  expect(pins.map(({ offset_px }) => offset_px[1])).toEqual([0, 0, -9]);
});
