import { describe, expect, test } from 'vitest';
import { policyOf, withHosts, withoutPolicy } from '../../../../scripts/ci/contentSecurityPolicy.ts';

const page = `<head>
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; img-src 'self' data:; connect-src 'self'"
    />
    <title>x</title></head>`;

describe("the page's policy", () => {
  test('is read and taken out', () => {
    expect(policyOf(page)).toBe("default-src 'none'; img-src 'self' data:; connect-src 'self'");
    expect(withoutPolicy(page)).toBe('<head>\n    <title>x</title></head>');
    expect(policyOf('<head></head>')).toBeNull();
  });

  test('admits the hosts of a base map for pictures and connections, nowhere else', () => {
    expect(withHosts(policyOf(page) ?? '', ' https://tile.example.org  https://*.b.id:8443 ')).toBe(
      "default-src 'none'; img-src 'self' data: https://tile.example.org https://*.b.id:8443; " +
        "connect-src 'self' https://tile.example.org https://*.b.id:8443",
    );
    expect(withHosts("img-src 'self'", '')).toBe("img-src 'self'");
  });

  test.each([
    'http://tile.example.org',
    "'unsafe-inline'",
    'https://a.org;script-src',
    '*',
    'https://a.org/path',
  ])('refuses %s as a host', (host) => {
    expect(() => withHosts("img-src 'self'", host)).toThrow('PETALA_BASEMAP_HOSTS');
  });
});
