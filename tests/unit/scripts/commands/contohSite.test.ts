import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteCommand } from '../../../../scripts/commands/siteCommand';
import { dataIn, nodesIn, type Json } from './siteParts';

const BASE = 'https://example.go.id/petala/';
const out = mkdtempSync(join(tmpdir(), 'petala-contoh-'));
const io = { say: () => undefined, print: () => undefined };
const pages = new Map<string, string>();

const TERMS = JSON.parse(readFileSync('tests/fixtures/schemaOrgTerms.json', 'utf8')) as {
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Record<string, readonly string[]>>;
  readonly needed: Readonly<Record<string, readonly string[]>>;
};

const read = (file: string) => JSON.parse(readFileSync(join(out, file), 'utf8')) as Json;

/** What a value of structured data is, in the words of schema.org; a node that is only named, by what it names. */
function kindsOf(value: Json, types: ReadonlyMap<string, string>): readonly string[] {
  if (typeof value === 'string') {
    const kinds = ['Text'];
    if (URL.canParse(value) && /^https?:/.test(value)) kinds.push('URL');
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) kinds.push('Date');
    return kinds;
  }
  if (typeof value === 'boolean') return ['Boolean'];
  if (typeof value === 'number') return ['Number'];
  const node = value as Readonly<Record<string, Json>>;
  const type = node['@type'] ?? types.get(String(node['@id']));
  return typeof type === 'string' ? [type] : [];
}

/** What is wrong with a node; empty where nothing is. */
function faultsOf(node: Readonly<Record<string, Json>>, types: ReadonlyMap<string, string>): string[] {
  const type = String(node['@type'] ?? types.get(String(node['@id'])) ?? '');
  if (node['@type'] === undefined) return type === '' ? [`${String(node['@id'])} is nowhere`] : [];
  const known = TERMS.types[type];
  if (!known) return [`${type} is no type`];
  const faults = (TERMS.needed[type] ?? []).flatMap((one) => (one in node ? [] : [`${type} without ${one}`]));
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('@')) continue;
    if (!known.includes(property)) faults.push(`${type}.${property} is no property`);
    for (const one of Array.isArray(value) ? (value as readonly Json[]) : [value]) {
      const kinds = kindsOf(one, types);
      if (!kinds.some((kind) => TERMS.ranges[property]?.includes(kind)))
        faults.push(`${type}.${property} is ${kinds.join(' or ')}: ${JSON.stringify(one)}`);
    }
  }
  return faults;
}

describe('the site of a pack with everything in it', () => {
  beforeAll(async () => {
    const asked = ['--base', BASE, '--out', out, '--tanggal', '2026-11-29', '--tanpa-gambar'];
    expect(await siteCommand(['build', 'public/geojson/contoh', ...asked], io)).toBe(0);
    for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.html')) pages.set(path, readFileSync(join(out, path), 'utf8'));
  }, 240_000);
  afterAll(() => rmSync(out, { recursive: true }));

  it('is valid HTML on every page', () => {
    // Names are as long as they are.
    const rules = { 'long-title': 'off' } as const;
    const loader = new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], rules });
    const validator = new HtmlValidate(loader);
    const faults = [...pages].flatMap(([path, html]) =>
      validator
        .validateStringSync(html)
        .results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${path}: ${ruleId}: ${message}`),
        ),
    );
    expect(pages.size).toBeGreaterThan(600);
    expect(faults).toEqual([]);
  }, 240_000);

  it('weighs less than 25 kB a page, without a script or a style of its own', () => {
    for (const [path, html] of pages) {
      expect(gzipSync(html).length, path).toBeLessThan(25_000);
      const bare = html.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '');
      expect(/<script|<style| style=| on\w+=/.exec(bare)?.[0], path).toBeUndefined();
    }
  });

  it('describes every page in terms of schema.org, and names nothing that no page describes', () => {
    const graphs = [...pages].map(([path, html]) => [path, dataIn(html).flatMap(nodesIn)] as const);
    const types = new Map(
      graphs.flatMap(([, nodes]) =>
        nodes.flatMap((node) =>
          '@id' in node && '@type' in node ? [[String(node['@id']), String(node['@type'])] as const] : [],
        ),
      ),
    );
    const faults = graphs.flatMap(([path, nodes]) =>
      nodes
        .filter((node) => !('@graph' in node))
        .flatMap((node) => faultsOf(node, types).map((fault) => `${path}: ${fault}`)),
    );
    expect(faults).toEqual([]);
    for (const [path, html] of pages) expect(dataIn(html), path).toHaveLength(1);
    expect(new Set(types.values())).toEqual(
      new Set(['AdministrativeArea', 'Dataset', 'WebPage', 'CollectionPage']),
    );
  });

  it('offers its pack as a catalogue of open data, every file with licence, size and checksum', () => {
    const graph = nodesIn(read('katalog.jsonld')).filter((node) => '@type' in node && '@id' in node);
    const of = (type: string) => graph.filter((node) => node['@type'] === type);
    const { resources } = JSON.parse(readFileSync('public/geojson/contoh/datapackage.json', 'utf8')) as {
      resources: readonly { path: string; bytes: number; hash: string }[];
    };
    expect([of('dcat:Catalog'), of('dcat:Dataset'), of('foaf:Agent')].map((all) => all.length)).toEqual([
      1, 1, 1,
    ]);
    const files = of('dcat:Distribution');
    expect(files).toHaveLength(resources.length);
    for (const { path, bytes, hash } of resources)
      expect(
        files.find((one) => JSON.stringify(one['dcat:downloadURL']).includes(`/${path}"`)),
      ).toMatchObject({
        'dcat:downloadURL': { '@id': `${BASE}geojson/contoh/${path}` },
        'dcat:byteSize': { '@value': String(bytes) },
        'dcterms:license': { '@id': 'https://creativecommons.org/publicdomain/zero/1.0/' },
        'spdx:checksum': { 'spdx:checksumValue': { '@value': hash.replace('sha256:', '') } },
      });
    // What DCAT-AP 3 makes mandatory, and every node that is named is there.
    for (const node of [...of('dcat:Catalog'), ...of('dcat:Dataset')])
      expect(Object.keys(node)).toEqual(expect.arrayContaining(['dcterms:title', 'dcterms:description']));
    expect(of('dcat:Catalog')[0]).toHaveProperty('dcterms:publisher');
    const ids = new Set(graph.map((node) => node['@id']));
    expect(ids).toContain((of('dcat:Catalog')[0]?.['dcat:dataset'] as { '@id': string })['@id']);
    for (const file of of('dcat:Dataset')[0]?.['dcat:distribution'] as readonly { '@id': string }[])
      expect(ids).toContain(file['@id']);
    expect(of('dcat:Dataset')[0]?.['dcterms:temporal']).toMatchObject({
      'dcat:startDate': { '@value': '2015-01-01' },
      'dcat:endDate': { '@value': '2024-12-31' },
    });
  });
});
