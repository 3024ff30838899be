import { elapsed } from '../story/elapsed';
import type { PlayedDeck } from '../export/deck/playedDeck';
import { filled, part } from './markupParts';
import { writeAddress } from './fileAddress';

/** A wall that has not answered for so long is gone. */
const SILENCE_MS = 3500;

/** What stands around the scene on the speaker's screen: time, the list, whether a wall is there. */
export class PresenterScreen {
  readonly #deck: PlayedDeck;
  readonly #root = part('.presenter');
  readonly #started = Date.now();
  #part = '';
  #partSince = Date.now();
  #heard = 0;

  constructor(deck: PlayedDeck, everySecond: () => void) {
    this.#deck = deck;
    this.#root.hidden = false;
    document.documentElement.classList.add('presenting');
    setInterval(() => {
      everySecond();
      this.#tick();
    }, 1000);
    this.#tick();
  }

  /** A wall has spoken, or was closed. */
  heard(isOpen: boolean): void {
    this.#heard = isOpen ? Date.now() : 0;
    this.#tick();
  }

  show(number: number, dark: boolean): void {
    const { texts, scenes } = this.#deck;
    const own = scenes[number - 1]?.part ?? '';
    if (own !== this.#part) [this.#part, this.#partSince] = [own, Date.now()];
    part('.top .at', this.#root).textContent = filled(texts.at, { n: number, m: scenes.length });
    part('[data-do="dark"] span', this.#root).textContent = dark ? texts.light : texts.dark;
    part('[data-do="dark"]', this.#root).setAttribute('aria-pressed', String(dark));
    part('.end', this.#root).hidden = number < scenes.length;
    part<HTMLAnchorElement>('.open-wall').href = writeAddress({ screen: 'wall', number });
    this.#root.querySelectorAll('.list a').forEach((link, i) => {
      if (i === number - 1) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    });
    this.#tick();
  }

  #tick(): void {
    const now = Date.now();
    const time = new Date(now).toTimeString().slice(0, 5).replace(':', '.');
    part('.clock', this.#root).textContent = time;
    part('.lasting', this.#root).textContent = elapsed(now - this.#started);
    part('.top .part', this.#root).textContent =
      this.#part && `${this.#part}: ${elapsed(now - this.#partSince)} ${this.#deck.texts.inPart}`;
    part('.open-wall', this.#root).hidden = now - this.#heard < SILENCE_MS;
  }
}
