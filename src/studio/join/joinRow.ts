import type { RowOutcome } from './joinOutcome';
import { joinByCode } from './joinByCode';
import { joinByName, rankedByName } from './joinByName';
import { joinDamaged } from './joinDamaged';
import type { RowFacts, RowQuestion } from './rowFacts';

const TOTAL_WORDS = /^\s*(?:sub[\s-]*total|grand[\s-]*total|total|jumlah|rata[\s-]*rata)\b/i;

/** What becomes of a row by itself, before other rows, the guard of renumbered codes and decisions are regarded. */
export function joinRow(facts: RowFacts, question: RowQuestion): RowOutcome {
  const { print, code } = facts;
  if (print.code === '' && print.name === '' && print.district === '') return { kind: 'blank' };
  const total = totalOf(facts, question);
  if (total) return total;
  switch (code.kind) {
    case 'whole':
      return joinByCode(facts, code.digits, question);
    case 'padded':
    case 'short':
    case 'rounded':
      return joinDamaged(facts, code, question);
    case 'unreadable':
      return { kind: 'unknownCode', candidates: rankedByName(facts, question.index) };
    case 'none':
      return joinByName(facts, question.index);
    default:
      return code satisfies never;
  }
}

/** Whether a row sums others up: by its word, by the code of a larger area, or by naming a kecamatan and no village. */
function totalOf({ print, code, name }: RowFacts, { index, system }: RowQuestion): RowOutcome | null {
  const isVillage = code.kind === 'whole' || code.kind === 'padded' || index.named(name).length > 0;
  if (!isVillage && [print.name, print.code, print.district].some((text) => TOTAL_WORDS.test(text))) {
    const ofDistrict = index.isDistrict(print.district);
    return { kind: 'total', of: ofDistrict ? 'district' : 'larger' };
  }
  if (code.kind === 'short' && index.hasArea(code.digits, system)) {
    return { kind: 'total', of: code.digits.length >= 6 ? 'district' : 'larger' };
  }
  const named = print.name === '' ? print.district : print.name;
  const namesDistrictAlone = (code.kind === 'none' || code.kind === 'rounded') && !isVillage;
  return namesDistrictAlone && index.isDistrict(named) ? { kind: 'total', of: 'district' } : null;
}
