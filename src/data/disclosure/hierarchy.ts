import { groupColumn } from '../model/groupColumn';

/** Villages in kecamatan in regencies, derived from the codes: 99.01.03.2004 in 99.01.03 in 99.01. */
export interface Hierarchy {
  readonly n: number;
  /** Kecamatan of each village. */
  readonly district: Uint32Array;
  readonly districtCodes: readonly string[];
  /** Rows of each kecamatan. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Regency of each kecamatan. */
  readonly regency: Uint32Array;
  readonly regencyCodes: readonly string[];
  /** Kecamatan of each regency. */
  readonly districtsOf: readonly (readonly number[])[];
}

const DISTRICT_CODE = /^\d{2}\.\d{2}\.\d{2}$/;

/** The hierarchy of villages from their kecamatan's code; an error message where a village has no valid code. */
export function hierarchyOf(districtOfRow: readonly string[]): Hierarchy | string {
  const stray = districtOfRow.findIndex((code) => !DISTRICT_CODE.test(code));
  if (stray >= 0) {
    return (
      `desa.csv, baris ${stray + 2}: kode kecamatan "${districtOfRow[stray]}"; tanpa hierarki desa–kecamatan–kabupaten ` +
      'jumlahnya tidak dapat dilindungi. Isi kode_kecamatan seperti 33.26.15'
    );
  }
  const districts = groupColumn(districtOfRow);
  const regencies = groupColumn(districts.keys.map((code) => code.slice(0, 5)));
  return {
    n: districtOfRow.length,
    district: districts.index,
    districtCodes: districts.keys,
    rowsOf: membersOf(districts.index, districts.keys.length),
    regency: regencies.index,
    regencyCodes: regencies.keys,
    districtsOf: membersOf(regencies.index, regencies.keys.length),
  };
}

function membersOf(groupOf: Uint32Array, groups: number): number[][] {
  const members = Array.from({ length: groups }, (): number[] => []);
  groupOf.forEach((group, member) => members[group]!.push(member));
  return members;
}
