import { describe, expect, it } from 'vitest';
import { readPackSources } from '../../../../scripts/pack/packSources';
import { publishedBoundary } from '../../../../scripts/pack/publishedBoundary';
import { readBoundaryFile } from '../../../../scripts/pack/readBoundaryFile';
import { hasThirdParty, thirdPartyBytes } from '../../data/import/thirdparty';

const region = { code: '33.26', name: 'Kabupaten Pekalongan' };

describe('boundaries in other formats than GeoJSON', () => {
  it.skipIf(!hasThirdParty).each([
    ['3326_kemendagri_2025.kml', 'Kemendagri'],
    ['batas_desa_3326_utm49s.zip', 'Kemendagri'],
    ['3326_hdx_2020.fgb', 'BPS'],
  ])('build a pack as the GeoJSON does: %s', async (name, system) => {
    const { villages } = readPackSources('data/pekalongan');
    const { features } = await readBoundaryFile(thirdPartyBytes(`real/${name}`), name);
    const built = publishedBoundary(features, { villages, region });
    expect([built.codeSystem, built.missing, built.unknown]).toEqual([system, [], []]);
  });

  it('say what was mended, and are refused with the reason and what to do', async () => {
    const ring = [
      [350000, 9230000],
      [351000, 9230000],
      [351000, 9232000],
      [350000, 9230000],
    ];
    const geojson = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32749' } },
      features: [
        { type: 'Feature', properties: { kode: 'a' }, geometry: { type: 'Polygon', coordinates: [ring] } },
      ],
    };
    const bytes = new TextEncoder().encode(JSON.stringify(geojson));
    const { features, mended } = await readBoundaryFile(bytes, 'batas.geojson');
    expect(mended).toEqual(['1 bentuk diubah dari EPSG:32749 ke derajat (WGS 84).']);
    expect(features[0]!.polygons[0]![0]![0]!.map((x) => x.toFixed(2))).toEqual(['109.64', '-6.96']);
    const kml = new TextEncoder().encode(
      '<kml><NetworkLink><href>https://x.example/a.kml</href></NetworkLink></kml>',
    );
    await expect(readBoundaryFile(kml, 'batas.kml')).rejects.toThrow(
      'berkas batas ditolak: KML ini hanya menunjuk ke berkas di internet; Petala tidak pernah mengambilnya. Buka di Google Earth',
    );
  });
});
