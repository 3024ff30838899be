import { describe, expect, it } from 'vitest';
import { folderIo } from '../../../../scripts/pack/folderIo';
import { StudioDesk } from '../../../../src/engine/studio/studioDesk';

const desk = () =>
  new StudioDesk({ get: () => Promise.reject(new Error('no network')), sha256: () => Promise.resolve('') });
const rows = Array.from(
  { length: 16 },
  (_, i) => `33.26.01.200${1 + (i % 2)};332601010180${String(i).padStart(4, '0')};${i}`,
);
const given = [{ name: 'keluarga.csv', blob: new Blob([['kode;NIK;urut', ...rows].join('\n')]) }];

describe('a file of households on the desk', () => {
  it('is told with what it can be added up by, and no cell of it', async () => {
    const [file] = await desk().bring({ id: 'a', name: 'keluarga.csv', given, choices: {} }, () => undefined);
    expect([file!.verdict, file!.parts]).toEqual(['rejected', []]);
    expect(file!.toAggregate![0]!.columns.map(({ column }) => column)).toEqual(['kode', 'urut']);
    expect(JSON.stringify(file)).not.toContain('33260101');
  });

  it('becomes a table of villages', async () => {
    const aggregate = {
      part: '',
      codeColumn: 'kode',
      measures: [{ kind: 'count' as const, name: 'keluarga' }],
    };
    const { text } = await desk().addUp(given, { choices: {}, aggregate });
    expect(
      text
        ?.trim()
        .split(/\r?\n/)
        .map((line) => line.replaceAll(';', ',')),
    ).toEqual(['kode,keluarga', '33.26.01.2001,8', '33.26.01.2002,8']);
    const wrong = { ...aggregate, codeColumn: 'desa' };
    expect((await desk().addUp(given, { choices: {}, aggregate: wrong })).text).toBeNull();
  });
});

describe('a file that is taken away while its columns are looked at', () => {
  const table = [{ name: 'rumah.csv', blob: new Blob(['kode;rumah\n33.26.01.2001;10\n33.26.01.2002;12']) }];

  it('has no columns any more, which is no error', async () => {
    const open = new StudioDesk(folderIo);
    open.open('public/geojson/pekalongan/');
    await open.bring({ id: 'a', name: 'rumah.csv', given: table, choices: {} }, () => undefined);
    expect((await open.guess('a:0:0', ['kode'])).map(({ heading }) => heading)).toEqual(['rumah']);
    open.remove('a');
    expect(open.keys('a:0:0')).toEqual({ code: null, name: null, district: null, apart: null });
    expect(await open.guess('a:0:0', ['kode'])).toEqual([]);
  });
});
