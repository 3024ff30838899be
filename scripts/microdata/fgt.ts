/** Foster, Greer and Thorbecke (1984) of some people. */
export interface Fgt {
  /** People asked, unweighted. */
  readonly n: number;
  readonly poor: number;
  /** Headcount ratio, poverty gap, squared gap; null where nobody was asked or all weigh nothing. */
  readonly P0: number | null;
  readonly P1: number | null;
  readonly P2: number | null;
}

export interface Consumption {
  /** Of a person a month, in the unit of the line. */
  readonly y: number;
  /** The poverty line of the person's place, more than 0. */
  readonly line: number;
  /** People that this one stands for. */
  readonly weight: number;
}

/** P_a = Σ w ((z − y) / z)^a over those below the line, over Σ w. Poor is who is below it, not who is on it. */
export function fgt(people: readonly Consumption[]): Fgt {
  let [total, poor, first, second, third] = [0, 0, 0, 0, 0];
  for (const { y, line, weight } of people) {
    total += weight;
    if (!(y < line)) continue;
    const gap = (line - y) / line;
    poor++;
    first += weight;
    second += weight * gap;
    third += weight * gap * gap;
  }
  const share = (sum: number) => (total > 0 ? sum / total : null);
  return { n: people.length, poor, P0: share(first), P1: share(second), P2: share(third) };
}
