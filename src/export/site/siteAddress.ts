import type { Language } from '../../data/model/localized';

/** Where the page of a place lies below the site's base: `desa/33.26.16.2009/`, English below `en/`. */
export function pagePath(code: string, language: Language): string {
  const folder = isDistrict(code) ? 'kecamatan' : 'desa';
  return `${language === 'en' ? 'en/' : ''}${folder}/${code}/`;
}

/** Where the list of all places lies. */
export const listPath = (language: Language): string => `${language === 'en' ? 'en/' : ''}desa/`;

/** `33.26.15` is a kecamatan, `33.26.15.2014` a village. */
export const isDistrict = (code: string): boolean => code.split('.').length === 3;

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

/** The style sheet beside the pages, from the site's base. */
export const STYLE_FILE = 'halaman.css';
