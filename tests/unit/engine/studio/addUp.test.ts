import { expect, it } from 'vitest';
import type { PackIo } from '../../../../src/data/pack/packFiles';
import { StudioDesk } from '../../../../src/engine/studio/studioDesk';

const noPack: PackIo = { get: () => Promise.reject(new Error('no pack')), sha256: () => Promise.resolve('') };

/** Seven households in one village, three in another, with numbers of identity that nobody has. */
const LINES = Array.from({ length: 10 }, (_, i) => {
  const village = i < 7 ? '33.26.01.2001' : '33.26.01.2002';
  return `33260141017${String(i).padStart(5, '0')};Rumah ${i};${village};${100 + i}`;
});
const HOUSEHOLDS = ['NIK;nama kepala keluarga;kode desa;pengeluaran', ...LINES, ''].join('\n');
const given = [{ name: 'ruta.csv', blob: new Blob([HOUSEHOLDS]) }];
const SETTINGS = { threshold: 5, minDenominator: 6 };

it('gives the villages of a table of households, small ones hidden, and holds none of its cells', async () => {
  const desk = new StudioDesk(noPack);
  const [refused] = await desk.bring({ id: 'a', name: 'ruta.csv', given, choices: {} }, () => undefined);
  expect(refused?.verdict).toBe('rejected');
  expect(refused?.parts).toEqual([]);
  expect(refused?.toAggregate[0]?.columns.map(({ column }) => column)).toEqual(['kode desa', 'pengeluaran']);
  const { text, issues } = await desk.addUp(given, {
    choices: {},
    aggregate: {
      part: refused!.toAggregate[0]!.part,
      codeColumn: 'kode desa',
      measures: [
        { kind: 'count', name: 'jumlah baris' },
        { kind: 'mean', name: 'rata-rata pengeluaran', column: 'pengeluaran' },
      ],
      settings: SETTINGS,
    },
  });
  expect(text?.split('\r\n')).toEqual([
    'kode;jumlah baris;rata-rata pengeluaran',
    '33.26.01.2001;7;103',
    '33.26.01.2002;<5;<5',
    '',
  ]);
  expect(issues.find(({ code }) => code === 'AGGREGATED')?.found).toEqual({ rows: 10, hidden: 2 });
});

it('keeps to the threshold of the open pack', async () => {
  const desk = new StudioDesk(noPack);
  const aggregate = {
    part: '',
    codeColumn: 'kode desa',
    measures: [{ kind: 'count' as const, name: 'n' }],
    settings: { threshold: 8, minDenominator: 20 },
  };
  const { text } = await desk.addUp(given, { choices: {}, aggregate });
  expect(text?.split('\r\n').slice(1, 3)).toEqual(['33.26.01.2001;<8', '33.26.01.2002;<8']);
});

it('says why nothing came of it', async () => {
  const desk = new StudioDesk(noPack);
  const aggregate = { part: '', codeColumn: 'tidak ada', measures: [{ kind: 'count' as const, name: 'n' }] };
  const { text, issues } = await desk.addUp(given, { choices: {}, aggregate });
  expect(text).toBeNull();
  expect(issues.some(({ severity }) => severity === 'rejected')).toBe(true);
});
