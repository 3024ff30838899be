import type { Language } from '../../data/model/localized';

/** Where pages lie below the site's base; their English twins below `en/`. */
export const PATHS = {
  region: 'wilayah/',
  places: 'desa/',
  indicators: 'indikator/',
  laboratories: 'laboratorium/',
} as const;

/** `33.26.15` is a kecamatan, `33.26.15.2014` a village. */
export const placePath = (code: string): string =>
  `${code.split('.').length === 3 ? 'kecamatan/' : PATHS.places}${code}/`;

export const indicatorPath = (id: string): string => `${PATHS.indicators}${id}/`;

export const laboratoryPath = (code: string): string => `${PATHS.laboratories}${code}/`;

/** The same page in a language. */
export const inLanguage = (path: string, language: Language): string =>
  language === 'en' ? `en/${path}` : path;

/** The picture of a page in chats, beside the page. */
export const CARD_FILE = 'kartu.png';
/** A map too large for the page's own text, beside the page. */
export const MAP_FILE = 'peta.png';
/** The style sheet of all pages, below the site's base. */
export const STYLE_FILE = 'halaman.css';
/** The catalogue of the data, below the site's base. */
export const CATALOGUE_FILE = 'katalog.jsonld';
/** Where the app keeps the files of its packs, below the site's base. */
export const packFolder = (packId: string): string => `geojson/${packId}/`;

/** The way from one page of the site to another, so that the site works under any address. */
export function wayTo(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up}${to}` || './';
}

/** The base with one slash at its end. Throws a sentence on anything that is no http(s) address. */
export function baseOf(given: string): string {
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`--base "${given}": tulis seperti https://petala.example.go.id/ atau dengan folder`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
