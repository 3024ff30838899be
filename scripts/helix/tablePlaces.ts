import { groupColumn } from '../../src/data/model/groupColumn';
import type { CubePlaces } from '../../src/helix/cube';

/** Places by the words of the table: villages within their kecamatan, and kecamatan as wholes. */
export class TablePlaces {
  private readonly villages = new Map<string, { readonly name: string; readonly district: string }>();
  private readonly districts = new Set<string>();
  /** @returns keys of the places that a row names */
  meet(
    villages: readonly string[],
    district: string,
  ): { readonly village: string | null; readonly district: string }[] {
    if (district !== '') this.districts.add(district);
    if (villages.length === 0) return district === '' ? [] : [{ village: null, district }];
    return villages.map((name) => {
      const village = `${district}\u0001${name}`;
      this.villages.set(village, { name, district });
      return { village, district };
    });
  }
  close(): {
    readonly table: CubePlaces;
    readonly at: (spot: { readonly village: string | null; readonly district: string }) => number;
  } {
    const keys = [...this.villages.keys()];
    const named = [...this.villages.values()];
    const codes = named.map(({ name, district }) => (district === '' ? name : `${name}, ${district}`));
    const empty = [...this.districts].filter((one) => !named.some(({ district }) => district === one));
    // A kecamatan of which no village is named has a group all the same.
    const grouped = groupColumn([...named.map(({ district }) => district), ...empty]);
    const kecamatan = { ...grouped, index: grouped.index.slice(0, named.length) };
    const typology = groupColumn(named.map(() => ''));
    const rowOf = new Map(keys.map((key, row) => [key, row]));
    return {
      table: { codes, names: codes, kecamatan, typology },
      at: ({ village, district }) =>
        village === null ? named.length + kecamatan.keys.indexOf(district) : rowOf.get(village)!,
    };
  }
}
