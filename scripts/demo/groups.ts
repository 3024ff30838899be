import type { Random } from './random';

/** Sizes of a kecamatan: 15 to 20 villages. */
const MEAN_DISTRICT = 17.5;
const MEAN_REGENCY = 300;
/** Up to so many villages are one province. */
const ONE_PROVINCE_UP_TO = 10_000;
/** With 81,904 villages 34 provinces, about as many as a nation has. */
const MEAN_PROVINCE = 2_400;

export interface Grouping {
  /** Of each regency, 0 … provinces − 1. */
  readonly provinceOfRegency: readonly number[];
  readonly provinces: number;
  /** Of each village, 0 … regencies − 1. */
  readonly regency: Int32Array;
  readonly regencies: number;
  /** Of each village, 0 … districts − 1; the districts of one regency stand together. */
  readonly district: Int32Array;
  readonly districts: number;
  readonly regencyOfDistrict: readonly number[];
}

interface Ground {
  readonly position: Float64Array;
  readonly neighbours: readonly (readonly number[])[];
  readonly random: Random;
}

/** Provinces, regencies and kecamatan as compact, connected groups of villages. */
export function groupVillages(n: number, ground: Ground): Grouping {
  const everything = Array.from({ length: n }, (_, i) => i);
  const provinces = n > ONE_PROVINCE_UP_TO ? Math.round(n / MEAN_PROVINCE) : 1;
  const province = new Int32Array(n);
  split(everything, provinces, ground).forEach((members, p) => members.forEach((i) => (province[i] = p)));
  if (provinces > 1) mend({ group: province, within: new Int32Array(n), most: Infinity }, ground);
  const regency = new Int32Array(n);
  const provinceOfRegency: number[] = [];
  for (let p = 0; p < provinces; p++) {
    const members = everything.filter((i) => province[i] === p);
    const parts = Math.max(1, Math.round(members.length / MEAN_REGENCY));
    for (const part of split(members, parts, ground)) {
      for (const i of part) regency[i] = provinceOfRegency.length;
      provinceOfRegency.push(p);
    }
  }
  const regencies = provinceOfRegency.length;
  mend({ group: regency, within: province, most: Infinity }, ground);
  const district = new Int32Array(n);
  const regencyOfDistrict: number[] = [];
  for (let r = 0; r < regencies; r++) {
    const members = everything.filter((i) => regency[i] === r);
    const parts = Math.max(1, Math.round(members.length / MEAN_DISTRICT));
    for (const part of split(members, parts, ground)) {
      for (const i of part) district[i] = regencyOfDistrict.length;
      regencyOfDistrict.push(r);
    }
  }
  mend({ group: district, within: regency, most: 20 }, ground);
  return {
    provinceOfRegency,
    provinces,
    regency,
    regencies,
    district,
    districts: regencyOfDistrict.length,
    regencyOfDistrict,
  };
}

/** Halves by wavy cuts across the longer axis, until there are as many parts as wanted. */
function split(members: readonly number[], parts: number, ground: Ground): number[][] {
  if (parts <= 1) return [[...members]];
  const { position, random } = ground;
  const angle = longAxis(members, position) + random.between(-0.3, 0.3);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const wave = {
    reach: random.between(0.5, 1.4),
    length: random.between(5, 11),
    phase: random.between(0, 6),
  };
  const along = new Map(
    members.map((i) => {
      const [x, y] = [position[2 * i]!, position[2 * i + 1]!];
      return [
        i,
        x * c + y * s + wave.reach * Math.sin((2 * Math.PI * (y * c - x * s)) / wave.length + wave.phase),
      ];
    }),
  );
  const sorted = [...members].sort((a, b) => along.get(a)! - along.get(b)! || a - b);
  const first = Math.floor(parts / 2);
  const cut = Math.round((members.length * first) / parts);
  return [...split(sorted.slice(0, cut), first, ground), ...split(sorted.slice(cut), parts - first, ground)];
}

/** Azimuth of the first principal axis. */
function longAxis(members: readonly number[], position: Float64Array): number {
  let [meanX, meanY] = [0, 0];
  for (const i of members) {
    meanX += position[2 * i]! / members.length;
    meanY += position[2 * i + 1]! / members.length;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (const i of members) {
    const [dx, dy] = [position[2 * i]! - meanX, position[2 * i + 1]! - meanY];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

interface Assignment {
  readonly group: Int32Array;
  /** A village moves only to a group of the same number here. */
  readonly within: Int32Array;
  readonly most: number;
}

/** Moves what a cut has left on the wrong side to the group around it; islands stay with theirs. */
function mend({ group, within, most }: Assignment, { neighbours }: Ground): void {
  for (let round = 0; round < 6; round++) {
    const stray = strays(group, neighbours);
    if (stray.length === 0) return;
    const size = new Map<number, number>();
    for (const g of group) size.set(g, (size.get(g) ?? 0) + 1);
    for (const i of stray) {
      const votes = new Map<number, number>();
      for (const j of neighbours[i]!) {
        if (within[j] === within[i] && group[j] !== group[i])
          votes.set(group[j]!, (votes.get(group[j]!) ?? 0) + 1);
      }
      const score = (g: number) => votes.get(g)! - ((size.get(g) ?? 0) >= most ? 100 : 0);
      const best = [...votes.keys()].sort((a, b) => score(b) - score(a) || a - b)[0];
      if (best === undefined) continue;
      size.set(group[i]!, (size.get(group[i]!) ?? 0) - 1);
      size.set(best, (size.get(best) ?? 0) + 1);
      group[i] = best;
    }
  }
}

/** Villages that are not in their group's largest connected piece. */
function strays(group: Int32Array, neighbours: Ground['neighbours']): number[] {
  const piece = new Int32Array(group.length).fill(-1);
  const pieces: number[][] = [];
  for (let start = 0; start < group.length; start++) {
    if (piece[start]! >= 0) continue;
    const members = [start];
    piece[start] = pieces.length;
    for (let at = 0; at < members.length; at++) {
      for (const j of neighbours[members[at]!]!) {
        if (piece[j]! >= 0 || group[j] !== group[start]) continue;
        piece[j] = pieces.length;
        members.push(j);
      }
    }
    pieces.push(members);
  }
  const largest = new Map<number, number[]>();
  for (const members of pieces) {
    const g = group[members[0]!]!;
    if ((largest.get(g)?.length ?? 0) < members.length) largest.set(g, members);
  }
  return pieces
    .filter((members) => largest.get(group[members[0]!]!) !== members)
    .flat()
    .filter((i) => neighbours[i]!.length > 0);
}
