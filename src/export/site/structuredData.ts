import type { Dataset, Indicator } from '../../data/model/dataset';
import type { Site, PlaceLevel } from './site';
import { placesAt } from './site';
import type { SheetContent } from '../sheet/sheetContent';
import { CATALOGUE_FILE, inLanguage, packFolder, PATHS, placePath } from './siteAddress';
import { groupKey } from '../../data/model/groupColumn';

/** Parts of a page's address by which its structured data name themselves, and which the page has as anchors. */
const PLACE = '#isi';
const FIGURES = '#angka';

/** Address of a page in the site's language. */
export const addressOf = ({ base, language }: Pick<Site, 'base' | 'language'>, path: string): string =>
  base + inLanguage(path, language);

/** The region as other nodes name it. */
export const regionId = (site: Site): string => `${addressOf(site, PATHS.region)}${PLACE}`;

/** Licences that have an address which says what they are. */
const LICENCES: Readonly<Record<string, string>> = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC-BY-3.0-IGO': 'https://creativecommons.org/licenses/by/3.0/igo/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
  MIT: 'https://opensource.org/license/mit',
};
export const licenceAddress = (licence: string): string => LICENCES[licence] ?? licence;

/** A village or kecamatan, and what is known of it. */
export function placeData(
  site: Site,
  of: {
    readonly content: SheetContent;
    readonly code: string;
    readonly path: string;
    readonly level: PlaceLevel;
    readonly row: number;
  },
): readonly unknown[] {
  const { content, code, path, level, row } = of;
  const { villages } = placesAt(site, level).asked.pack.dataset;
  const url = addressOf(site, path);
  const within =
    level === 'village'
      ? `${addressOf(site, placePath(groupKey(villages.kecamatan, row)))}${PLACE}`
      : regionId(site);
  const [lon = Number.NaN, lat = Number.NaN] = [villages.lon[row], villages.lat[row]];
  return [
    {
      ...{ '@type': 'AdministrativeArea', '@id': url + PLACE, name: content.title, identifier: code, url },
      ...(Number.isFinite(lon) && Number.isFinite(lat)
        ? { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }
        : {}),
      containedInPlace: { '@id': within },
    },
    {
      ...datasetNode(site, { path, anchor: FIGURES }),
      name: `${content.title}, ${content.region}`,
      description: [content.lead || content.facts, content.data].join(' '),
      spatialCoverage: { '@id': url + PLACE },
      variableMeasured: content.figures.map(({ name, about, value }) => ({
        ...{ '@type': 'PropertyValue', name, description: about, value },
      })),
    },
  ];
}

/** What all datasets of a site have in common. */
function datasetNode(site: Site, { path, anchor }: { readonly path: string; readonly anchor: string }) {
  const { pack, language, base } = site;
  const { manifest } = pack.dataset;
  return {
    '@type': 'Dataset',
    '@id': addressOf(site, path) + anchor,
    url: addressOf(site, path),
    inLanguage: language,
    version: manifest.version,
    ...(manifest.created === '' ? {} : { dateModified: manifest.created.slice(0, 10) }),
    isAccessibleForFree: true,
    includedInDataCatalog: { '@type': 'DataCatalog', name: 'Petala', url: base + CATALOGUE_FILE },
  };
}

/** The region with the whole of the pack, its files to download. */
export function regionData(site: Site, description: string): readonly unknown[] {
  const { pack, language, base } = site;
  const { manifest, indicators } = pack.dataset;
  const [west, south, east, north] = manifest.bbox;
  const { code, name } = manifest.region;
  return [
    {
      ...{ '@type': 'AdministrativeArea', '@id': regionId(site), name: name[language], identifier: code },
      url: addressOf(site, PATHS.region),
      geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
    },
    {
      ...datasetNode(site, { path: PATHS.region, anchor: FIGURES }),
      name: manifest.title[language],
      description,
      ...spanned(indicators),
      spatialCoverage: { '@id': regionId(site) },
      variableMeasured: indicators.map((one) => one.name[language]),
      distribution: manifest.resources.map(({ path, title, bytes }) => ({
        '@type': 'DataDownload',
        name: title[language],
        contentUrl: base + packFolder(manifest.id) + path,
        encodingFormat: mediaTypeOf(path),
        contentSize: `${bytes} B`,
      })),
    },
  ];
}

/** An indicator as a dataset of its own. */
export function indicatorData(
  site: Site,
  of: { readonly indicator: Indicator; readonly path: string; readonly description: string },
): readonly unknown[] {
  const { indicator, path, description } = of;
  const { language, pack } = site;
  const { name, unit, licence, sourceIds } = indicator;
  const publishers = publishersOf(sourceIds, pack.dataset);
  return [
    {
      ...datasetNode(site, { path, anchor: FIGURES }),
      name: `${name[language]}, ${pack.dataset.manifest.region.name[language]}`,
      description,
      ...spanned([indicator]),
      spatialCoverage: { '@id': regionId(site) },
      isPartOf: { '@id': addressOf(site, PATHS.region) + FIGURES },
      ...(licence === '' ? {} : { license: licenceAddress(licence) }),
      ...(publishers.length === 0
        ? {}
        : { creator: publishers.map((one) => ({ '@type': 'Organization', name: one })) }),
      variableMeasured: {
        ...{ '@type': 'PropertyValue', name: name[language] },
        ...(unit[language] === '' ? {} : { unitText: unit[language] }),
      },
    },
  ];
}

/** A laboratory village; its page is about the village that has one of its own. */
export function laboratoryData(
  site: Site,
  of: { readonly code: string; readonly path: string; readonly name: string; readonly description: string },
): readonly unknown[] {
  return [
    {
      ...{ '@type': 'WebPage', '@id': addressOf(site, of.path) + PLACE, url: addressOf(site, of.path) },
      ...{ name: of.name, description: of.description, inLanguage: site.language },
      about: { '@id': `${addressOf(site, placePath(of.code))}${PLACE}` },
    },
  ];
}

/** A list of pages. */
export function listData(
  site: Site,
  of: {
    readonly path: string;
    readonly name: string;
    readonly links: readonly { path: string; name: string }[];
  },
): readonly unknown[] {
  return [
    {
      ...{ '@type': 'CollectionPage', '@id': addressOf(site, of.path) + PLACE },
      ...{ url: addressOf(site, of.path), name: of.name, inLanguage: site.language },
      about: { '@id': regionId(site) },
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: of.links.length,
        itemListElement: of.links.map(({ path, name }, i) => ({
          ...{ '@type': 'ListItem', position: i + 1, name, url: addressOf(site, path) },
        })),
      },
    },
  ];
}

function publishersOf(ids: readonly string[], { sources }: Pick<Dataset, 'sources'>): readonly string[] {
  const named = ids.flatMap((id) => sources.get(id)?.publisher || []);
  return [...new Set(named)];
}

/** From the first year to the last. */
export function spanned(indicators: readonly Pick<Indicator, 'years'>[]): { temporalCoverage?: string } {
  const years = indicators.flatMap((one) => one.years);
  if (years.length === 0) return {};
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return { temporalCoverage: first === last ? String(first) : `${first}/${last}` };
}

const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
  pmtiles: 'application/vnd.pmtiles',
};

/** What a file is, by its ending. */
export const mediaTypeOf = (path: string): string =>
  MEDIA[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
