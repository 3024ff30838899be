import type { ForeignFeature } from './boundaryFile';
import { foldName } from '../../src/data/model/nameSpelling';
import type { PackVillage } from './places';

/** How a published file joins to the pack's villages. */
export interface BoundaryMatch {
  /** Property that carries the code, and the system it is in. */
  readonly codeProperty: string;
  readonly codeSystem: 'Kemendagri' | 'BPS';
  /** Features of each village, by row. */
  readonly featuresOfVillage: readonly (readonly ForeignFeature[])[];
  /** "Lumeneng (33.26.08.2003): berkas menulis Lomeneng", letters apart from case, spaces and marks. */
  readonly nameDifferences: readonly string[];
  /** Villages without a feature: "Klesem, Kec. Kandangserang (33.26.01.2001)". */
  readonly missing: readonly string[];
  /** Codes of features that are no village of the pack. */
  readonly unknown: readonly string[];
  /** Codes that stand on several features, which become parts of one village. */
  readonly repeated: readonly string[];
}

/**
 * Joins features to villages by whichever property and code system knows most of them; Kemendagri and BPS codes
 * are told apart by the table, never by arithmetic. Names are compared after the join. Throws where no property
 * carries a known code.
 */
export function matchFeatures(
  features: readonly ForeignFeature[],
  villages: readonly PackVillage[],
): BoundaryMatch {
  const { property, system, rowOfCode } = bestProperty(features, villages);
  const nameProperty = bestNameProperty(features, villages, (feature) =>
    rowOfCode.get(digits(feature.properties.get(property))),
  );
  const joined: ForeignFeature[][] = villages.map(() => []);
  const nameDifferences: string[] = [];
  const unknown: string[] = [];
  const repeated = new Set<string>();
  for (const feature of features) {
    const { properties } = feature;
    const code = properties.get(property) ?? '';
    const row = rowOfCode.get(digits(code));
    const village = row === undefined ? undefined : villages[row];
    const own = row === undefined ? undefined : joined[row];
    if (!village || !own) {
      unknown.push(code);
      continue;
    }
    if (own.length > 0) repeated.add(village.kode);
    own.push(feature);
    const name = nameProperty === null ? village.nama : (properties.get(nameProperty) ?? '');
    if (foldName(name) !== foldName(village.nama)) {
      nameDifferences.push(`${villageLabel(village)}: berkas menulis ${name}`);
    }
  }
  return {
    codeProperty: property,
    codeSystem: system,
    featuresOfVillage: joined,
    nameDifferences,
    missing: villages.flatMap((village, row) => (joined[row]?.length ? [] : [villageLabel(village)])),
    unknown,
    repeated: [...repeated],
  };
}

/** "Klesem, Kec. Kandangserang (33.26.01.2001)". */
export function villageLabel({ nama, kecamatan, kode }: PackVillage): string {
  return `${nama}, Kec. ${kecamatan} (${kode})`;
}

/** "id3326010001", "33.26.01.2001" and "3326012001" without what is not a digit. */
function digits(code: string | undefined): string {
  return (code ?? '').replace(/^id/i, '').replaceAll('.', '').trim();
}

function bestProperty(features: readonly ForeignFeature[], villages: readonly PackVillage[]) {
  const systems = [
    { system: 'Kemendagri' as const, rowOfCode: new Map(villages.map((v, row) => [digits(v.kode), row])) },
    {
      system: 'BPS' as const,
      rowOfCode: new Map(
        villages.flatMap((v, row) => (v.kode_bps === '' ? [] : [[v.kode_bps, row] as const])),
      ),
    },
  ];
  const keys = [...new Set(features.flatMap(({ properties }) => [...properties.keys()]))];
  const tried = systems.flatMap((candidate) =>
    keys.map((property) => {
      const known = features.map(({ properties }) =>
        candidate.rowOfCode.get(digits(properties.get(property))),
      );
      return { ...candidate, property, hits: new Set(known.filter((row) => row !== undefined)).size };
    }),
  );
  const [best] = tried.sort((a, b) => b.hits - a.hits);
  if (!best || best.hits === 0) {
    throw new Error(
      `berkas batas tidak punya kolom kode desa Kemendagri atau BPS; kolomnya: ${keys.join(', ') || 'tidak ada'}`,
    );
  }
  return best;
}

/** The property whose texts equal most of the joined villages' names; null where none does. */
function bestNameProperty(
  features: readonly ForeignFeature[],
  villages: readonly PackVillage[],
  rowOf: (feature: ForeignFeature) => number | undefined,
): string | null {
  const hits = new Map<string, number>();
  for (const feature of features) {
    const name = foldName(villages[rowOf(feature) ?? -1]?.nama ?? '');
    for (const [key, value] of feature.properties) {
      if (name !== '' && foldName(value) === name) hits.set(key, (hits.get(key) ?? 0) + 1);
    }
  }
  return [...hits].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
