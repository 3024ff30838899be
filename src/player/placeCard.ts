import type { PlayedDeck } from '../export/deck/playedDeck';
import { part, worded } from './markupParts';
import type { SceneMaps } from './sceneMaps';

/** Distance of the card from what it is about. */
const GAP_PX = 14;

/** What is known of a place, beside it: follows the pointer, or stays with the place that is pinned. */
export class PlaceCard {
  readonly #card = part('.card');
  readonly #deck: PlayedDeck;
  readonly #maps: SceneMaps;

  constructor(deck: PlayedDeck, maps: SceneMaps) {
    this.#deck = deck;
    this.#maps = maps;
  }

  hide(): void {
    this.#card.hidden = true;
  }

  /** @param pinned it can be let go again, and stays */
  show(number: number, row: number, { svg, pinned }: { svg: SVGSVGElement | null; pinned: boolean }): void {
    const figures = this.#maps.of(number);
    const own = figures.find((one) => one.svg === svg) ?? figures[0];
    const places = this.#deck.places[own?.map.places ?? -1];
    if (!own || !places) return this.hide();
    part('b', this.#card).textContent = places.names[row] ?? '';
    part('small', this.#card).textContent = places.groups[row] ?? '';
    const same = figures.filter(({ map }) => map.places === own.map.places);
    const values = same.flatMap(({ map }) => map.values);
    part('dl', this.#card).replaceChildren(
      ...values.flatMap(({ title, byRow }) => [worded('dt', title), worded('dd', byRow[row] ?? '')]),
    );
    this.#card.classList.toggle('pinned', pinned);
    this.#card.hidden = false;
    const box = this.#maps.boxOf(number, row, own.svg);
    if (box) this.#stand(box);
  }

  /** Beside the place where there is room: right of it, else left, within the window. */
  #stand({ left, right, top, bottom }: DOMRect): void {
    const { width, height } = this.#card.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const x = right + GAP_PX + width <= clientWidth ? right + GAP_PX : left - GAP_PX - width;
    const y = (top + bottom - height) / 2;
    const within = (at: number, most: number) => Math.max(8, Math.min(most - 8, at));
    this.#card.style.left = `${within(x, clientWidth - width)}px`;
    this.#card.style.top = `${within(y, clientHeight - height)}px`;
  }
}
