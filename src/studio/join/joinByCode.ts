import type { CodeSystem, NameCheck, RowOutcome } from './joinOutcome';
import { rankedByName } from './joinByName';
import { compareNames } from './nameScore';
import type { PlaceIndex } from './placeIndex';
import type { RowFacts, RowQuestion } from './rowFacts';

/** Last digits of the codes of forests, lakes, reservoirs and other areas without people. */
const NOT_VILLAGE_ENDS = ['888', '999', '777', '555'];
const OTHER_SYSTEM = { kemendagri: 'bps', bps: 'kemendagri' } as const;
const REGENCY_DIGITS = 4;

/** Joins by a whole code, and compares the names after. */
export function joinByCode(facts: RowFacts, digits: string, { index, system }: RowQuestion): RowOutcome {
  const place = index.byCode(digits, system);
  if (place !== null) return joinedByCode(facts, place, { index, system });
  if (NOT_VILLAGE_ENDS.includes(digits.slice(-3))) return { kind: 'notVillage', by: 'code' };
  const other = index.byCode(digits, OTHER_SYSTEM[system]);
  if (other !== null) {
    const { agrees, score } = compareNames(facts.name, index.names[other]!);
    if (agrees === 'same' || agrees === 'spelling') {
      return { kind: 'unknownCode', candidates: [{ place: other, score }] };
    }
  }
  const regency = digits.slice(0, REGENCY_DIGITS);
  if (!index.hasArea(regency, system)) return { kind: 'outside', by: 'code', said: digits };
  return { kind: 'unknownCode', candidates: rankedByName(facts, index) };
}

function joinedByCode(facts: RowFacts, place: number, { index, system }: RowQuestion): RowOutcome {
  const name = compareNames(facts.name, index.names[place]!);
  if (name.agrees === 'unnamed') return byCode(place, system, name);
  if (name.agrees === 'same' && !hasNamesake(facts, place, index)) return byCode(place, system, name);
  const district = [index.places[place]!.districtCode];
  const twins = index.named(facts.name, district);
  // Kutorejo and Kutorojo lie in one kecamatan: a name that is another village's there is no slip of the pen.
  if (name.agrees === 'spelling' && !hasNamesake(facts, place, index) && twins.length === 0)
    return byCode(place, system, name);
  const byName = rankedByName(facts, index).filter((candidate) => candidate.place !== place);
  return { kind: 'conflict', name, candidates: [{ place, score: name.score }, ...byName] };
}

/** Whether the kecamatan that the row names is another than its code's, and has a village of exactly the row's name. */
function hasNamesake({ print, name }: RowFacts, place: number, index: PlaceIndex): boolean {
  const district = index.district(print.district);
  return (
    district.kind === 'exact' &&
    !district.codes.includes(index.places[place]!.districtCode) &&
    index.named(name, district.codes).length > 0
  );
}

function byCode(place: number, system: CodeSystem, name: NameCheck): RowOutcome {
  return { kind: 'joined', place, by: { how: 'code', system }, name };
}

/** Of every system, how many rows of a column have a village's code, and how many of those a name that agrees with it. */
export function systemEvidence(
  facts: readonly RowFacts[],
  index: PlaceIndex,
): Readonly<Record<CodeSystem, { readonly known: number; readonly agreeing: number }>> {
  const of = (system: CodeSystem) => {
    const places = facts.flatMap(({ code, name }) => {
      const place = code.kind === 'whole' ? index.byCode(code.digits, system) : null;
      return place === null ? [] : [{ place, name }];
    });
    const agreeing = places.filter(({ place, name }) => index.names[place] === name).length;
    return { known: places.length, agreeing };
  };
  return { kemendagri: of('kemendagri'), bps: of('bps') };
}
