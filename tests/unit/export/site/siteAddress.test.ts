import { describe, expect, it } from 'vitest';
import { baseOf, listPath, pagePath, wayTo } from '../../../../src/export/site/siteAddress';

describe('addresses of a site', () => {
  it('have a folder a place, English below en/', () => {
    expect(pagePath('33.26.16.2009', 'id')).toBe('desa/33.26.16.2009/');
    expect(pagePath('33.26.16.2009', 'en')).toBe('en/desa/33.26.16.2009/');
    expect(pagePath('33.26.16', 'id')).toBe('kecamatan/33.26.16/');
    expect(listPath('en')).toBe('en/desa/');
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
