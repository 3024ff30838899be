import { describe, expect, it } from 'vitest';
import { checkHelix, checkSeats, type HelixParts } from '../../../../src/studio/check/helixChecks';
import { NO_SHARES } from '../../../../src/data/model/programme';
import { anIntervention } from '../../helix/anIntervention';

const actor = (id: string, name: string, aliases: readonly string[] = []) => ({
  ...{ id, kind: id, name: { id: name, en: name }, aliases, symbol: 'Xx', color: '#000000' },
});
const problem = (id: string, change: Partial<HelixParts['problems'][number]> = {}) => ({
  ...{ id, name: { id, en: id }, indicatorId: '', labels: [], sectors: ['rumah'], ...change },
});

/** What is found, as code and sentence. */
function found(change: Partial<HelixParts>): (readonly [string, string])[] {
  const parts: HelixParts = {
    actors: [actor('pemkab', 'Pemkab', ['Pemda'])],
    interventions: [anIntervention('a')],
    problems: [problem('hunian')],
    indicators: [{ id: 'rtlh' }],
    ...change,
  };
  return checkHelix(parts).map(({ code, message }) => [code, message]);
}

describe('checks of where actors sit', () => {
  it('find a seat that is no village of the pack', () => {
    const codes = new Set(['99.01.01.1001']);
    const seated = (id: string, seat: string) => ({ ...actor(id, id), seat });
    const actors = [seated('a', '99.01.01.1001'), seated('b', ''), actor('c', 'c'), seated('d', '99.01.01')];
    expect(checkSeats(actors, codes).map(({ code, where, message }) => [code, where, message])).toEqual([
      ['seatUnknown', 'd', 'kedudukan "99.01.01" bukan kode desa'],
    ]);
  });
});

describe('checks of who does what', () => {
  it('find nothing where nothing is wrong, and ask for no problems where the pack has none', () => {
    expect(found({})).toEqual([]);
    expect(found({ problems: [] })).toEqual([]);
  });

  it('find shares of more than all, and below nothing, by column', () => {
    const shares = { places: [0.7, 0.6], actors: [1.5, -0.5], funds: [0.25, 0.5] };
    expect(found({ interventions: [anIntervention('a', { shares })] })).toEqual([
      ['sharesWrong', 'porsi berjumlah 1,3'],
      ['sharesWrong', 'ada porsi_pelaku di bawah nol'],
    ]);
    const thirds = { ...NO_SHARES, places: [0.3333, 0.3333, 0.3333] };
    expect(found({ interventions: [anIntervention('a', { shares: thirds })] })).toEqual([]);
  });

  it('find a due date before the promise, to the day that is told', () => {
    const promised = (date: string, due: string) =>
      found({ interventions: [anIntervention('a', { commitment: { amount_rp: 5, date, due } })] });
    expect(promised('2024-05-02', '2024-05-01')).toEqual([
      ['datesReversed', 'tenggat 2024-05-01 sebelum tanggal_komitmen 2024-05-02'],
    ]);
    expect(promised('2024-05-02', '2024-05')).toEqual([]);
    expect(promised('2024-05-02', '')).toEqual([]);
  });

  it('find names that a spreadsheet would run, wherever an actor is named', () => {
    expect(found({ actors: [actor('pemkab', 'Pemkab', ['@SUM(1)'])] })).toEqual([
      ['formulaText', 'nama "@SUM(1)" diawali tanda rumus'],
    ]);
    const interventions = [anIntervention('a', { actorName: '=HYPERLINK("x")', owner: '+62' })];
    expect(found({ interventions }).map(([code]) => code)).toEqual(['formulaText', 'formulaText']);
    const fullWidth = [anIntervention('b', { owner: '\uff1d1+1' })];
    expect(found({ interventions: fullWidth }).map(([code]) => code)).toEqual(['formulaText']);
  });

  it('find a name that two actors claim, and say which names were merged', () => {
    expect(found({ actors: [actor('pemkab', 'Pemkab'), actor('usaha', 'Usaha', ['PEMKAB'])] })).toEqual([
      ['aliasRepeated', 'nama "PEMKAB" sudah dipakai pelaku pemkab'],
    ]);
    const written = [
      anIntervention('a', { actorIds: ['pemda'] }),
      anIntervention('b', { actorIds: ['pemda'] }),
    ];
    expect(found({ interventions: written })).toEqual([
      ['actorAlias', 'pelaku "pemda" (2 kali) dibaca sebagai pemkab'],
    ]);
  });

  it('find a sector that answers no problem, and two spellings of one', () => {
    const interventions = [
      anIntervention('a'),
      anIntervention('b', { sector: 'Rumah ' }),
      anIntervention('c', { sector: 'gaib' }),
    ];
    expect(found({ interventions })).toEqual([
      ['sectorUnknown', 'sektor "Rumah " sama dengan "rumah", beda tulisan'],
      ['sectorUnknown', 'sektor "gaib" tidak menjawab masalah mana pun di masalah.csv'],
    ]);
  });

  it('find a problem that stands twice, and one of an unknown indicator', () => {
    const problems = [
      problem('hunian', { indicatorId: 'rtlh' }),
      problem('hunian', { indicatorId: 'entah' }),
    ];
    expect(found({ problems })).toEqual([
      ['idRepeated', 'masalah hunian ada dua kali'],
      ['indicatorUnknown', 'indikator "entah" tidak ada di katalog.csv'],
    ]);
  });
});
