import { pathSteps } from '../../src/export/drawing/pathSteps';

/** What a reader finds in a picture of a view. */
export interface ReadSvg {
  readonly texts: readonly string[];
  /** The map's group of villages, by byte: how many, their fill, and whether a point lies in them. */
  readonly groups: readonly VillageGroup[];
  /** CSS px. */
  readonly map: { readonly width: number; readonly height: number };
}

export interface VillageGroup {
  readonly byte: number;
  readonly n: number;
  readonly fill: string;
  readonly holds: (x: number, y: number) => boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

export function readSvg(svg: string): ReadSvg {
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words = '']) =>
    words.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!),
  );
  const groups = [...svg.matchAll(/<path d="([^"]*)"([^>]*) data-bagian="byte-(\d+)-desa-(\d+)"\/>/g)].map(
    ([, d = '', look = '', byte, n]) => ({
      byte: Number(byte),
      n: Number(n),
      fill: /fill="([^"]*)"/.exec(look)?.[1] ?? '',
      holds: holding(d),
    }),
  );
  // A swipe cuts off either side: the whole map is the widest of all.
  const clips = [...svg.matchAll(/<clipPath id="potong-\d+"><path d="M0 0H([\d.]+)V([\d.]+)/g)];
  const sizes = clips.map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
  const map = sizes.sort((a, b) => b.width - a.width)[0] ?? { width: 0, height: 0 };
  return { texts, groups, map };
}

/** Whether a point lies within an outline, by the even-odd rule. */
function holding(d: string): (x: number, y: number) => boolean {
  const rings: number[][] = [];
  for (const { op, c } of pathSteps(d)) {
    if (op === 'm') rings.push([]);
    rings.at(-1)?.push(...c);
  }
  return (x, y) => {
    let inside = false;
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      }
    }
    return inside;
  };
}
