import type { App } from '../../state/app.svelte';
import { MeetingChannel, type MeetingNews } from '../../state/rapat/meetingChannel';
import { OpenDeck } from '../../state/rapat/openDeck.svelte';
import { sceneState } from '../../state/rapat/sceneState';
import { encodeState } from '../../state/url/urlCodec';
import type { Scene } from '../../story/scene';
import { sceneFrom, sceneNumber, shownScenes } from '../../story/walk';

/** The presenter's own screen: it follows the wall and can lead it. */
export class Presenter {
  readonly #app: App;
  readonly #deckId: string;
  readonly open: OpenDeck;
  #channel: MeetingChannel | null = null;
  dark: boolean = $state(false);
  /** A wall has answered since this screen was opened. */
  hasWall: boolean = $state(false);

  constructor(app: App, deckId: string) {
    this.#app = app;
    this.#deckId = deckId;
    this.open = new OpenDeck(app.documents, () => new Date().toISOString());
  }

  readonly scenes: readonly Scene[] = $derived.by(() => this.open.deck?.scenes ?? []);
  readonly shown: readonly Scene[] = $derived.by(() => shownScenes(this.scenes));
  readonly scene: Scene | null = $derived.by(() => {
    const asked = this.#app.nav.state.wall?.scene;
    return this.scenes.find(({ id }) => id === asked) ?? this.shown[0] ?? null;
  });
  readonly number: number | null = $derived.by(() =>
    this.scene ? sceneNumber(this.scenes, this.scene.id) : null,
  );
  readonly next: Scene | null = $derived.by(() => {
    const next = this.scene && sceneFrom(this.scenes, this.scene.id, 1);
    return next?.id === this.scene?.id ? null : next;
  });
  /** The wall at the same scene, as an address to be opened. */
  readonly wallHref: string | null = $derived.by(() => {
    const { scene } = this;
    if (!scene) return null;
    const position = { deck: this.#deckId, scene: scene.id, exploring: false };
    return encodeState(sceneState(scene, this.#app.nav.state, position));
  });

  /** Reads the deck and joins the wall; gives the way to leave. */
  start(): () => void {
    const channel = new MeetingChannel(this.#deckId, (news) => this.#hear(news));
    this.#channel = channel;
    void this.open.open(this.#deckId).then(() => channel.tell({ what: 'where' }));
    return () => {
      channel.close();
      this.#channel = null;
    };
  }

  #hear(news: MeetingNews): void {
    if (news.what === 'changed') void this.open.open(this.#deckId);
    else if (news.what === 'closed') this.hasWall = false;
    else if (news.what === 'at') {
      this.hasWall = true;
      this.dark = news.dark;
      this.#stand(news.scene);
    }
  }

  /** Keeps the scene in the address, so that a reload comes back to it, and opens the pack that it is about. */
  #stand(id: string): void {
    const { nav } = this.#app;
    const scene = this.scenes.find((one) => one.id === id);
    const at = nav.state.wall;
    if (!scene || (at?.scene === id && at.deck === this.#deckId)) return;
    nav.settle({ wall: { deck: this.#deckId, scene: id, exploring: false }, pack: scene.pack });
  }

  /** Leads the meeting to a scene. */
  show(id: string): void {
    this.#stand(id);
    this.#channel?.tell({ what: 'at', scene: id, dark: this.dark });
  }

  step(steps: number): void {
    const to = sceneFrom(this.scenes, this.scene?.id ?? '', steps);
    if (to) this.show(to.id);
  }

  setDark(dark: boolean): void {
    this.dark = dark;
    if (this.scene) this.#channel?.tell({ what: 'at', scene: this.scene.id, dark });
  }

  changed(): void {
    this.#channel?.tell({ what: 'changed' });
  }
}
