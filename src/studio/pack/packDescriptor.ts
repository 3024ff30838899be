import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DisclosureSettings } from '../../data/disclosure/settings';
import type { ProvinceManifest } from '../../data/model/dataset';
import type { Localized } from '../../data/model/localized';
import type { Row } from './csvText';

/** The Satu Data Indonesia metadata that every resource carries. */
export const SDI_KEYS = [
  'judul',
  'definisi',
  'satuan',
  'klasifikasi',
  'produsen',
  'dasar_data',
  'per_tanggal',
  'cakupan',
  'metode',
  'lisensi',
  'versi',
] as const;
export type SdiKey = (typeof SDI_KEYS)[number];

/** What a resource says about itself; `versi` is the pack's and `judul` the title unless given. */
export interface ResourceAbout {
  readonly title: Localized;
  /** Licence names as in sumber.csv: "CC BY-IGO". */
  readonly licences: readonly string[];
  /** Ids in the `sumber` table. */
  readonly sourceIds: readonly string[];
  readonly sdi: Readonly<Record<Exclude<SdiKey, 'judul' | 'versi' | 'lisensi'>, string>>;
}

/** The pack's own description: becomes the head of datapackage.json and its `petala` object. */
export interface PackHead {
  /** Also the name of its folder: `pekalongan`. */
  readonly id: string;
  readonly version: string;
  /** ISO date or time. Fixed by the sources, never by the clock: the same input gives the same bytes. */
  readonly created: string;
  readonly title: Localized;
  readonly licences: readonly string[];
  readonly region: { readonly code: string; readonly name: Localized; readonly subtitle: Localized };
  readonly demo: boolean;
  /** [west, south, east, north], degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly defaultIndicator: string;
  /** Id of the indicator that counts poor households, by which money is divided; left out where there is none. */
  readonly poorHouseholds?: string;
  readonly villageCount: number;
  /** Of a pack with a boundary file for each province; in ascending order of code. */
  readonly provinces?: readonly ProvinceManifest[];
  readonly boundary: {
    readonly status: 'indikatif' | 'definitif' | 'model';
    readonly note: Localized;
    readonly sourceIds: readonly string[];
    readonly agreement?: unknown;
    /** Where reference points and areas of villages are those of shapes, because no list of them was there. */
    readonly pointsFrom?: 'shapes';
  };
  /** Address to which a reader may write about a number. */
  readonly contact?: string;
  /** What is hidden and what is not; a pack that does not say has the defaults. */
  readonly disclosure?: DisclosureSettings;
}

/** A file of the pack with what the descriptor says of it. */
export interface DescribedResource {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly mediatype: string;
  readonly about: ResourceAbout;
  readonly schema?: Record<string, unknown>;
}

/** The content of datapackage.json. Throws where a resource names a source that the pack does not list. */
export function packDescriptor(
  head: PackHead,
  resources: readonly DescribedResource[],
  sourceRows: readonly Row[],
): Record<string, unknown> {
  const sources = sourceIndex(sourceRows);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: head.id,
    id: `petala:${head.id}`,
    title: head.title.id,
    version: head.version,
    created: head.created,
    licenses: licences(head.licences),
    sources: [...sources.values()],
    petala: {
      format: 1,
      title: head.title,
      region: head.region,
      demo: head.demo,
      bbox: head.bbox,
      defaultIndicator: head.defaultIndicator,
      ...(head.poorHouseholds === undefined ? {} : { poorHouseholds: head.poorHouseholds }),
      villageCount: head.villageCount,
      ...(head.provinces ? { provinces: head.provinces } : {}),
      boundary: head.boundary,
      ...(head.contact === undefined ? {} : { contact: head.contact }),
      ...(head.disclosure ? { disclosure: head.disclosure } : {}),
    },
    resources: resources.map((resource) => describeResource(resource, head, sources)),
  };
}

type SourceIndex = ReadonlyMap<string, Record<string, string>>;

function sourceIndex(rows: readonly Row[]): SourceIndex {
  return new Map(
    rows.map((row) => {
      const path = typeof row.alamat === 'string' && row.alamat !== '' ? { path: row.alamat } : {};
      return [String(row.id), { title: String(row.judul), ...path }];
    }),
  );
}

function describeResource(
  resource: DescribedResource,
  head: PackHead,
  sources: SourceIndex,
): Record<string, unknown> {
  const { about, bytes, schema } = resource;
  const { definisi, satuan, klasifikasi, produsen, dasar_data, per_tanggal, cakupan, metode } = about.sdi;
  return {
    name: resource.name,
    path: resource.path,
    title: about.title.id,
    // Frictionless titles are plain strings; the English one stands beside it.
    title_en: about.title.en,
    format: resource.format,
    mediatype: resource.mediatype,
    ...(resource.format === 'parquet' || resource.format === 'bin' ? {} : { encoding: 'utf-8' }),
    bytes: bytes.length,
    hash: `sha256:${bytesToHex(sha256(bytes))}`,
    licenses: licences(about.licences),
    sources: about.sourceIds.map((id) => {
      const source = sources.get(id);
      if (!source)
        throw new Error(
          `paket ${head.id}: ${resource.name} menyebut sumber ${id}, yang tidak ada di sumber.csv`,
        );
      return source;
    }),
    sdi: {
      judul: about.title.id,
      ...{ definisi, satuan, klasifikasi, produsen, dasar_data, per_tanggal, cakupan, metode },
      lisensi: about.licences.join('; '),
      versi: head.version,
    },
    ...(schema ? { schema } : {}),
  };
}

function licences(names: readonly string[]): { name: string; title: string }[] {
  // Frictionless wants a name of letters, digits, dots and dashes; the title is what people read.
  return names.map((title) => ({ name: title.replace(/[^\w.-]+/g, '-'), title }));
}
