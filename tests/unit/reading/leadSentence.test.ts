import { describe, expect, it } from 'vitest';
import type { VillageStanding } from '../../../src/aggregate/programme/programmeStatus';
import { intervalAt } from '../../../src/aggregate/classes/uncertainty';
import { villageRanks } from '../../../src/aggregate/classes/rank';
import type { ProgrammeEvent } from '../../../src/data/model/programme';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import { figureAt } from '../../../src/reading/figure';
import { leadSentences } from '../../../src/reading/leadSentence';
import { column, indicator, villages } from '../aggregate/sample';

const words = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const all = villages([
  { code: '33.26.09.2001', name: 'Satu', kecamatan: 'Kesesi' },
  { code: '33.26.09.2002', name: 'Dua', kecamatan: 'Kesesi' },
  { code: '33.26.15.2001', name: 'Tiga', kecamatan: 'Tirto' },
  { code: '33.26.15.2002', name: 'Empat', kecamatan: 'Tirto' },
]);
const cells = column([0.5, 0.6, 0.6, 'suppressed']);

function lead(
  row: number,
  change: Partial<Parameters<typeof leadSentences>[0]> = {},
  worse: 'low' | 'high' = 'low',
) {
  const one = indicator({ worse });
  return leadSentences(
    {
      name: 'Tiga',
      kecamatan: 'Tirto',
      indicator: one,
      year: 2024,
      figure: figureAt({ indicator: one, column: cells, row, ...words }),
      interval: null,
      ranks: villageRanks({ villages: all, indicator: one, column: cells, row }),
      standing: undefined,
      interventions: 0,
      ...change,
    },
    words,
    // The joiner that keeps "ke-" with its number on one line is not read.
  ).map((sentence) => sentence.replaceAll('\u2060', ''));
}

describe('the first sentence of a profile', () => {
  it('gives the rank with its direction and says that it is shared', () => {
    expect(lead(2)[0]).toBe(
      'Pada 2024, Tiga bernilai 0,6000 menurut Indeks Desa Membangun: urutan ke-2 terendah dari 3 (bersama 1 tempat lain).',
    );
  });

  it('adds the rank in the kecamatan where there are others', () => {
    expect(lead(0)[0]).toContain('ke-1 dari 2 di Kecamatan Tirto');
  });

  it('counts from the top where a high value is worse', () => {
    expect(lead(0, {}, 'high')[0]).toContain('urutan ke-3 tertinggi dari 3');
  });

  it('gives a span of places and the interval where the number brings an error, and no rank where none is known', () => {
    const one = indicator({ worse: 'low' });
    const of = (errors: readonly number[]) => {
      const own = column([0.5, 0.6, 0.61, 'suppressed'], { standardError: errors });
      const ranks = villageRanks({ villages: all, indicator: one, column: own, row: 2 });
      return lead(2, { ranks, interval: intervalAt(own, 2) })[0];
    };
    // Three rows reach 2.39 errors: 0.50 ± 0.02, 0.60 and 0.61 ± 0.05.
    expect(of([0.01, 0.02, 0.02, 0])).toBe(
      'Pada 2024, Tiga bernilai 0,6000 (antara 0,571 dan 0,649) menurut Indeks Desa Membangun: urutan ke-2–3 terendah dari 3.',
    );
    expect(of([0.1, 0.1, 0.1, 0])).toBe(
      'Pada 2024, Indeks Desa Membangun Tiga 0,6000 (antara 0,414 dan 0,806); tempatnya di antara desa lain tidak dapat dipastikan.',
    );
  });

  it('names the reason where there is no number, and claims no rank', () => {
    expect(lead(3)[0]).toBe('Indeks Desa Membangun 2024 untuk Tiga: disembunyikan demi kerahasiaan.');
  });
});

describe('the sentences after it', () => {
  const event = (status: ProgrammeEvent['status'], date: string): ProgrammeEvent => ({
    row: 2,
    status,
    date,
    basis: '',
    parentRow: null,
    provenance: 'dokumentasi',
    sourceId: 's1',
    note: { id: '', en: '' },
  });

  it('say an estimate to be one', () => {
    const estimate = indicator({ provenance: 'estimasi' });
    expect(lead(2, { indicator: estimate })).toContain('Angka ini estimasi model, bukan hasil pendataan.');
  });

  it('tell role, leaving the red list and a break of the basis', () => {
    const lab = event('laboratory', '2018');
    const left = event('leftRed', '2020-08-04');
    const standing: VillageStanding = {
      row: 2,
      role: 'laboratory',
      roleEvent: lab,
      leftRed: left,
      poverty: null,
      journey: [
        { event: lab, basisBreak: null },
        { event: left, basisBreak: 'unstated' },
      ],
    };
    const text = lead(2, { standing, interventions: 3 }).join(' ');
    expect(text).toContain('laboratorium kemiskinan sejak 2018');
    expect(text).toContain('keluar dari daftar desa merah pada 2020');
    expect(text).toContain('jangan dibaca sebagai satu deret');
    expect(text).toContain('3 intervensi tercatat');
  });
});
