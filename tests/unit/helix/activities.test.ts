import { describe, expect, it } from 'vitest';
import { NO_SHARES } from '../../../src/data/model/programme';
import { activityOf } from '../../../src/helix/activities';
import { actorNames } from '../../../src/helix/actorNames';
import { anIntervention } from './anIntervention';

const ACTORS = [
  { id: 'pemkab', name: { id: 'Pemkab', en: 'Regency government' }, aliases: ['Pemda', 'Dinas P.U.'] },
  { id: 'usaha', name: { id: 'Dunia usaha', en: 'Business' }, aliases: ['CSR', 'Pemda'] },
];

describe('names of actors', () => {
  it('are read by id, name and alias whatever their spelling, and what was merged is listed', () => {
    const names = actorNames(ACTORS);
    const written = ['pemkab', 'dunia  USAHA', 'Dinas PUPR', 'dinas pu', 'Dinas P.U.', 'Dinas P.U.'];
    expect(written.map(names.idOf)).toEqual(['pemkab', 'usaha', 'Dinas PUPR', 'pemkab', 'pemkab', 'pemkab']);
    expect(names.merged()).toEqual([
      { written: 'dunia  USAHA', actorId: 'usaha', by: 'name', times: 1 },
      { written: 'dinas pu', actorId: 'pemkab', by: 'alias', times: 1 },
      { written: 'Dinas P.U.', actorId: 'pemkab', by: 'alias', times: 2 },
    ]);
  });

  it('that nobody has stay as they are written, and are listed', () => {
    const names = actorNames(ACTORS);
    expect(names.idOf('=HYPERLINK("x")')).toBe('=HYPERLINK("x")');
    expect([...names.unknown()]).toEqual([['=HYPERLINK("x")', 1]]);
    expect(names.merged()).toEqual([]);
  });

  it('that two actors claim belong to the first', () => {
    expect(actorNames(ACTORS).idOf('pemda')).toBe('pemkab');
  });
});

describe('an intervention as an activity', () => {
  const of = (change: Parameters<typeof anIntervention>[1]) =>
    activityOf(anIntervention('a', change), { names: actorNames(ACTORS), villages: 10 });

  it('has its villages, or its kecamatan as a whole, or no place', () => {
    expect(of({ rows: [4, 2] }).places).toEqual([
      { key: 4, share: null },
      { key: 2, share: null },
    ]);
    expect(of({ rows: [], districts: [3] }).places).toEqual([{ key: 13, share: 1 }]);
    expect(of({ rows: [] }).places).toEqual([]);
  });

  it('has stated shares in the order of what they divide', () => {
    const shares = { places: [0.1, 0.9], actors: [0.3, 0.7], funds: [0.25, 0.75] };
    const { places, actors, funds } = of({
      shares,
      rows: [1, 0],
      actorIds: ['pemkab', 'csr'],
      fund: 'APBD; ZIS',
    });
    expect(places).toEqual([
      { key: 1, share: 0.1 },
      { key: 0, share: 0.9 },
    ]);
    expect(actors).toEqual([
      { key: 'pemkab', share: 0.3 },
      { key: 'usaha', share: 0.7 },
    ]);
    expect(funds).toEqual([
      { key: 'APBD', share: 0.25 },
      { key: 'ZIS', share: 0.75 },
    ]);
  });

  it('without an actor or a fund has none', () => {
    expect(of({ actorIds: [], fund: '', shares: NO_SHARES })).toMatchObject({ actors: [], funds: [] });
  });

  it('knows money as it is stated, and tells what does not concern it', () => {
    expect(of({ budget_rp: 0, realised_rp: null }).money).toEqual({ pagu: 0, realisasi: null });
    expect(of({ budget_rp: null, stage: 'planned' }).money).toEqual({ pagu: null });
    expect(of({ budget_rp: 5, realised_rp: 0, stage: 'planned' }).money).toEqual({ pagu: 5, realisasi: 0 });
    const commitment = { amount_rp: null, date: '2024', due: '' };
    expect(of({ commitment }).money).toEqual({ komitmen: null, pagu: 100, realisasi: null });
  });

  it('runs on where no end is stated', () => {
    expect(of({ startYear: 2020 })).toMatchObject({ year: 2020, lastYear: Infinity });
    expect(of({ startYear: 2020, stage: 'done' }).lastYear).toBe(2020);
    expect(of({ startYear: 2020, endYear: 2023 }).lastYear).toBe(2023);
  });
});
