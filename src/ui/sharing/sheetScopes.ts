import type { Level } from '../../data/model/level';
import { rowsShown } from '../../aggregate/table/tableOrder';
import type { Dataset } from '../../data/model/dataset';
import { textAt } from '../../data/model/textColumn';

/** More sheets than these at once are a book of 30 MB that no office prints. */
export const MOST_SHEETS = 1000;

export type ScopeId = 'semua' | 'tersaring' | 'kecamatan' | 'semua_kecamatan';

/** A set of places that sheets are made of. */
export interface SheetScope {
  readonly id: ScopeId;
  readonly level: Level;
  /** null: all of the level. */
  readonly codes: readonly string[] | null;
  readonly n: number;
  /** As a part of the file's name. */
  readonly name: string;
}

export interface SheetScopes {
  readonly scopes: readonly SheetScope[];
  readonly districts: readonly { readonly key: string; readonly label: string }[];
  /** Key of the kecamatan whose villages the scope `kecamatan` has. */
  readonly district: string;
}

/**
 * Of which places sheets can be made. `shown` are the villages that pass a filter, null without one; `district` is the
 * kecamatan that was chosen, the first where none was.
 */
export function sheetScopes(
  { villages }: Pick<Dataset, 'villages'>,
  { shown, district }: { readonly shown: Uint8Array | null; readonly district: string | null },
): SheetScopes {
  const { n, code, kecamatan } = villages;
  const districts = kecamatan.keys
    .map((key, i) => ({ key, label: kecamatan.labels[i] ?? key }))
    .filter(({ key }) => key !== '')
    .sort((a, b) => a.label.localeCompare(b.label, 'id'));
  const chosen = districts.find(({ key }) => key === district) ?? districts[0];
  const codesOf = (rows: Iterable<number>) => Array.from(rows, (row) => textAt(code, row));
  const within = chosen
    ? codesOf(
        Array.from({ length: n }, (_, row) => row).filter(
          (row) => kecamatan.keys[kecamatan.index[row]!] === chosen.key,
        ),
      )
    : [];
  const filtered = shown === null ? null : codesOf(rowsShown(n, shown));
  const scopes: (SheetScope | null)[] = [
    { id: 'semua', level: 'village', codes: null, n, name: 'semua' },
    filtered && {
      ...({ id: 'tersaring', level: 'village', codes: filtered } as const),
      n: filtered.length,
      name: `saring-${filtered.length}-desa`,
    },
    chosen ? { id: 'kecamatan', level: 'village', codes: within, n: within.length, name: chosen.key } : null,
    districts.length > 0
      ? { id: 'semua_kecamatan', level: 'district', codes: null, n: districts.length, name: 'kecamatan' }
      : null,
  ];
  return {
    scopes: scopes.filter((scope) => scope !== null),
    districts,
    district: chosen?.key ?? '',
  };
}
