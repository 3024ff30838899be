import { LANGUAGES } from '../../data/model/localized';
import { said } from '../form/markup';
import { inLanguage } from './siteAddress';

/** Search engines take 50,000 addresses a file. */
const MOST = 40_000;

/** The addresses of all pages, for search engines, each with its twin in the other language; an index where one file is not enough. */
export function siteMaps(
  paths: readonly string[],
  base: string,
): readonly { readonly path: string; readonly text: string }[] {
  const perFile = MOST / LANGUAGES.length;
  if (paths.length <= perFile) return [{ path: 'sitemap.xml', text: oneMap(paths, base) }];
  const files = Array.from({ length: Math.ceil(paths.length / perFile) }, (_, i) => ({
    path: `sitemap-${i + 1}.xml`,
    text: oneMap(paths.slice(i * perFile, (i + 1) * perFile), base),
  }));
  const entries = files.map(({ path }) => `<sitemap><loc>${said(base + path)}</loc></sitemap>`);
  const index = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</sitemapindex>\n`;
  return [{ path: 'sitemap.xml', text: index }, ...files];
}

function oneMap(paths: readonly string[], base: string): string {
  const entries = paths.flatMap((path) => {
    const twins = LANGUAGES.map(
      (one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${said(base + inLanguage(path, one))}"/>`,
    ).join('');
    return LANGUAGES.map(
      (language) => `<url><loc>${said(base + inLanguage(path, language))}</loc>${twins}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}
