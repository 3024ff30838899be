import './player.css';
import { wallAct, type WallAct } from '../story/wallKeys';
import type { PlayedDeck } from '../export/deck/playedDeck';
import { filled, part } from './markupParts';
import { readAddress, writeAddress } from './fileAddress';
import { FileWindows } from './fileWindows';
import { fitSide } from './fitSide';
import { PlaceCard } from './placeCard';
import { PresenterScreen } from './presenterScreen';
import { listPlaces, placesSelect, SceneMaps, type MeantPlace } from './sceneMaps';
import { onSwipe } from './swipe';

const deck = JSON.parse(part('#rapat').textContent) as PlayedDeck;
const { scenes, texts } = deck;
const { screen } = readAddress(location.hash, scenes.length);
const sections = document.querySelectorAll('.scene');
const maps = new SceneMaps(deck);
const card = new PlaceCard(deck, maps);
const select = placesSelect();

let number = 0;
let dark = false;
let digits = '';
let pinned: MeantPlace | { readonly row: number; readonly svg: null } | null = null;

const windows = new FileWindows(deck.id, (news) => {
  if (news.what === 'where') return screen === 'wall' ? announce() : undefined;
  if (news.what === 'closed') return presenter?.heard(false);
  presenter?.heard(true);
  const row = pinned?.row ?? null;
  if (news.number === number && news.dark === dark && news.pinned === row) return;
  dark = news.dark;
  if (news.number !== number) stand(news.number);
  pinned = news.pinned === null ? null : { row: news.pinned, svg: null };
  draw();
});
const presenter =
  screen === 'presenter' ? new PresenterScreen(deck, () => windows.tell({ what: 'where' })) : null;

function announce(): void {
  windows.tell({ what: 'at', number, dark, pinned: pinned?.row ?? null });
}

/** Shows a scene; a place that was pinned on the one before is let go. */
function stand(to: number): void {
  number = to;
  digits = '';
  pinned = null;
  const hash = writeAddress({ screen, number });
  // The wall's steps are steps of Back; the presenter's screen follows them and has none of its own.
  if (location.hash !== hash) {
    if (screen === 'wall' && location.hash !== '') location.hash = hash;
    else location.replace(hash);
  }
  sections.forEach((section, i) => {
    section.classList.toggle('now', i === number - 1);
    section.classList.toggle('next', i === number);
  });
  const section = sections[number - 1];
  if (section) fitSide(section);
  listPlaces(select, deck, scenes[number - 1]?.maps.find(({ places }) => places !== null)?.places ?? null);
  document.querySelectorAll('.dots i').forEach((dot, i) => dot.classList.toggle('here', i === number - 1));
  part('.bar .at').textContent = filled(texts.at, { n: number, m: scenes.length });
  say(`${filled(texts.at, { n: number, m: scenes.length })}: ${scenes[number - 1]?.title ?? ''}`);
}

/** What changes within a scene: the dark, the digits typed, the place that is pinned. */
function draw(): void {
  part('.dark').hidden = !dark || presenter !== null;
  document.documentElement.classList.toggle('darkened', dark && presenter !== null);
  part('.digits').textContent = digits;
  presenter?.show(number, dark);
  maps.mean(number, pinned?.row ?? null);
  select.value = pinned === null ? '' : String(pinned.row);
  if (pinned) card.show(number, pinned.row, { svg: pinned.svg, pinned: true });
  else card.hide();
}

function show(to: number): void {
  stand(to);
  draw();
  announce();
}

function say(text: string): void {
  part('.news').textContent = text;
}

function step(by: number): void {
  const to = Math.max(1, Math.min(scenes.length, number + by));
  if (to !== number) show(to);
  else if (by > 0) say(texts.last);
}

function pin(place: typeof pinned): void {
  pinned = place;
  draw();
  announce();
}

function setDark(to: boolean): void {
  dark = to;
  draw();
  announce();
}

function openPresenter(): void {
  if (screen === 'presenter') return;
  const address = `${location.href.replace(/#.*$/, '')}${writeAddress({ screen: 'presenter', number })}`;
  const opened = window.open(address, `petala-${deck.id}`, 'width=1366,height=768');
  const held = part('.held');
  held.hidden = opened !== null;
  part<HTMLAnchorElement>('a', held).href = address;
  if (opened) windows.join(opened);
}

function fullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse; the wall is as good in a window.
  change.catch(() => say(texts.noFullScreen));
}

/** Does what a key asks; false where the file has nothing of the kind. */
function act(asked: WallAct): boolean {
  switch (asked.what) {
    case 'step':
      step(asked.by);
      return true;
    case 'first':
      show(1);
      return true;
    case 'last':
      show(scenes.length);
      return true;
    case 'digits':
      digits = asked.digits;
      draw();
      return true;
    case 'number':
      digits = '';
      if (asked.number >= 1 && asked.number <= scenes.length) show(asked.number);
      else draw();
      return true;
    case 'dark':
      setDark(!dark);
      return true;
    case 'presenter':
      openPresenter();
      return true;
    case 'fullScreen':
      fullScreen();
      return true;
    case 'leave':
      pin(null);
      return true;
    default:
      // Exploring, deciding and drawing by hand need the app.
      return false;
  }
}

/** In a list, arrows and letters are the list's; a clicker's keys step the meeting wherever the focus is. */
const ALWAYS = new Set(['PageUp', 'PageDown', 'Escape']);

window.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (target === select && !ALWAYS.has(key)) return;
  const pressed = target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;
  if (pressed && (key === ' ' || (key === 'Enter' && digits === ''))) return;
  const asked = wallAct(event, { digits, exploring: false });
  if (asked && act(asked)) {
    event.preventDefault();
    if (target === select) select.blur();
  }
});

document.addEventListener('click', ({ target }) => {
  const place = maps.placeAt(target);
  if (place) return pin(pinned?.row === place.row ? null : place);
  const asked = (target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
  if (asked === 'before') step(-1);
  else if (asked === 'next') step(1);
  else if (asked === 'presenter') openPresenter();
  else if (asked === 'fullScreen') fullScreen();
  else if (asked === 'dark') setDark(!dark);
  else if (asked === 'unpin') pin(null);
  else if (presenter && (target as Element).closest('.scene.next')) step(1);
});

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pinned || pointerType === 'touch') return;
  const place = maps.placeAt(target);
  maps.mean(number, place?.row ?? null);
  if (place) card.show(number, place.row, { svg: place.svg, pinned: false });
  else card.hide();
});

select.addEventListener('change', () =>
  pin(select.value === '' ? null : { row: Number(select.value), svg: null }),
);
window.addEventListener('hashchange', () => {
  const to = readAddress(location.hash, scenes.length).number;
  if (to !== number) show(to);
});
window.addEventListener('resize', () => {
  const section = sections[number - 1];
  if (section) fitSide(section);
  draw();
});
window.addEventListener('pagehide', () => {
  if (screen === 'wall') windows.tell({ what: 'closed' });
});
window.addEventListener('pageshow', () => {
  if (number > 0 && screen === 'wall') announce();
});
onSwipe(part('main'), step);

document.documentElement.classList.add('played');
part('.bar').hidden = false;
stand(readAddress(location.hash, scenes.length).number);
draw();
if (screen === 'wall') announce();
else windows.tell({ what: 'where' });
