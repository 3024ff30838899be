import type { PlacePage } from './placeAsked';
import { listPath, pagePath } from './siteAddress';

/** What search engines read of a page, in the words of schema.org: the place, its data, and where the page stands. */
export function structuredData(page: PlacePage): unknown {
  const { content, code, district, language, base, region, point } = page;
  const url = base + pagePath(code, language);
  const crumbs = [
    { name: region, item: base + listPath(language) },
    ...(district ? [{ name: district.name, item: base + pagePath(district.code, language) }] : []),
    { name: content.name, item: url },
  ];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'AdministrativeArea',
        '@id': `${url}#tempat`,
        name: content.title,
        identifier: code,
        url,
        geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon },
        containedInPlace: { '@type': 'AdministrativeArea', name: region },
      },
      {
        '@type': 'Dataset',
        name: `${content.title}, ${region}`,
        description: [content.lead || content.facts, content.data].join(' '),
        inLanguage: language,
        url,
        spatialCoverage: { '@id': `${url}#tempat` },
        variableMeasured: content.figures.map(({ name, about, value }) => ({
          '@type': 'PropertyValue',
          name,
          description: about,
          value,
        })),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: crumbs.map((crumb, i) => ({ '@type': 'ListItem', position: i + 1, ...crumb })),
      },
    ],
  };
}
