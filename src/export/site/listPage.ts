import type { Language } from '../../data/model/localized';
import type { Words } from '../../reading/words';
import { said, worded } from '../form/markup';
import { listPath, pagePath, STYLE_FILE, wayTo } from './siteAddress';

export interface ListedDistrict {
  readonly code: string;
  readonly name: string;
  readonly villages: readonly { readonly code: string; readonly name: string }[];
}

/** All places of a region by kecamatan, for whoever knows no code and no search. */
export function listPage(
  asked: {
    readonly region: string;
    readonly districts: readonly ListedDistrict[];
    readonly language: Language;
    readonly base: string;
  },
  { t }: Words,
): string {
  const { region, districts, language, base } = asked;
  const here = listPath(language);
  const link = ({ code, name }: { readonly code: string; readonly name: string }) =>
    `<a href="${said(wayTo(here, pagePath(code, language)))}">${said(name)}</a>`;
  const lists = districts.map(
    (district) =>
      `<section><h2>${link(district)}</h2><ul class="places">${district.villages.map((one) => `<li>${link(one)}</li>`).join('')}</ul></section>`,
  );
  const other = language === 'id' ? 'en' : 'id';
  return [
    `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${said(`Petala: ${region}`)}</title>`,
    `<link rel="canonical" href="${said(base + here)}">`,
    `<link rel="stylesheet" href="${said(wayTo(here, STYLE_FILE))}"><link rel="icon" href="data:,"></head>`,
    `<body><header><a href="${said(wayTo(here, listPath(other)))}" hreflang="${other}" lang="${other}">${said(t(`prefs.language.${other}`))}</a></header>`,
    `<main>${worded('h1', '', region)}${lists.join('')}</main></body></html>\n`,
  ].join('\n');
}

/** The addresses of all pages, for search engines; each with its twin in the other language. */
export function siteMap(codes: readonly string[], base: string): string {
  const entries = codes.flatMap((code) =>
    (['id', 'en'] as const).map((language) => {
      const twins = (['id', 'en'] as const).map(
        (one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${said(base + pagePath(code, one))}"/>`,
      );
      return `<url><loc>${said(base + pagePath(code, language))}</loc>${twins.join('')}</url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}
