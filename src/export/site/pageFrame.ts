import { LANGUAGES, type Language } from '../../data/model/localized';
import { around, jsonInScript, said, worded } from '../form/markup';
import { dataText } from '../content/dataText';
import type { Site } from './site';
import { laboratoriesOf } from './site';
import { CARD_FILE, CATALOGUE_FILE, inLanguage, PATHS, STYLE_FILE, wayTo } from './siteAddress';

/** A page on the way to another. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** What differs from page to page. */
export interface PageParts {
  /** Below the site's base, of the Indonesian page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** From the region to the page above this one. */
  readonly above: readonly Crumb[];
  /** Its own name at the end of the way to it. */
  readonly name: string;
  /** What the picture for chats shows, for those who do not see it. */
  readonly cardWords: string;
  /** Nodes of structured data; the way to the page is added. */
  readonly data: readonly unknown[];
  readonly main: string;
}

/** Width and height of the picture for chats, px. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** No script runs on a page, and nothing is fetched but its own style and pictures. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** A whole page around its parts. */
export function sitePage(parts: PageParts, site: Site): string {
  const { language, words } = site;
  const { t } = words;
  const here = inLanguage(parts.path, language);
  const to = (path: string) => said(wayTo(here, inLanguage(path, language)));
  const other = language === 'id' ? 'en' : 'id';
  const crumbs = [
    ...parts.above.map(({ name, path }) => `<li><a href="${to(path)}">${said(name)}</a></li>`),
    `<li><span aria-current="page">${said(parts.name)}</span></li>`,
  ];
  const turn = `<a href="${said(wayTo(here, inLanguage(parts.path, other)))}" hreflang="${other}" lang="${other}">${said(t(`prefs.language.${other}`))}</a>`;
  return [
    headHtml(parts, site),
    `<body><header><nav aria-label="${said(t('profil.jejak'))}"><ol>${crumbs.join('')}</ol></nav>${turn}</header>`,
    `<main id="isi">${parts.main}</main>`,
    `<footer>${around('ul', '', footLinks(site, here))}${worded('p', '', dataText(site.pack.dataset.manifest, words))}${worded('p', '', t('ekspor.dibuat', { tanggal: words.f.date(site.date) }))}</footer></body></html>\n`,
  ].join('\n');
}

/** What every page leads to. */
function footLinks({ pack, words: { t }, language }: Site, here: string): string {
  const link = (path: string, name: string) =>
    `<li><a href="${said(wayTo(here, inLanguage(path, language)))}">${said(name)}</a></li>`;
  return [
    link(PATHS.region, pack.dataset.manifest.region.name[language]),
    link(PATHS.places, t('situs.semua_tempat')),
    link(PATHS.indicators, t('situs.indikator')),
    laboratoriesOf(pack).length > 0 ? link(PATHS.laboratories, t('situs.laboratorium')) : '',
    `<li><a href="${said(wayTo(here, CATALOGUE_FILE))}">${said(t('situs.katalog'))}</a></li>`,
    `<li><a href="${said(wayTo(here, ''))}">${said(t('situs.aplikasi'))}</a></li>`,
  ].join('');
}

function headHtml({ path, title, description, cardWords, above, name, data }: PageParts, site: Site): string {
  const { base, language, cards } = site;
  const here = inLanguage(path, language);
  const og = (property: string, value: string | number) =>
    `<meta property="og:${property}" content="${said(String(value))}">`;
  const picture = cards
    ? [
        og('image', `${base}${here}${CARD_FILE}`),
        og('image:type', 'image/png'),
        og('image:width', CARD_SIZE.width),
        og('image:height', CARD_SIZE.height),
        og('image:alt', cardWords),
      ]
    : [];
  const graph = [...data, crumbList([...above, { name, path }], site)];
  return [
    `<!DOCTYPE html>\n<html lang="${language}">\n<head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${said(title)}</title><meta name="description" content="${said(description)}">`,
    `<link rel="canonical" href="${said(base + here)}">`,
    ...LANGUAGES.map((one) => alternate(one, base + inLanguage(path, one))),
    alternate('x-default', base + path),
    og('type', 'article') + og('title', title) + og('description', description) + og('url', base + here),
    og('site_name', 'Petala') + og('locale', LOCALES[language]),
    picture.join(''),
    `<meta name="twitter:card" content="${cards ? 'summary_large_image' : 'summary'}">`,
    `<link rel="stylesheet" href="${said(wayTo(here, STYLE_FILE))}"><link rel="icon" href="data:,">`,
    `<script type="application/ld+json">${jsonInScript({ '@context': 'https://schema.org', '@graph': graph })}</script></head>`,
  ]
    .filter(Boolean)
    .join('\n');
}

const LOCALES: Readonly<Record<Language, string>> = { id: 'id_ID', en: 'en_GB' };

const alternate = (language: string, address: string): string =>
  `<link rel="alternate" hreflang="${language}" href="${said(address)}">`;

function crumbList(crumbs: readonly Crumb[], { base, language }: Site): unknown {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: base + inLanguage(path, language),
    })),
  };
}
