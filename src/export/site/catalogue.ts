import type { ResourceManifest } from '../../data/model/dataset';
import { LANGUAGES, type Localized } from '../../data/model/localized';
import type { Site } from './site';
import { inLanguage, packFolder, PATHS } from './siteAddress';
import { licenceAddress, mediaTypeOf, spanned } from './structuredData';

/** Names of the vocabularies that the catalogue is written in. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  locn: 'http://www.w3.org/ns/locn#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const LANGUAGE_AUTHORITY = 'http://publications.europa.eu/resource/authority/language/';
const LANGUAGE_CODES = { id: 'IND', en: 'ENG' } as const;

/** The pack as a catalogue of open data reads it: DCAT-AP 3 as JSON-LD, every file with its licence, size and checksum. */
export function catalogue({ pack, base }: Pick<Site, 'pack' | 'base'>): unknown {
  const { manifest, indicators, sources } = pack.dataset;
  const [catalogueId, datasetId] = [`${base}katalog.jsonld#katalog`, `${base}katalog.jsonld#${manifest.id}`];
  const publisher = {
    '@type': 'foaf:Agent',
    '@id': `${base}katalog.jsonld#penerbit`,
    'foaf:name': inBoth(manifest.region.name),
  };
  const folder = base + packFolder(manifest.id);
  const day = manifest.created.slice(0, 10);
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@type': 'dcat:Catalog',
        '@id': catalogueId,
        'dcterms:title': inBoth(manifest.title),
        'dcterms:description': inBoth(manifest.region.subtitle),
        'dcterms:publisher': { '@id': publisher['@id'] },
        'dcterms:language': LANGUAGES.map((one) => ({ '@id': LANGUAGE_AUTHORITY + LANGUAGE_CODES[one] })),
        'foaf:homepage': { '@id': base + PATHS.region },
        'dcat:dataset': { '@id': datasetId },
      },
      publisher,
      {
        '@type': 'dcat:Dataset',
        '@id': datasetId,
        'dcterms:identifier': manifest.id,
        'dcterms:title': inBoth(manifest.title),
        'dcterms:description': inBoth(manifest.region.subtitle),
        'dcterms:publisher': { '@id': publisher['@id'] },
        'dcat:version': manifest.version,
        ...(day === '' ? {} : { 'dcterms:modified': { '@type': 'xsd:date', '@value': day } }),
        'dcterms:spatial': spatialOf(manifest),
        ...temporalOf(indicators),
        'dcat:keyword': indicators.map((one) => ({ '@language': 'id', '@value': one.shortName.id })),
        'dcat:landingPage': LANGUAGES.map((one) => ({ '@id': base + inLanguage(PATHS.region, one) })),
        'dcterms:source': [...sources.values()]
          .map(({ url }) => url)
          .filter(isAddress)
          .map((url) => ({ '@id': url })),
        'dcat:distribution': manifest.resources.map(({ path }) => ({ '@id': `${folder}${path}#berkas` })),
      },
      ...manifest.resources.map((one) => distributionOf(one, folder)),
    ],
  };
}

const isAddress = (url: string): boolean => /^https?:/.test(url);

const inBoth = (words: Localized) =>
  LANGUAGES.filter((one) => words[one] !== '').map((one) => ({ '@language': one, '@value': words[one] }));

function spatialOf({ bbox: [west, south, east, north], region }: Site['pack']['dataset']['manifest']) {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map((at) => at.join(' '));
  return {
    '@type': 'dcterms:Location',
    'dcterms:identifier': region.code,
    'dcat:bbox': {
      '@type': 'http://www.opengis.net/ont/geosparql#wktLiteral',
      '@value': `POLYGON((${corners.join(', ')}))`,
    },
  };
}

function temporalOf(indicators: Site['pack']['dataset']['indicators']) {
  const [first, last = first] = (spanned(indicators).temporalCoverage ?? '').split('/');
  if (!first) return {};
  const day = (value: string) => ({ '@type': 'xsd:date', '@value': value });
  return {
    'dcterms:temporal': {
      '@type': 'dcterms:PeriodOfTime',
      'dcat:startDate': day(`${first}-01-01`),
      'dcat:endDate': day(`${last}-12-31`),
    },
  };
}

function distributionOf({ path, title, bytes, hash, licence }: ResourceManifest, folder: string) {
  const media = mediaTypeOf(path);
  const address = licenceAddress(licence);
  return {
    '@type': 'dcat:Distribution',
    '@id': `${folder}${path}#berkas`,
    'dcterms:title': inBoth(title),
    'dcat:accessURL': { '@id': folder + path },
    'dcat:downloadURL': { '@id': folder + path },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media}` },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    ...(licence === ''
      ? {}
      : isAddress(address)
        ? { 'dcterms:license': { '@id': address } }
        : { 'dcterms:rights': { '@type': 'dcterms:RightsStatement', 'dcterms:title': licence } }),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': hash },
    },
  };
}
