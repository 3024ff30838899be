import { describe, expect, it } from 'vitest';
import type { Villages } from '../../../src/data/model/dataset';
import { textColumn } from '../../../src/data/model/textColumn';
import { packCube } from '../../../src/helix/activities';
import { UNTOLD } from '../../../src/helix/cube';
import { cut } from '../../../src/helix/cut';
import { figuresOf } from '../../../src/helix/sums';
import { anIntervention } from './anIntervention';
import { PLACES } from './helixWorld';

const villages = {
  ...{ level: 'village', n: 5, kecamatan: PLACES.kecamatan, typology: PLACES.typology },
  ...{ code: textColumn(PLACES.codes), name: textColumn(PLACES.names) },
} as unknown as Villages;
const actors = [
  {
    ...{ id: 'pemkab', kind: 'pemerintah', name: { id: 'Pemkab', en: 'Regency' }, aliases: ['Pemda'] },
    ...{ symbol: 'Kb', color: '#26337f' },
  },
];
const interventions = [
  anIntervention('a', { actorIds: ['Pemda'], rows: [1, 2], budget_rp: 7 }),
  anIntervention('b', { actorIds: ['LSM'], rows: [], districts: [1], owner: 'Dinas A', programme: 'KKN' }),
];

describe('the cube of a pack', () => {
  const { cube, names } = packCube({ interventions, actors, villages });

  it('has the activities in the order of the interventions', () => {
    expect(cube.activities.ids).toEqual(['a', 'b']);
  });

  it('reads actors by their aliases and says so, and keeps those that nobody knows by their names', () => {
    expect(cube.axes.actor.keys).toEqual(['pemkab', 'LSM', UNTOLD]);
    expect(cube.axes.kind.keys).toEqual(['pemerintah', UNTOLD]);
    expect(names.merged().map(({ written, actorId }) => [written, actorId])).toEqual([['Pemda', 'pemkab']]);
    expect([...names.unknown().keys()]).toEqual(['LSM']);
  });

  it('has the villages of the pack, their kecamatan and typologies', () => {
    const { rows, rowSums } = cut(cube, { rows: 'district', columns: 'owner' });
    expect(rows.labels).toEqual(['Hilir', 'Hulu', UNTOLD]);
    // Of 7 rupiah shared equally, the first village has the one that is left over.
    expect(rows.keys.map((_, i) => figuresOf(rowSums, i).amount.pagu)).toEqual([4, 103, null]);
    expect(cube.axes.typology.keys).toEqual(['gunung', 'pesisir', UNTOLD]);
  });

  it('speaks English where asked', () => {
    const english = packCube({ interventions, actors, villages }, 'en');
    expect(english.cube.axes.actor.labels[0]).toBe('Regency');
  });
});
