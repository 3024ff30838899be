import type { Villages } from '../data/model/dataset';
import { groupKey, groupLabel } from '../data/model/groupColumn';
import { textAt } from '../data/model/textColumn';

/** A village in words; always labelled "name, Kec. kecamatan". */
export interface VillagePlace {
  readonly row: number;
  readonly code: string;
  readonly bpsCode: string;
  readonly name: string;
  /** `desa` or `kelurahan`. */
  readonly kind: string;
  readonly kecamatan: string;
  /** Empty where no source states it. */
  readonly typology: string;
}

export function placeAt(villages: Villages, row: number): VillagePlace {
  return {
    row,
    code: textAt(villages.code, row),
    bpsCode: textAt(villages.bpsCode, row),
    name: textAt(villages.name, row),
    kind: groupKey(villages.kind, row),
    kecamatan: groupLabel(villages.kecamatan, row),
    typology: groupLabel(villages.typology, row),
  };
}

/** Rows of the same kecamatan, in code order, itself included. */
export function rowsOfKecamatan({ kecamatan }: Villages, row: number): number[] {
  const own = kecamatan.index[row];
  const rows: number[] = [];
  kecamatan.index.forEach((group, other) => group === own && rows.push(other));
  return rows;
}

/** Other villages with the same name, in code order; ten names of this regency occur twice. */
export function namesakes({ n, name }: Villages, row: number): number[] {
  const start = name.offset[row]!;
  const length = name.offset[row + 1]! - start;
  const same = (other: number): boolean => {
    const from = name.offset[other]!;
    if (other === row || name.offset[other + 1]! - from !== length) return false;
    for (let i = 0; i < length; i++) if (name.bytes[from + i] !== name.bytes[start + i]) return false;
    return true;
  };
  return Array.from({ length: n }, (_, other) => other).filter(same);
}
