import { describe, expect, it } from 'vitest';
import { programmeStandings } from '../../../../src/aggregate/programme/programmeStatus';
import type { ProgrammeEvent } from '../../../../src/data/model/programme';

function event(row: number, status: ProgrammeEvent['status'], date: string, basis = ''): ProgrammeEvent {
  return {
    row,
    status,
    date,
    basis,
    parentRow: null,
    provenance: 'dokumentasi',
    sourceId: 'uji',
    note: { id: '', en: '' },
  };
}

// row 7: red, laboratory, left; row 3: candidate, then replication, yellow; row 5: red, left, red again
const events = [
  event(7, 'leftRed', '2020-08-04'),
  event(7, 'red', '2017', 'BDT 2015'),
  event(7, 'laboratory', '2018-12-12'),
  event(3, 'candidate', '2019'),
  event(3, 'replication', '2020-02'),
  event(3, 'red', '2015', 'PPLS 2011'),
  event(3, 'yellow', '2017', 'BDT 2015'),
  event(5, 'red', '2017', 'BDT 2015'),
  event(5, 'leftRed', '2019', 'BDT 2015'),
  event(5, 'red', '2020-02-14', 'DTKS'),
  event(9, 'candidate', '2024'),
  event(9, 'green', '2024', 'DTSEN'),
];
const { byRow, counts } = programmeStandings(events);

describe('the role of a village', () => {
  it('prefers laboratory over replication over candidate, with the event that states it', () => {
    expect([...byRow].map(([row, { role }]) => [row, role])).toEqual([
      [3, 'replication'],
      [5, null],
      [7, 'laboratory'],
      [9, 'candidate'],
    ]);
    expect(byRow.get(3)?.roleEvent?.date).toBe('2020-02');
    expect(byRow.get(5)?.roleEvent).toBeNull();
  });
});

describe('the poverty status', () => {
  it('is the latest reported colour, with its date and basis', () => {
    expect(byRow.get(3)?.poverty).toMatchObject({
      colour: 'yellow',
      event: { date: '2017', basis: 'BDT 2015' },
      superseded: false,
    });
  });

  it('is superseded once the village is reported to have left the red list', () => {
    expect(byRow.get(7)?.poverty).toMatchObject({ colour: 'red', superseded: true });
    expect(byRow.get(7)?.leftRed?.date).toBe('2020-08-04');
  });

  it('is red again, and not left, where it was listed again later', () => {
    expect(byRow.get(5)?.poverty).toMatchObject({
      colour: 'red',
      event: { basis: 'DTKS' },
      superseded: false,
    });
    expect(byRow.get(5)?.leftRed).toBeNull();
  });

  it('does not exist for a village without a published one', () => {
    expect(programmeStandings([event(2, 'laboratory', '2018')]).byRow.get(2)?.poverty).toBeNull();
  });
});

describe('the journey', () => {
  it('is sorted by date and marks changes of the data basis', () => {
    expect(byRow.get(3)?.journey.map(({ event: { status }, basisBreak }) => [status, basisBreak])).toEqual([
      ['red', null],
      ['yellow', 'changed'],
      ['candidate', null],
      ['replication', null],
    ]);
    expect(byRow.get(5)?.journey.map(({ basisBreak }) => basisBreak)).toEqual([null, null, 'changed']);
  });

  it('also marks a missing basis, across role events in between', () => {
    expect(byRow.get(7)?.journey.map(({ event: { status }, basisBreak }) => [status, basisBreak])).toEqual([
      ['red', null],
      ['laboratory', null],
      ['leftRed', 'unstated'],
    ]);
  });

  it('puts a year before a day of that year and keeps the order of equal dates', () => {
    const standings = programmeStandings([
      event(1, 'replication', '2020-02-14'),
      event(1, 'candidate', '2020'),
      event(1, 'red', '2020', 'DTKS'),
    ]);
    expect(standings.byRow.get(1)?.journey.map((step) => step.event.status)).toEqual([
      'candidate',
      'red',
      'replication',
    ]);
  });
});

describe('counts', () => {
  it('count each village once by role, and statuses that are still valid', () => {
    expect(counts).toEqual({
      laboratory: 1,
      replication: 1,
      candidate: 1,
      leftRed: 1,
      red: 1,
      yellow: 1,
      green: 1,
    });
  });

  it('leave out events after the given date; a year includes all of its days', () => {
    const then = programmeStandings(events, '2019');
    expect(then.counts).toMatchObject({
      laboratory: 1,
      replication: 0,
      candidate: 1,
      leftRed: 1,
      red: 1,
      green: 0,
    });
    expect(then.byRow.has(9)).toBe(false);
    expect(programmeStandings(events, '2020').byRow.get(7)?.leftRed?.date).toBe('2020-08-04');
    expect(programmeStandings(events, '2020-03').byRow.get(7)?.leftRed).toBeNull();
  });
});
