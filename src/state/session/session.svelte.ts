import { untrack } from 'svelte';
import type { Fault } from '../../data/model/fault';
import { formats } from '../../messages/format';
import type { MessagePart } from '../../messages/parts';
import type { StartWorker } from '../../workers/startWorkers';
import type { Theme } from '../url/appState';
import type { Place } from '../url/urlParam';
import { Device } from './device.svelte';
import type { Environment } from './environment';
import { Navigation } from './navigation.svelte';
import { Notices } from './notices.svelte';
import { OwnDocuments } from './ownDocuments';
import { Readiness } from './readiness.svelte';
import type { Offline } from './offline.svelte';
import { Words } from './words.svelte';

/** Places whose rows are villages whatever level the map shows. */
const OF_VILLAGES: readonly Place[] = ['beranda', 'data', 'evaluasi', 'perencana'];

/** All ways on a phone, the code for another page, a citation, the paper of files, sheets of many places, a scene of a meeting. */
export type SharingDialog = 'menu' | 'embed' | 'cite' | 'choice' | 'sheets' | 'scene';

/** Who reads, on what, in which language: all of the app that knows no pack and no map. */
export class Session {
  readonly nav: Navigation;
  readonly device: Device;
  readonly words: Words;
  /** Answers that are seen and heard; for acts whose effect lies off the screen. */
  readonly notices = new Notices();
  readonly documents: OwnDocuments;
  /** Text for screen readers alone, since the screen shows it already. */
  spoken: string = $state('');
  /** What the screen still waits for. */
  readonly readiness = new Readiness();
  /** A part of the app's own code that could not be fetched; a reload brings it. */
  codeFault: Fault | null = $state(null);
  /** What is kept for use without a network; null before the first page is ready, and where nothing can be kept. */
  offline: Offline | null = $state.raw(null);
  /** The dialog of saved views is open. */
  savedViews: boolean = $state(false);
  /** The dialog that is open of those by which a view is passed on. */
  sharing: SharingDialog | null = $state(null);
  /** The short tour is under way. */
  tour: boolean = $state(false);
  /** The list of keys is open. */
  keyList: boolean = $state(false);

  readonly startWorker: StartWorker;
  readonly devicePosition: Environment['devicePosition'];

  constructor(environment: Environment) {
    const { history, matches, textScale, documents, missingText, startWorker } = environment;
    this.nav = new Navigation(history);
    this.device = new Device(matches, textScale);
    this.words = new Words(missingText);
    this.documents = new OwnDocuments(documents, () => void this.#warnNotLasting());
    this.startWorker = startWorker;
    this.devicePosition = environment.devicePosition;
    this.readiness.waitFor(() => this.words.isWhole(this.language, this.level));
  }

  /** What a row stands for; some places always speak of villages. */
  readonly level = $derived.by(() => {
    const { route, level } = this.nav.state;
    return OF_VILLAGES.includes(route.place) ? 'village' : level;
  });
  readonly language = $derived.by(() => this.nav.state.language);
  readonly t = $derived.by(() => this.words.of(this.language, this.level));
  /** Numbers, money and dates as the language writes them. */
  readonly f = $derived.by(() => formats(this.language));
  /** A scene of a meeting fills the screen. */
  readonly onWall: boolean = $derived.by(() => {
    const { wall, route } = this.nav.state;
    return wall?.exploring === false && route.place !== 'rapat';
  });
  readonly theme: Theme = $derived.by(() => {
    // A phone in the hand is read from near.
    if (this.onWall && !this.device.phone) return 'proyektor';
    return this.nav.state.theme ?? (this.device.dark ? 'gelap' : 'terang');
  });

  /** Code that is loaded together with the texts that it uses. */
  async withWords<T>(parts: readonly MessagePart[], code: Promise<T>): Promise<T> {
    this.words.want(...parts);
    const texts = untrack(() => this.words.fetch(this.language, this.level));
    await Promise.all([code, texts]);
    return code;
  }

  /** Says that what is made on this page is lost with it, once those words are there. */
  async #warnNotLasting(): Promise<void> {
    this.words.want('documents');
    await this.words.fetch(this.language, this.level).catch(() => undefined);
    this.notices.warn(this.t('dok.sementara'));
  }

  say(text: string): void {
    this.spoken = text;
  }

  /** Counts something as open over the page, so that the browser's Back closes it; gives the way to end that. */
  openOverlay(close: () => void): () => void {
    return untrack(() => this.nav.overlays.open(close));
  }

  /** Something is on its way to the screen, which is no answer before; gives the way to say, once, that it came. */
  startWaiting(): () => void {
    return this.readiness.waitFor(() => false);
  }
}
