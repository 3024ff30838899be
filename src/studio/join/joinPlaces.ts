import type { Villages } from '../../data/model/dataset';
import { groupKey, groupLabel } from '../../data/model/groupColumn';
import { textRows } from '../../data/model/textColumn';
import type { JoinPlace } from './placesToJoin';

/** The villages of a pack, in the order of its rows, as rows of files are joined to them. */
export function joinPlaces({ code, bpsCode, name, kecamatan }: Villages): readonly JoinPlace[] {
  const [codes, bpsCodes, names] = [code, bpsCode, name].map(textRows) as [string[], string[], string[]];
  return codes.map((own, row) => ({
    code: own,
    bpsCode: bpsCodes[row]!,
    name: names[row]!,
    districtCode: groupKey(kecamatan, row),
    district: groupLabel(kecamatan, row),
  }));
}
