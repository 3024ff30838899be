import { documentFile } from '../src/state/documents/documentFile';
import { DECK_KIND } from '../src/state/rapat/deckKind';
import { EMPTY_DECK, withScene } from '../src/story/deck';
import type { SceneDraft, SceneKind } from '../src/story/scene';

/** Indicators, villages and kinds take turns, so that a step changes colours, the place and what stands beside the map. */
const INDICATORS = ['idm', 'iks', 'kepadatan', 'ike', 'p0_desa', 'ikl', 'sekolah_10rb'];
const VILLAGES = ['33.26.01.2001', '33.26.05.2010', '33.26.09.2006', '33.26.13.2007', '33.26.19.2007'];
const KINDS: readonly SceneKind[] = ['view', 'number', 'view', 'table', 'view', 'pair', 'view', 'text'];
const IN_A_PART = 10;

const inTurn = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

/** The file of a meeting of n scenes on the default pack; titles are made of the number unless `titleOf` gives others. */
export function longDeckFile(
  n: number,
  titleOf: (number: number) => string = (number) => `Adegan ${number}`,
): string {
  let seed = 0;
  // An even walk over all ids: the same file every time.
  const next = () => (seed = (seed + 0.6180339887) % 1);
  const deck = Array.from({ length: n }, (_, i) => draft(i, titleOf(i + 1))).reduce(
    (all, scene) => withScene(all, scene, next),
    EMPTY_DECK,
  );
  return documentFile(DECK_KIND, { name: `Rapat ${n} adegan`, pack: 'pekalongan', value: deck });
}

function draft(i: number, title: string): SceneDraft {
  const kind = inTurn(KINDS, i);
  const indicator = inTurn(INDICATORS, i);
  const village = kind === 'number' ? `&desa=${inTurn(VILLAGES, i)}` : '';
  return {
    title,
    kind,
    link: `#/peta?ind=${indicator}${village}`,
    beside: kind === 'pair' ? `#/peta?ind=${inTurn(INDICATORS, i + 1)}` : null,
    caption: `Keterangan adegan ${i + 1}.`,
    notes: 'Yang dibacakan pembicara.',
    part: `Bagian ${Math.floor(i / IN_A_PART) + 1}`,
    pack: 'pekalongan',
    dataVersion: '',
  };
}
