import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorYear } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { correctionFateText } from '../../../../src/reading/correctionWords';
import { correctIndicator, withCorrections } from '../../../../src/studio/corrections/applyCorrections';
import { cellOf, type Correction } from '../../../../src/studio/corrections/correction';
import type { PackDraft } from '../../../../src/studio/publish/packDraft';
import { entryOf, fullColumn } from '../publish/draftOf';

const CODES = ['99.01.01.2001', '99.01.01.2002', '99.01.01.2003'];
const ROWS = new Map(CODES.map((code, row) => [code, row]));
const COUNT = { entry: entryOf({ id: 'rumah' }), columns: [fullColumn('rumah', 2024, [12, 7, 40])] };

function correction(over: Partial<Correction>): Correction {
  return {
    ...{ kode: CODES[0]!, indikator: 'rumah', tahun: 2024, kolom: 'nilai', sebelum: 12, sesudah: 21 },
    ...{ oleh: 'Petugas data', pada: '2026-01-10T08:00:00.000Z', alasan: 'angka tertukar' },
    ...over,
  };
}
const fatesOf = (corrections: readonly Correction[], indicator = COUNT) =>
  correctIndicator(indicator, corrections, ROWS).fates.map(({ fate }) => fate);

describe('correctIndicator', () => {
  it('applies corrections one after the other, and leaves what was given as it is', () => {
    const changes = [
      correction({}),
      correction({ sebelum: 21, sesudah: 22 }),
      correction({ kode: CODES[1]!, sebelum: 7, sesudah: 'kosong' }),
      correction({ kode: CODES[2]!, sebelum: 40, sesudah: 'tidak_berlaku' }),
    ];
    const { columns, fates } = correctIndicator(COUNT, changes, ROWS);
    expect(fates.map(({ fate }) => fate)).toEqual(Array.from({ length: 4 }, () => 'applied'));
    expect([...columns[0]!.value]).toEqual([22, NaN, NaN]);
    expect([...columns[0]!.mark]).toEqual([MARK.present, MARK.missing, MARK.notApplicable]);
    expect([...COUNT.columns[0]!.value]).toEqual([12, 7, 40]);
  });

  it.each([
    ['another number stands there now', { sebelum: 13 }, 'before'],
    ['the year is not brought', { tahun: 2023 }, 'year'],
    ['there is no such village', { kode: '99.01.01.2999' }, 'village'],
    ['a count has no numerator of its own', { kolom: 'pembilang' as const }, 'indicator'],
    ['a count is not below zero', { sesudah: -1 }, 'impossible'],
    ['a count of houses is whole', { sesudah: 1.5 }, 'impossible'],
  ])('does not apply one where %s', (_, over, fate) => {
    expect(fatesOf([correction(over)])).toEqual([fate]);
  });

  it('works a ratio out anew from its parts', () => {
    const column: IndicatorYear = {
      ...fullColumn('rumah', 2024, [40, 50, NaN]),
      mark: Uint8Array.of(MARK.present, MARK.present, MARK.missing),
      numerator: Float64Array.of(8, 5, NaN),
      denominator: Float64Array.of(20, 10, NaN),
    };
    const entry = entryOf({ id: 'rumah', jenis: 'rasio', satuan: '%', pengali: 100, desimal: 1 });
    const { columns, fates } = correctIndicator(
      { entry, columns: [column] },
      [
        correction({ kolom: 'penyebut', sebelum: 20, sesudah: 24 }),
        correction({ kode: CODES[1]!, kolom: 'pembilang', sebelum: 5, sesudah: 11 }),
        correction({ kode: CODES[2]!, kolom: 'pembilang', sebelum: 'kosong', sesudah: 3 }),
        correction({ kode: CODES[2]!, kolom: 'penyebut', sebelum: 'kosong', sesudah: 9 }),
      ],
      ROWS,
    );
    // 8 of 24 is a third; 11 of 10 is no share; 3 of 9 came in two steps.
    expect(fates.map(({ fate }) => fate)).toEqual(['applied', 'impossible', 'applied', 'applied']);
    expect([...columns[0]!.value]).toEqual([33.3, 50, 33.3]);
    expect(cellOf(columns[0]!, 2, 'penyebut')).toBe(9);
  });

  it('comes back to what was given where every change is taken back in turn', () => {
    const steps = fc.array(fc.tuple(fc.nat(2), fc.oneof(fc.nat(1000), fc.constant('kosong' as const))));
    fc.assert(
      fc.property(steps, (changes) => {
        const now: Correction['sebelum'][] = [12, 7, 40];
        const there = changes.map(([row, sesudah]) => {
          const sebelum = now[row]!;
          now[row] = sesudah;
          return correction({ kode: CODES[row]!, sebelum, sesudah });
        });
        const back = there
          .toReversed()
          .map((one) => ({ ...one, sebelum: one.sesudah, sesudah: one.sebelum }));
        const { columns, fates } = correctIndicator(COUNT, [...there, ...back], ROWS);
        expect(fates.every(({ fate }) => fate === 'applied')).toBe(true);
        expect([...columns[0]!.value]).toEqual([12, 7, 40]);
      }),
    );
  });
});

describe('withCorrections', () => {
  const draft = {
    tables: { desa: CODES.map((kode) => ({ kode })) },
    brought: new Map([['rumah', COUNT]]),
  } as unknown as PackDraft;

  it('says in their order what became of all of them, also of an indicator that is not brought', () => {
    const { fates, draft: after } = withCorrections(draft, [
      correction({ indikator: 'lain' }),
      correction({}),
      correction({}),
    ]);
    expect(fates.map(({ fate }) => fate)).toEqual(['indicator', 'applied', 'before']);
    expect(after.brought.get('rumah')!.columns[0]!.value[0]).toBe(21);
    const words = { t: translator('id'), f: formats('id') };
    expect(correctionFateText(fates[2]!, words)).toBe(
      '99.01.01.2001, rumah 2024, nilai: 12 menjadi 21. Tidak dipakai: sekarang tertulis 21.',
    );
  });

  it('publishes no part of a ratio whose other part is missing', () => {
    const entry = entryOf({ id: 'rumah', jenis: 'rasio', satuan: '%', pengali: 100 });
    const empty = { ...fullColumn('rumah', 2024, [NaN, NaN, NaN]), mark: new Uint8Array(3).fill(1) };
    const ratio = { ...draft, brought: new Map([['rumah', { entry, columns: [empty] }]]) };
    const made = withCorrections(ratio, [correction({ kolom: 'pembilang', sebelum: 'kosong', sesudah: 3 })]);
    expect(made.fates[0]!.fate).toBe('applied');
    expect(made.draft.brought.get('rumah')!.columns[0]!.numerator![0]).toBeNaN();
  });
});
