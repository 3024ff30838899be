/**
 * Random numbers for millions of draws: sfc32 (Chris Doty-Humphrey's small fast counter, from PractRand), seeded by one
 * number. The same seed gives the same stream on every machine.
 */
export interface FastRandom {
  /** In (0, 1). */
  uniform(): number;
  /** Standard normal (Marsaglia's polar method). */
  normal(): number;
  /** Exponential with mean 1. */
  exponential(): number;
}

export function fastRandom(seed: number): FastRandom {
  // In an array: numbers of 32 bits held by a closure would each be a new object.
  const state = Int32Array.of(0x9e3779b9, 0x243f6a88, seed | 0, 1);
  const next = (): number => {
    const a = state[0]!;
    const b = state[1]!;
    const c = state[2]!;
    const t = (a + b + state[3]!) | 0;
    state[3] = state[3]! + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  // The first numbers of near seeds are alike.
  for (let i = 0; i < 15; i++) next();
  const uniform = () => (next() + 0.5) / 0x100000000;
  const spare = Float64Array.of(Number.NaN);
  const normal = (): number => {
    const kept = spare[0]!;
    spare[0] = Number.NaN;
    if (kept === kept) return kept;
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const size = x * x + y * y;
      if (size >= 1 || size === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(size)) / size);
      spare[0] = y * scale;
      return x * scale;
    }
  };
  return { uniform, normal, exponential: () => -Math.log(uniform()) };
}
