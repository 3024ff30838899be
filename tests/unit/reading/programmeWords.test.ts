import { describe, expect, it } from 'vitest';
import { programmeStandings } from '../../../src/aggregate/programme/programmeStatus';
import { NO_SHARES, type Intervention, type ProgrammeEvent } from '../../../src/data/model/programme';
import { translator } from '../../../src/messages/translator';
import { chipsOf, interventionsOf, periodText } from '../../../src/reading/programmeWords';

const event = (status: ProgrammeEvent['status'], date: string): ProgrammeEvent => ({
  row: 4,
  status,
  date,
  basis: 'BDT 2015',
  parentRow: null,
  provenance: 'dokumentasi',
  sourceId: 's1',
  note: { id: '', en: '' },
});

const work = (id: string, change: Partial<Intervention>): Intervention => ({
  id,
  title: { id, en: id },
  sector: '',
  actorIds: [],
  actorName: '',
  fund: '',
  budget_rp: null,
  realised_rp: null,
  amountNote: '',
  commitment: null,
  shares: NO_SHARES,
  owner: '',
  programme: '',
  updated: '',
  startYear: 2018,
  endYear: null,
  stage: 'done',
  beneficiaries: '',
  precision: 'village',
  rows: [],
  districts: [],
  points: [],
  provenance: 'dokumentasi',
  sourceId: 's1',
  note: '',
  ...change,
});

describe('the chips of a village', () => {
  it('are its role and that it left the red list, but not the red that it left', () => {
    const events = [event('red', '2017'), event('laboratory', '2018'), event('leftRed', '2020')];
    const standing = programmeStandings(events).byRow.get(4);
    expect(chipsOf(standing).map(({ status }) => status)).toEqual(['laboratory', 'leftRed']);
  });

  it('are its status where that still stands, and none for a village without events', () => {
    expect(
      chipsOf(programmeStandings([event('red', '2017')]).byRow.get(4)).map(({ status }) => status),
    ).toEqual(['red']);
    expect(chipsOf(undefined)).toEqual([]);
  });
});

describe('a period', () => {
  const t = translator('id');
  it('is one year, a span, or open while it runs', () => {
    expect(periodText(work('a', { endYear: 2018 }), t)).toBe('2018');
    expect(periodText(work('b', { endYear: 2021 }), t)).toBe('2018–2021');
    expect(periodText(work('c', { stage: 'running' }), t)).toBe('sejak 2018');
    expect(periodText(work('d', {}), t)).toBe('2018');
  });
});

describe('the interventions of a village', () => {
  it('are those that name it, and apart from them those of its kecamatan', () => {
    const all = [
      work('own', { rows: [4, 7] }),
      work('near', { districts: [2], precision: 'district' }),
      work('far', { rows: [5] }),
      work('regency', { precision: 'regency' }),
    ];
    const { here, around } = interventionsOf(all, { row: 4, district: 2 });
    expect(here.map(({ id }) => id)).toEqual(['own']);
    expect(around.map(({ id }) => id)).toEqual(['near']);
  });
});
