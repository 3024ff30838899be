import { expect, test } from 'vitest';
import {
  districtInterventions,
  interventionPins,
  lineageArcs,
} from '../../../../src/layers/symbols/interventionLayers';
import { actors, event, events, intervention, interventions, villages } from '../../../scenes/world';

test('pins exist for stated places, but not for interventions known only by kecamatan or regency', () => {
  const pins = interventionPins(interventions, actors);
  expect(pins.map(({ interventionId }) => interventionId)).toEqual(['a', 'b', 'c']);
  expect(pins[1]?.look).toEqual({
    id: 'Us-#1b7fae-planned',
    code: 'Us',
    colour: '#1b7fae',
    stage: 'planned',
  });
});

test('pins list all actors by position', () => {
  const both = intervention('x', { actorIds: ['usaha', 'pemkab'], points: [[109, -7]] });
  const [pin] = interventionPins([both], actors);
  expect(pin?.look.code).toBe('Us');
  expect(pin?.actors).toEqual([
    { position: 0, colour: '#26337f' },
    { position: 1, colour: '#1b7fae' },
  ]);
});

test('pins are never made for a coarse location, even if it has points by mistake', () => {
  const coarse = intervention('x', { precision: 'district', points: [[109, -7]] });
  expect(interventionPins([coarse], actors)).toEqual([]);
});

test('marks an unknown actor as unknown', () => {
  const [pin] = interventionPins([intervention('x', { actorIds: [], points: [[109, -7]] })], actors);
  expect(pin?.look.code).toBe('?');
});

test('interventions of kecamatan are counted under each kecamatan they name', () => {
  const both = intervention('x', { precision: 'district', districts: [0, 2] });
  expect([...districtInterventions([...interventions, both])]).toEqual([
    [2, 2],
    [0, 1],
  ]);
});

test('arcs exist where the laboratory is known, and not from a village to itself', () => {
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

test('pins are raised above a symbol at the same place', () => {
  const taken = { places: [{ lon: 109.11, lat: -7.13 }], height_px: 9 };
  const pins = interventionPins(interventions, actors, taken);
  expect(pins.map(({ offset_px }) => offset_px[1])).toEqual([0, 0, -9]);
});
