import { changed, type Damaged, type DamageKind, type PackTexts } from './damage';

/** Features of the interventions. */
export const badFeature: DamageKind = (texts, draw) =>
  inJson(texts, 'intervensi.geojson', (collection: Collection) => {
    const at = draw.below(collection.features.length);
    const feature = collection.features[at]!;
    const { properties } = feature;
    const ways: readonly (readonly [string, () => void])[] = [
      ['null', () => void ((collection.features as unknown[])[at] = null)],
      ['properties null', () => void ((feature as { properties: unknown }).properties = null)],
      ['an unknown village', () => void (properties.kode = '99.99.99.9999')],
      ['an amount below zero', () => void (properties.pagu_rp = -5)],
      ['an amount beyond all bounds', () => void (properties.realisasi_rp = 1e300)],
      ['an end before its start', () => void (properties.tahun_selesai = 1950)],
      ['a year that is none', () => void (properties.tahun_mulai = draw.of([99999, 20.5, 'lusa', null]))],
      ['an unknown actor', () => void (properties.pelaku = 'siapa')],
      ['an unknown source', () => void (properties.sumber = 'mana')],
      ['a stage of no kind', () => void (properties.status = 'toString')],
      ['a precision of no kind', () => void (properties.presisi_lokasi = {})],
      ['a title that is a list of things', () => void (properties.judul = [{}])],
      ['a point off the earth', () => void (feature.geometry = { type: 'Point', coordinates: [109.5, -97] })],
      ['a point of nulls', () => void (feature.geometry = { type: 'Point', coordinates: [null, null] })],
      ['a geometry of no kind', () => void (feature.geometry = { type: 'Point' })],
      ['features null', () => void ((collection as { features: unknown }).features = null)],
      ['an id twice', () => void (properties.id = collection.features.at(at === 0 ? 1 : 0)!.properties.id)],
    ];
    const [what, way] = draw.of(ways);
    way();
    return `feature ${at + 1}: ${what}`;
  });

/** The descriptor: what the app cannot do without. */
export const badDescriptor: DamageKind = (texts, draw) =>
  inJson(texts, 'datapackage.json', (descriptor: Descriptor) => {
    const { petala, resources } = descriptor;
    const resource = draw.of(resources);
    const junk = draw.of([null, 7, 'x', [], {}, true] as unknown[]);
    const part = draw.of([
      'title',
      'region',
      'bbox',
      'villageCount',
      'boundary',
      'format',
      'defaultIndicator',
      'demo',
    ]);
    const field = draw.of([
      'name',
      'path',
      'bytes',
      'hash',
      'licenses',
      'sources',
      'sdi',
      'schema',
      'format',
    ]);
    const ways: readonly (readonly [string, () => void])[] = [
      [`petala.${part} left out`, () => void Reflect.deleteProperty(petala, part)],
      [
        `petala.${part} junk`,
        () => void (petala[part] = part === 'demo' ? 1 : part === 'format' ? {} : junk),
      ],
      [`${resource.name as string}: ${field} left out`, () => void Reflect.deleteProperty(resource, field)],
      [`${resource.name as string}: ${field} junk`, () => void (resource[field] = junk)],
      ['bbox turned round', () => void (petala.bbox as number[]).reverse()],
      ['bbox beyond the earth', () => void (petala.bbox = [109, -97, 110, -6])],
      ['a village too few', () => void (petala.villageCount = (petala.villageCount as number) - 1)],
      ['one name for two resources', () => void (resources[0]!.name = resources[1]!.name)],
      ['a path out of the folder', () => void (resource.path = '../desa.csv')],
      ['a length that is not so', () => void (resource.bytes = (resource.bytes as number) - 1)],
      ['petala null', () => void ((descriptor as unknown as { petala: unknown }).petala = null)],
      ['resources null', () => void ((descriptor as unknown as { resources: unknown }).resources = null)],
      ['resources of nulls', () => void ((resources as unknown[])[0] = null)],
    ];
    const [what, way] = draw.of(ways);
    way();
    return what;
  });

/** JSON that is cut, deep, or something else. */
export const brokenJson: DamageKind = (texts, draw) => {
  const path = draw.of(['batas.topo.json', 'intervensi.geojson', 'datapackage.json']);
  const text = texts.get(path)!;
  const ways: readonly (readonly [string, string])[] = [
    ['cut', text.slice(0, 10 + draw.below(text.length - 20))],
    ['deep', '['.repeat(100_000)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['an empty record', '{}'],
  ];
  const [what, after] = draw.of(ways);
  return changed(texts, path, after, `${path}: ${what}`);
};

interface Collection {
  features: { geometry: unknown; properties: Record<string, unknown> }[];
}
interface Descriptor {
  petala: Record<string, unknown>;
  resources: Record<string, unknown>[];
}

/** Damages a JSON file of the pack. */
export function inJson<T>(texts: PackTexts, path: string, harm: (value: T) => string | null): Damaged | null {
  const text = texts.get(path);
  if (text === undefined) return null;
  const value = JSON.parse(text) as T;
  const what = harm(value);
  return what === null ? null : changed(texts, path, JSON.stringify(value), `${path}: ${what}`);
}
