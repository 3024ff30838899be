import type { Deck } from '../../story/deck';
import type { Scene } from '../../story/scene';
import { promiseTitle, sceneName } from '../../story/promiseRows';
import { sceneAt, sceneFrom, sceneNumber, shownScenes } from '../../story/walk';
import type { App } from '../../state/app.svelte';
import { MeetingChannel, type MeetingNews } from '../../state/rapat/meetingChannel';
import { OpenDeck } from '../../state/rapat/openDeck.svelte';
import { isAsStored, sceneState } from '../../state/rapat/sceneState';
import { encodeState } from '../../state/url/urlCodec';
import { isTyping } from '../kit/isTyping';
import { today } from '../sharing/today';
import { openPresenter, presenterHref } from './presenterWindow';
import { wallAct, type WallAct } from '../../story/wallKeys';

/** What is drawn over the scene by hand. */
export type Ink = 'none' | 'pen' | 'pointer';

/** The wall of a meeting: the scene is in the address, the deck in the browser, other windows hear of each step. */
export class Wall {
  readonly #app: App;
  readonly open: OpenDeck;
  #channel: MeetingChannel | null = null;
  dark: boolean = $state(false);
  ink: Ink = $state('none');
  /** Digits typed so far; Enter goes to that scene. */
  digits: string = $state('');
  /** The form in which a decision is recorded is open. */
  recording: boolean = $state(false);
  /** Address of the presenter's screen where the browser held its window back. */
  heldBack: string | null = $state(null);

  constructor(app: App) {
    this.#app = app;
    this.open = new OpenDeck(app.documents, () => new Date().toISOString());
  }

  get deck(): Deck | null {
    return this.open.deck;
  }

  readonly sceneId: string = $derived.by(() => this.#app.nav.state.wall?.scene ?? '');
  readonly scene: Scene | null = $derived.by(
    () => this.deck?.scenes.find(({ id }) => id === this.sceneId) ?? null,
  );
  /** What stands above the scene; of promises without a title of their own, how many stand how. */
  readonly title: string = $derived.by(() => {
    const { scene } = this;
    if (!scene) return '';
    if (scene.title === '' && scene.promised)
      return promiseTitle(this.open.linesOf(scene.promised, today()), this.#app);
    return sceneName(scene, this.#app);
  });
  readonly number: number | null = $derived.by(() => sceneNumber(this.deck?.scenes ?? [], this.sceneId));
  readonly shown: readonly Scene[] = $derived.by(() => shownScenes(this.deck?.scenes ?? []));
  /** Somebody pressed something on the scene, which therefore shows more than it stores. */
  readonly touched: boolean = $derived.by(
    () => this.scene !== null && !isAsStored(this.scene, this.#app.nav.state),
  );

  /** Opens a deck and listens to its other windows; gives the way to stop. */
  follow(deckId: string): () => void {
    void this.open.open(deckId);
    const channel = new MeetingChannel(deckId, (news) => this.#hear(news));
    this.#channel = channel;
    return () => {
      this.leave();
      channel.close();
      this.#channel = null;
    };
  }

  /** Tells the other windows where the meeting stands. */
  announce(): void {
    const { sceneId, dark } = this;
    if (sceneId !== '') this.#channel?.tell({ what: 'at', scene: sceneId, dark });
  }

  /** The window is closed, also by accident: the presenter's screen offers the wall again. */
  leave(): void {
    this.#channel?.tell({ what: 'closed' });
  }

  #hear(news: MeetingNews): void {
    if (news.what === 'where') this.announce();
    else if (news.what === 'changed') void this.open.open(news.deck);
    else if (news.what === 'at') {
      this.dark = news.dark;
      if (news.scene !== this.sceneId) this.show(news.scene);
    }
  }

  /** After a change of the deck: the other windows read it again. */
  changed(): void {
    this.#channel?.tell({ what: 'changed' });
  }

  /** Puts a scene on the wall as it is stored. */
  show(id: string): void {
    const scene = this.deck?.scenes.find((one) => one.id === id);
    const { nav } = this.#app;
    const { wall } = nav.state;
    if (!scene || wall === null) return;
    this.digits = '';
    nav.visit(encodeState(sceneState(scene, nav.state, { ...wall, scene: id, exploring: false })));
    const n = sceneNumber(this.deck?.scenes ?? [], id) ?? 0;
    this.#app.say(
      `${this.#app.t('rapat.adegan_ke', { n, m: this.shown.length })}: ${sceneName(scene, this.#app)}`,
    );
  }

  step(steps: number): void {
    const next = sceneFrom(this.deck?.scenes ?? [], this.sceneId, steps);
    if (next && next.id !== this.sceneId) this.show(next.id);
    else if (steps > 0) this.#app.say(this.#app.t('rapat.terakhir'));
  }

  /** Opens the app around the scene. */
  explore(): void {
    const { nav } = this.#app;
    const { wall } = nav.state;
    if (wall) nav.go({ wall: { ...wall, exploring: true } });
  }

  /** Back to the scene as it is stored. */
  comeBack(): void {
    this.show(this.sceneId);
  }

  end(): void {
    const { nav } = this.#app;
    const { wall } = nav.state;
    if (document.fullscreenElement) void document.exitFullscreen();
    if (wall) nav.go({ route: { place: 'rapat', deck: wall.deck, part: 'scenes' }, wall: null });
  }

  fullScreen(): void {
    const { documentElement: root, fullscreenElement } = document;
    const change = fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
    // A browser or a frame may refuse; the wall is as good in a window.
    change.catch(() => this.#app.say(this.#app.t('rapat.penuh_layar')));
  }

  presenter(): void {
    const { nav } = this.#app;
    const { wall } = nav.state;
    if (!wall) return;
    const href = presenterHref(nav, wall);
    this.heldBack = openPresenter(href) ? null : href;
  }

  key(event: KeyboardEvent): void {
    if (this.recording || isTyping(event.target)) return;
    const act = wallAct(event, { digits: this.digits, exploring: !this.#app.onWall });
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#do(act);
  }

  #do(act: WallAct): void {
    switch (act.what) {
      case 'step':
        return this.step(act.by);
      case 'first':
      case 'last': {
        const scene = act.what === 'first' ? this.shown[0] : this.shown.at(-1);
        return scene && this.show(scene.id);
      }
      case 'digits':
        this.digits = act.digits;
        return;
      case 'number': {
        this.digits = '';
        const scene = sceneAt(this.deck?.scenes ?? [], act.number);
        return scene ? this.show(scene.id) : undefined;
      }
      case 'dark':
        this.dark = !this.dark;
        return;
      case 'ink':
        this.ink = this.ink === act.ink ? 'none' : act.ink;
        return;
      case 'explore':
        return this.#app.onWall && !this.touched ? this.explore() : this.comeBack();
      case 'record':
        this.recording = true;
        return;
      case 'presenter':
        return this.presenter();
      case 'fullScreen':
        return this.fullScreen();
      case 'leave':
        return this.ink !== 'none' ? void (this.ink = 'none') : this.touched ? this.comeBack() : this.end();
      default:
        return act satisfies never;
    }
  }
}
