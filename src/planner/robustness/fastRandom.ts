/**
 * Random numbers for millions of draws: sfc32 (Chris Doty-Humphrey's small fast counter, from PractRand), seeded by one
 * number. The same seed gives the same stream on every machine.
 */
export interface FastRandom {
  /** In (0, 1). */
  uniform(): number;
  /** Standard normal, by layers. */
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
    return t;
  };
  // The first numbers of near seeds are alike.
  for (let i = 0; i < 15; i++) next();
  const uniform = () => ((next() >>> 0) + 0.5) / 0x100000000;
  const normal = (): number => {
    for (;;) {
      const bits = next();
      // The layer is taken from other bits than the place in it.
      const layer = bits & (LAYERS - 1);
      const drawn = ((bits >> LAYER_BITS) + 0.5) * UNIT[layer]!;
      if (Math.abs(drawn) < EDGE[layer + 1]!) return drawn;
      if (layer === 0) return bits < 0 ? -beyond(uniform) : beyond(uniform);
      const between = HEIGHT[layer]! + uniform() * (HEIGHT[layer + 1]! - HEIGHT[layer]!);
      if (between < Math.exp(-0.5 * drawn * drawn)) return drawn;
    }
  };
  return { uniform, normal, exponential: () => -Math.log(uniform()) };
}

/*
 * The ziggurat of Marsaglia & Tsang (2000): the bell is cut into layers of one area, and 98 of 100 numbers lie in the
 * part of a layer that is wholly under the bell, so that they need neither root nor logarithm.
 */
const LAYER_BITS = 7;
const LAYERS = 2 ** LAYER_BITS;
/** Where the lowest layer ends and the tail begins, and the area of a layer, for so many layers. */
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;

const bell = (x: number) => Math.exp(-0.5 * x * x);
/** Half the width of each layer, from the lowest up; 0 at the top. The lowest is as wide as its area asks, tail included. */
const EDGE = layerEdges();
const HEIGHT = EDGE.map(bell);
/** Width by one step of the 25 bits of a place. */
const UNIT = EDGE.map((edge) => edge / 2 ** (31 - LAYER_BITS));

function layerEdges(): Float64Array {
  const edges = new Float64Array(LAYERS + 1);
  edges[0] = AREA / bell(TAIL);
  edges[1] = TAIL;
  for (let i = 2; i < LAYERS; i++) {
    edges[i] = Math.sqrt(-2 * Math.log(AREA / edges[i - 1]! + bell(edges[i - 1]!)));
  }
  return edges;
}

/** A number of the tail. */
function beyond(uniform: () => number): number {
  for (;;) {
    const x = -Math.log(uniform()) / TAIL;
    if (-2 * Math.log(uniform()) > x * x) return TAIL + x;
  }
}
