import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../../src/data/import/container/crc32';
import { importFiles } from '../../../../../src/data/import/importFiles';
import { LIMITS } from '../../../../../src/data/import/importLimits';

const text = (content: string) => new TextEncoder().encode(content);
const POINT =
  '{"type":"Feature","properties":{"kode":"1"},"geometry":{"type":"Point","coordinates":[109.5,-7]}}';
const KML =
  '<kml><Placemark><name>a</name><Point><coordinates>109.5,-7</coordinates></Point></Placemark></kml>';

async function answers(name: string, bytes: Uint8Array) {
  const files = await importFiles([{ name, bytes }]);
  return files.map((file) => [
    file.name,
    file.format,
    file.verdict,
    file.issues.map(({ code }) => code).join(),
  ]);
}

describe('containers', () => {
  it('have the checksum of ISO 3309', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    expect(crc32(text('6789'), crc32(text('12345')))).toBe(0xcbf43926);
  });

  it('give a file for each data set, paths only labels, and pass over what is no data', async () => {
    const zip = zipSync({
      '../../etc/a.geojson': text(POINT),
      'baca.txt': text('halo'),
      'b/doc.kml': text(KML),
    });
    const [first, second, ...rest] = await answers('kumpulan.zip', zip);
    expect(rest).toEqual([]);
    expect(first).toEqual([
      'kumpulan.zip › ../../etc/a.geojson',
      'geojson',
      'accepted',
      'ZIP_MEMBER_SKIPPED',
    ]);
    expect(second!.slice(1, 3)).toEqual(['kml', 'accepted']);
  });

  it('open a KMZ, a zip within a zip and a gzip under their own names', async () => {
    const kmz = zipSync({ 'doc.kml': text(KML) });
    expect(await answers('peta.kmz', kmz)).toEqual([['peta.kmz', 'kml', 'accepted', '']]);
    expect(await answers('luar.zip', zipSync({ 'peta.kmz': kmz }))).toEqual([
      ['luar.zip', 'kml', 'accepted', ''],
    ]);
    expect(await answers('a.geojson.gz', gzipSync(text(POINT)))).toEqual([
      ['a.geojson.gz', 'geojson', 'accepted', ''],
    ]);
  });

  it('are refused where they are damaged, whichever byte it is', async () => {
    const zip = zipSync({ 'a.geojson': [text(POINT), { level: 0 }] });
    const harmed = zip.slice();
    harmed[60]! ^= 1;
    expect((await answers('a.zip', harmed))[0]!.slice(2)).toEqual(['rejected', 'ZIP_CORRUPT']);
    const gzip = gzipSync(text(POINT));
    gzip[gzip.length - 6]! ^= 1;
    expect((await answers('a.gz', gzip))[0]!.slice(2)).toEqual(['rejected', 'GZIP_CORRUPT']);
    expect((await answers('a.zip', text('bukan zip')))[0]![2]).toBe('rejected');
  });

  it('are stopped while they unpack to far more than they are', async () => {
    const bomb = gzipSync(new Uint8Array(LIMITS.ratioFrom + 2 ** 20));
    expect((await answers('a.gz', bomb))[0]!.slice(2)).toEqual(['rejected', 'ZIP_BOMB']);
  });

  it('and files are refused by size and number before they are read', async () => {
    const [large] = await importFiles([{ name: 'a.csv', bytes: new Uint8Array(0), size: 2 ** 31 }]);
    expect([large!.verdict, large!.issues[0]!.code, large!.issues[0]!.found]).toEqual([
      'rejected',
      'FILE_TOO_LARGE',
      { mb: 2048, most: 512 },
    ]);
    const many = await importFiles(
      Array.from({ length: LIMITS.files + 2 }, (_, i) => ({ name: `${i}.geojson`, bytes: text(POINT) })),
    );
    expect(many.length).toBe(LIMITS.files + 2);
    expect(many.filter(({ issues }) => issues.some(({ code }) => code === 'FILES_TOO_MANY')).length).toBe(2);
  });

  it('tell a file by its bytes, and say where its name claims otherwise', async () => {
    expect(await answers('a.fgb', text(KML))).toEqual([['a.fgb', 'kml', 'accepted', 'NAME_DIFFERS']]);
    expect((await answers('a.geojson', text('<!doctype html><p>404')))[0]!.slice(2)).toEqual([
      'rejected',
      'FILE_IS_PAGE',
    ]);
    expect((await answers('a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0])))[0]!.slice(2)).toEqual([
      'rejected',
      'FILE_OLD_XLS',
    ]);
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...POINT].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(await answers('a.geojson', utf16)).toEqual([['a.geojson', 'geojson', 'accepted', '']]);
  });
});
