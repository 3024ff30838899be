import { describe, expect, it } from 'vitest';
import {
  baseOf,
  indicatorPath,
  inLanguage,
  laboratoryPath,
  PATHS,
  placePath,
  wayTo,
} from '../../../../src/export/site/siteAddress';

describe('addresses of a site', () => {
  it('have a folder a page, English below en/', () => {
    expect(placePath('33.26.16.2009')).toBe('desa/33.26.16.2009/');
    expect(placePath('33.26.16')).toBe('kecamatan/33.26.16/');
    expect(indicatorPath('idm')).toBe('indikator/idm/');
    expect(laboratoryPath('33.26.02.2008')).toBe('laboratorium/33.26.02.2008/');
    expect(inLanguage(PATHS.region, 'en')).toBe('en/wilayah/');
    expect(inLanguage(PATHS.region, 'id')).toBe('wilayah/');
  });

  it('lead from page to page without naming the host', () => {
    expect(wayTo('desa/1.2.3.4/', 'desa/1.2.3.5/')).toBe('../../desa/1.2.3.5/');
    expect(wayTo('en/desa/1.2.3.4/', 'halaman.css')).toBe('../../../halaman.css');
    expect(wayTo('desa/', 'en/desa/')).toBe('../en/desa/');
  });

  it('begin with a base that ends in a slash, with or without a folder', () => {
    expect(baseOf('https://petala.example.go.id')).toBe('https://petala.example.go.id/');
    expect(baseOf('https://example.go.id/petala')).toBe('https://example.go.id/petala/');
    for (const wrong of ['petala.example.go.id', 'ftp://example.go.id/', 'https://example.go.id/?a=1', ''])
      expect(() => baseOf(wrong)).toThrow('--base');
  });
});
