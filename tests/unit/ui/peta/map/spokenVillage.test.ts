import { describe, expect, it } from 'vitest';
import { narrowed } from '../../../../../src/aggregate/classes/classify';
import { answerAtOnce } from '../../../../../src/aggregate/modes/answerAtOnce';
import { programmeStandings } from '../../../../../src/aggregate/programme/programmeStatus';
import { formats } from '../../../../../src/messages/format';
import { translator } from '../../../../../src/messages/translator';
import { spokenVillage, type SpokenVillage } from '../../../../../src/ui/peta/map/spokenVillage';
import { answer, column, dataset, events, indicator, PLAIN, villages } from '../../../../scenes/world';

const words = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const L = (id: string) => ({ id, en: id });

const say = (change: Partial<SpokenVillage> = {}, said = words) =>
  spokenVillage(
    {
      villages,
      row: 2,
      answer: answer(PLAIN),
      companions: { kind: 'single' },
      standing: undefined,
      uncertainty: true,
      outside: false,
      ...change,
    },
    said,
  );

/** The answer under a mode, as the app would draw it. */
function drawn(mode: Parameters<typeof answerAtOnce>[1]['mode']) {
  const other = indicator({ id: 'lain', shortName: L('Lain') });
  const both = {
    ...dataset(),
    indicators: [indicator({ years: [2023, 2024] }), other],
  };
  const cells = {
    indeks2024: column(PLAIN),
    indeks2023: { ...column({ cells: [0.5, 0.6, 0.4, 0.35, 0.7, 0.6, 0.5] }), year: 2023 },
    lain2024: { ...column({ cells: [7, 6, 5, 4, 3, 2, 1] }), indicatorId: 'lain' },
  };
  const outcome = answerAtOnce(
    both,
    {
      packId: 'uji',
      indicatorId: 'indeks',
      year: 2024,
      classification: { method: 'quantile', k: 3 },
      mode,
      frozen: null,
    },
    ({ indicatorId, year }) => cells[`${indicatorId}${year}` as keyof typeof cells] ?? null,
  );
  if (outcome.status !== 'ready') throw new Error('columns missing');
  return { answer: outcome.answer.main, companions: outcome.answer.companions };
}

describe('a village that was reached', () => {
  it('is said with its place, value, class, rank, programme and source', () => {
    const official = { upper: [0.4, 0.6], labels: [L('Tertinggal'), L('Berkembang'), L('Maju')] };
    const { byRow } = programmeStandings(events);
    expect(say({ row: 0, answer: answer(PLAIN, { change: { official } }), standing: byRow.get(0) })).toBe(
      'Asri, Kecamatan Awan. Indeks 2024 0,52, Berkembang. Peringkat 4 dari 7 dari terendah. ' +
        'Laboratorium 2018, Keluar dari desa merah 2020. Sumber resmi.',
    );
  });

  it('is said by the number of its class where the classes have no names', () => {
    expect(say()).toBe(
      'Cempaka, Kecamatan Awan. Indeks 2024 0,44, kelas 1 dari 3. Peringkat 2 dari 7 dari terendah. Sumber resmi.',
    );
  });

  it('is said with the reason why it has no number, and then has no rank', () => {
    const cells = [0.5, 0.6, 'missing', 'suppressed', 'notApplicable', 0.6, 0.5] as const;
    const at = (row: number) => say({ row, answer: answer({ cells }) });
    expect(at(2)).toBe('Cempaka, Kecamatan Awan. Indeks 2024 belum ada data. Sumber resmi.');
    expect(at(3)).toContain('Indeks 2024 disembunyikan demi kerahasiaan.');
    expect(at(4)).toContain('Indeks 2024 tidak berlaku.');
  });

  it('shares its rank out loud', () => {
    const cells = [0.5, 0.6, 0.5, 0.7, 0.8, 0.9, 1];
    expect(say({ answer: answer({ cells }) })).toContain(
      'Peringkat 1 dari 7 dari terendah, bersama 1 lainnya.',
    );
  });

  it('is said with its interval where the map hatches it, and without where that is switched off', () => {
    const unsure = answer({ cells: PLAIN.cells, standardError: [0.01, 0.01, 0.1, 0.2, 0.01, 0.01, 0.01] });
    expect(say({ answer: unsure })).toContain('0,44, kelas 1 dari 3, antara 0,2 dan 0,6, kurang pasti.');
    expect(say({ answer: unsure, row: 3 })).toContain('tidak cukup pasti.');
    expect(say({ answer: unsure, uncertainty: false })).not.toContain('antara');
    expect(say({ answer: unsure, row: 0 })).not.toContain('antara');
  });

  it('says that the filter leaves it out', () => {
    const filtered = narrowed(answer(PLAIN), Uint8Array.of(1, 1, 0, 1, 1, 1, 1));
    expect(say({ answer: filtered, outside: true })).toMatch(/Sumber resmi\. Di luar saringan\.$/);
  });

  it('says only where it is while no answer is there', () => {
    expect(say({ answer: null })).toBe('Cempaka, Kecamatan Awan.');
  });

  it('is said in English too', () => {
    const english = { t: translator('en'), f: formats('en'), language: 'en' } as const;
    expect(say({}, english as unknown as typeof words)).toBe(
      'Cempaka, Awan District. Index 2024 0.44, class 1 of 3. Rank 2 of 7 from the lowest. Source: official.',
    );
  });
});

describe("under the map's modes", () => {
  it('a change is said with its sign', () => {
    const change = drawn({ kind: 'change', from: 2023 });
    expect(say(change)).toContain('Perubahan Indeks, 2023–2024 +0,04');
    expect(say({ ...change, row: 3 })).toContain('2023–2024 -0,04'.replace('-', '−'));
  });

  it('both sides of the swipe are said', () => {
    const swipe = drawn({ kind: 'swipe', indicatorId: 'indeks', year: 2023 });
    expect(say(swipe)).toMatch(
      /Kiri tirai Indeks 2023 0,40, kelas \d dari 3; kanan Indeks 2024 0,44, kelas \d dari 3\./,
    );
  });

  it('a crossing is said by its code and both of its values, without a rank', () => {
    const pair = drawn({ kind: 'bivariate', indicatorId: 'lain', year: 2024 });
    expect(say(pair)).toMatch(/Silang [ABC][123]: Indeks 2024 0,44.*; Lain 2024 5,00/);
    expect(say(pair)).not.toContain('Peringkat');
  });
});
