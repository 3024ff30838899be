/** Licences whose terms allow to hand the built app on; any other stops the build. */
const LISTED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'EDL-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Zlib',
]);

/** What a package states as its licence though it is misspelt there; checked by reading its licence file. */
const MISSPELT: Readonly<Record<string, string>> = {
  'splaytree-ts@1.0.2 BDS-3-Clause': 'BSD-3-Clause',
};

/** Texts that a package does not ship itself, from its repository; files of the folder `texts`. */
export const TEXT_FROM_REPOSITORY: Readonly<Record<string, string>> = {
  '@turf/jsts': 'jsts.txt',
  jsts: 'jsts.txt',
  isarray: 'isarray.txt',
  'is-reference': 'rich-harris.txt',
  'locate-character': 'rich-harris.txt',
  'murmurhash-js': 'murmurhash-js.txt',
  pmtiles: 'pmtiles.txt',
  'terra-draw': 'terra-draw.txt',
  'terra-draw-maplibre-gl-adapter': 'terra-draw.txt',
};

/**
 * Packages that are installed with others and of which nothing gets into the app: `https` stands beside Node's own of
 * that name. The build fails where code of one is in the app all the same.
 */
export const NOT_HANDED_ON: ReadonlySet<string> = new Set(['https']);

/**
 * The licence under which a package is used: of several that are offered (`(EDL-1.0 OR EPL-1.0)`) the first listed one,
 * of several that hold together (`(MIT AND Zlib)`) all; null where none is listed.
 */
export function listedLicence(name: string, version: string, stated: string): string | null {
  const spelt = MISSPELT[`${name}@${version} ${stated}`] ?? stated;
  const offered = spelt.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return offered.find((licence) => licence.split(' AND ').every((one) => LISTED.has(one))) ?? null;
}
