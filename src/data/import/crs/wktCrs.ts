import { knownCrs, type KnownCrs } from './knownCrs';

/** Datums and geographic systems whose degrees are those of WGS 84 within a metre or two. */
const WGS84_LIKE =
  /wgs[ _]?(?:19)?84|d_?wgs|etrs|itrf|dgn[ _]?(?:19)?95|srgi|nad[ _]?(?:19)?83|north[ _]american[ _](?:datum[ _])?(?:of[ _])?1983|gda|rgf/i;

/**
 * The coordinate system of a text in WKT, as a .prj has it: by its authority where it names one, else by projection and
 * parameters, which proj4 understands. Null where the text is no WKT, or its datum is one that is not understood.
 */
export function crsOfWkt(text: string): KnownCrs | null {
  const wkt = text.trim();
  const root = /^([A-Z_0-9]+)\s*\[\s*"([^"]*)"/i.exec(wkt);
  if (!root) return null;
  const [, kind = '', name = ''] = root;
  const authority = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  const byAuthority = authority === undefined ? null : knownCrs(`EPSG:${authority}`);
  if (byAuthority) return byAuthority;
  if (/^(GEOGCS|GEOGCRS|GEODCRS|GEOGRAPHICCRS)$/i.test(kind)) {
    const isDegree = /UNIT\s*\[\s*"degree"/i.test(wkt);
    return isDegree && WGS84_LIKE.test(wkt) ? { kind: 'degrees', name: 'EPSG:4326' } : null;
  }
  if (!/^(PROJCS|PROJCRS|PROJECTEDCRS|COMPD_CS)$/i.test(kind)) return null;
  return (
    byParameters(wkt) ??
    (WGS84_LIKE.test(wkt) ? { kind: 'projected', name, definition: wkt, isOwn: true } : null)
  );
}

/** UTM and TM-3 zones on WGS 84 by their parameters, under whatever name. */
function byParameters(wkt: string): KnownCrs | null {
  if (!/PROJECTION\s*\[\s*"Transverse_Mercator"/i.test(wkt) || !WGS84_LIKE.test(wkt)) return null;
  const value = (name: string): number =>
    Number(new RegExp(`PARAMETER\\s*\\[\\s*"${name}"\\s*,\\s*([-+.\\deE]+)`, 'i').exec(wkt)?.[1] ?? NaN);
  const lon = value('central_meridian');
  const [east, north, scale] = [value('false_easting'), value('false_northing'), value('scale_factor')];
  if (scale === 0.9996 && east === 500000 && (north === 0 || north === 1e7)) {
    const zone = (lon + 183) / 6;
    return Number.isInteger(zone) ? knownCrs(`EPSG:${(north === 0 ? 32600 : 32700) + zone}`) : null;
  }
  if (scale === 0.9999 && east === 200000 && north === 1500000) {
    const index = (lon - 94.5) / 3;
    return Number.isInteger(index) ? knownCrs(`EPSG:${23830 + index}`) : null;
  }
  return null;
}
