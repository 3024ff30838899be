import type { PlayedDeck, PlayedMap } from '../export/deck/playedDeck';
import { part, svgNode } from './markupParts';

/** A figure of the scene with what lies over it: places that feel the pointer, and the outline of the one meant. */
interface Figure {
  readonly map: PlayedMap;
  readonly svg: SVGSVGElement;
  readonly meant: SVGElement;
}

/** A place of the scene and the figure in which it is meant. */
export interface MeantPlace {
  readonly row: number;
  readonly svg: SVGSVGElement;
}

/** The maps of the scene that is shown. Places are laid over a map when its scene is first shown. */
export class SceneMaps {
  readonly #deck: PlayedDeck;
  readonly #made = new Map<number, readonly Figure[]>();

  constructor(deck: PlayedDeck) {
    this.#deck = deck;
  }

  /** @param number of the scene, from 1 */
  of(number: number): readonly Figure[] {
    const known = this.#made.get(number);
    if (known) return known;
    const maps = this.#deck.scenes[number - 1]?.maps ?? [];
    const svgs = document.querySelectorAll<SVGSVGElement>(`[id="${number}"] svg.map`);
    const figures = maps.flatMap((map, i) => {
      const svg = svgs[i];
      return svg && map.places !== null ? [this.#laidOver(svg, map, map.places)] : [];
    });
    this.#made.set(number, figures);
    return figures;
  }

  #laidOver(svg: SVGSVGElement, map: PlayedMap, places: number): Figure {
    const [x, y, width, height] = svg.getAttribute('viewBox')!.split(' ');
    const transform = `translate(${map.x} ${map.y}) scale(${map.scale})`;
    const over = svgNode('g', { class: 'places', transform });
    this.#deck.places[places]?.outlines.forEach((d, row) =>
      over.append(svgNode('path', { d, 'data-row': String(row) })),
    );
    const meant = svgNode('path', { class: 'meant', transform, d: '' });
    // What lies outside of the figure belongs to no map: the view box is wider than a clip of the drawing.
    const frame = svgNode('svg', {
      x: x!,
      y: y!,
      width: width!,
      height: height!,
      viewBox: `${x} ${y} ${width} ${height}`,
    });
    frame.append(over, meant);
    svg.append(frame);
    return { map, svg, meant };
  }

  /** The place under a pointer; null where there is none. */
  placeAt(target: EventTarget | null): MeantPlace | null {
    if (!(target instanceof Element)) return null;
    const row = target.getAttribute('data-row');
    const svg = target.closest<SVGSVGElement>('svg.map');
    return row === null || !svg ? null : { row: Number(row), svg };
  }

  /** Draws the outline of a place in every map of the scene that shows the same places; null: none. */
  mean(number: number, row: number | null): void {
    for (const { map, meant } of this.of(number)) {
      const d = row === null ? '' : (this.#deck.places[map.places ?? -1]?.outlines[row] ?? '');
      meant.setAttribute('d', d);
    }
  }

  /** Where a place stands on the screen; null where the map leaves it out. */
  boxOf(number: number, row: number, svg: SVGSVGElement | null): DOMRect | null {
    const figures = this.of(number);
    const figure = figures.find((one) => one.svg === svg) ?? figures[0];
    const node = figure?.svg.querySelector(`[data-row="${row}"]`);
    return node?.getBoundingClientRect() ?? null;
  }
}

/** Fills the list by which a place is found without a pointer; the same places are listed once. */
export function listPlaces(select: HTMLSelectElement, deck: PlayedDeck, places: number | null): void {
  const key = String(places ?? '');
  if (select.dataset['places'] === key) return;
  select.dataset['places'] = key;
  select.hidden = places === null;
  const [first] = select.options;
  select.replaceChildren(...(first ? [first] : []));
  const known = places === null ? undefined : deck.places[places];
  if (!known) return;
  const rows = known.names.map((name, row) => ({ name, row, group: known.groups[row] ?? '' }));
  rows.sort((a, b) => a.group.localeCompare(b.group) || a.name.localeCompare(b.name));
  let holder: HTMLElement = select;
  for (const { name, row, group } of rows) {
    if (group !== '' && (!(holder instanceof HTMLOptGroupElement) || holder.label !== group)) {
      holder = document.createElement('optgroup');
      (holder as HTMLOptGroupElement).label = group;
      select.append(holder);
    }
    const option = new Option(name, String(row));
    (group === '' ? select : holder).append(option);
  }
}

export const placesSelect = () => part<HTMLSelectElement>('select.places');
