import type { CodeSystem, DamageProof, RowOutcome } from './joinOutcome';
import { rankedByName } from './joinByName';
import type { PlaceIndex } from './placeIndex';
import type { RowFacts, RowQuestion } from './rowFacts';
import { CODE_DIGITS, type VillageCode } from './villageCode';

type DamagedCode = Extract<VillageCode, { kind: 'padded' | 'short' | 'rounded' }>;

/**
 * Joins a row whose code Excel has damaged only with proof: exactly one of the villages whose codes fit what is left has the
 * row's name, and lies in the kecamatan that the row names, if it names one. Without proof the villages of that name are
 * proposed, wherever they lie.
 */
export function joinDamaged(facts: RowFacts, code: DamagedCode, { index, system }: RowQuestion): RowOutcome {
  const fitting = fittingPlaces(code, index, system);
  const damage = code.kind === 'rounded' ? 'rounded' : 'zeros';
  const district = index.district(facts.print.district);
  const agreeing = fitting.filter((place) => {
    const { districtCode } = index.places[place]!;
    const inDistrict =
      district.kind === 'none' || ('codes' in district && district.codes.includes(districtCode));
    return inDistrict && facts.name !== '' && index.names[place] === facts.name;
  });
  const [place] = agreeing;
  if (place !== undefined && agreeing.length === 1)
    return proven(place, system, { damage, fitting: fitting.length });
  const candidates = rankedByName(facts, index);
  if (code.kind === 'short' && fitting.length === 0) return { kind: 'unknownCode', candidates };
  return { kind: 'damagedCode', damage, candidates };
}

function proven(place: number, system: CodeSystem, proof: DamageProof): RowOutcome {
  return {
    kind: 'joined',
    place,
    by: { how: 'damagedCode', system, proof },
    name: { agrees: 'same', score: 1, letters: 0 },
  };
}

function fittingPlaces(code: DamagedCode, index: PlaceIndex, system: CodeSystem): readonly number[] {
  switch (code.kind) {
    case 'rounded':
      return index.byCodeRange(code, system);
    case 'padded':
      return placesOf([code.digits], index, system);
    case 'short':
      return placesOf(zerosRestored(code.digits, index.regencies(system)), index, system);
    default:
      return code satisfies never;
  }
}

function placesOf(codes: readonly string[], index: PlaceIndex, system: CodeSystem): readonly number[] {
  const found = codes.flatMap((digits) => index.byCode(digits, system) ?? []);
  return [...new Set(found)];
}

/**
 * What a short code may have been: nine digits that lost a zero within, or the kecamatan and village within a regency, whose
 * leading zero is gone ("12001" for 01.2001).
 */
function zerosRestored(digits: string, regencies: readonly string[]): readonly string[] {
  if (digits.length === CODE_DIGITS - 1) {
    return Array.from({ length: CODE_DIGITS }, (_, at) => `${digits.slice(0, at)}0${digits.slice(at)}`);
  }
  const within = CODE_DIGITS - 4;
  return digits.length === within || digits.length === within - 1
    ? regencies.map((regency) => `${regency}${digits.padStart(within, '0')}`)
    : [];
}
