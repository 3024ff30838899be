import * as v from 'valibot';
import type { PackManifest } from './dataset';
import { fail, ok, type Result } from './fault';
import { decodeForeignUtf8 } from '../bytes/utf8';

const localized = v.object({ id: v.string(), en: v.string() });

const resource = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  // A path within the pack's folder; parent directories are not allowed.
  path: v.pipe(v.string(), v.regex(/^(?!.*\.\.)[\w@-][\w@./-]*$/)),
  format: v.optional(v.string(), ''),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  title: v.string(),
  title_en: v.optional(v.string()),
  licenses: v.optional(
    v.array(v.object({ name: v.optional(v.string()), title: v.optional(v.string()) })),
    [],
  ),
  sdi: v.optional(v.record(v.string(), v.string()), {}),
});

const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));
const box = v.pipe(
  v.tuple([degrees(180), degrees(90), degrees(180), degrees(90)]),
  v.check(([west, south, east, north]) => west < east && south < north, 'west < east, south < north'),
);

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const agreement = v.object({
  pembanding: v.array(
    v.object({
      judul: v.string(),
      desa: v.pipe(v.number(), v.integer(), v.minValue(1)),
      iou_median: share,
      iou_kuartil: v.tuple([share, share]),
      bagian_luas_sama: share,
    }),
  ),
});

/** A province of a pack whose boundaries come in a file each. */
const province = v.object({
  code: v.pipe(v.string(), v.regex(/^\d{2}$/)),
  name: v.string(),
  bbox: box,
  villages: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** What is hidden, as far as readers are told; the builder reads all of it (`disclosureSettings`). */
const disclosure = v.object({
  threshold: v.number(),
  minDenominator: v.number(),
  exempt: v.optional(v.array(v.object({ indicator: v.string(), reason: v.string() })), []),
});

const descriptor = v.object({
  name: v.string(),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+/)),
  created: v.optional(v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2}.*)?$/)), ''),
  resources: v.pipe(
    v.array(resource),
    v.check((all) => new Set(all.map(({ name }) => name)).size === all.length, 'resources: name'),
    v.check((all) => new Set(all.map(({ path }) => path)).size === all.length, 'resources: path'),
  ),
  petala: v.object({
    format: v.literal(1),
    title: localized,
    region: v.object({ code: v.string(), name: localized, subtitle: localized }),
    demo: v.boolean(),
    bbox: box,
    defaultIndicator: v.string(),
    poorHouseholds: v.optional(v.string()),
    villageCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
    provinces: v.optional(
      v.pipe(
        v.array(province),
        v.minLength(1),
        v.check((all) => all.every(({ code }, i) => i === 0 || all[i - 1]!.code < code), 'provinces: code'),
      ),
    ),
    // Settings of another form are the business of `pack check`; the page then says nothing of them.
    disclosure: v.fallback(v.optional(disclosure), undefined),
    contact: v.fallback(v.optional(v.pipe(v.string(), v.email())), undefined),
    boundary: v.object({
      status: v.picklist(['indikatif', 'definitif', 'model']),
      note: localized,
      sourceIds: v.array(v.string()),
      agreement: v.optional(agreement),
    }),
  }),
});

/**
 * Parses `datapackage.json`: a Frictionless descriptor with the `petala` object described in
 * docs/data-pack.md.
 */
export function parseManifest(bytes: Uint8Array): Result<PackManifest> {
  const file = 'datapackage.json';
  const json = parseJson(bytes);
  if (!json.ok) return fail('fileUnreadable', { file, expected: 'JSON' });
  const parsed = v.safeParse(descriptor, json.value);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return fail('fileUnreadable', {
      file,
      where: v.getDotPath(issue) ?? '',
      // For a missing value there is nothing to quote.
      got: issue.received === 'undefined' ? '' : issue.received,
      expected: issue.expected ?? issue.message,
    });
  }
  const { petala, ...pack } = parsed.output;
  return ok({
    id: pack.name,
    title: petala.title,
    region: petala.region,
    version: pack.version,
    created: pack.created,
    demo: petala.demo,
    bbox: petala.bbox,
    defaultIndicator: petala.defaultIndicator,
    poorHouseholds: petala.poorHouseholds ?? null,
    villageCount: petala.villageCount,
    ...(petala.provinces ? { provinces: petala.provinces } : {}),
    boundary: boundaryOf(petala.boundary),
    ...(petala.disclosure ? { disclosure: petala.disclosure } : {}),
    ...(petala.contact === undefined ? {} : { contact: petala.contact }),
    resources: pack.resources.map((item) => ({
      name: item.name,
      path: item.path,
      format: item.format,
      bytes: item.bytes,
      hash: item.hash.slice('sha256:'.length),
      title: { id: item.title, en: item.title_en ?? item.title },
      licence: item.licenses[0]?.title ?? item.licenses[0]?.name ?? '',
      metadata: item.sdi,
    })),
  });
}

function boundaryOf({
  agreement: measured,
  ...boundary
}: v.InferOutput<typeof descriptor>['petala']['boundary']): PackManifest['boundary'] {
  if (!measured) return boundary;
  const compared = measured.pembanding.map((other) => ({
    title: other.judul,
    villages: other.desa,
    median: other.iou_median,
    quartiles: other.iou_kuartil,
    sameVillage: other.bagian_luas_sama,
  }));
  return { ...boundary, agreement: compared };
}

/** Parses JSON from untrusted bytes; `ok: false` for anything else, including excessive nesting. */
export function parseJson(bytes: Uint8Array): Result<unknown> {
  const text = decodeForeignUtf8(bytes);
  if (text === null) return fail('fileUnreadable', { expected: 'UTF-8' });
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    // A SyntaxError or, for excessive nesting, a RangeError.
    return fail('fileUnreadable', { expected: 'JSON' });
  }
}
