import { isRecord } from '../../data/model/untrustedJson';

/** What the windows of a meeting tell each other. Each names its deck; a window of another deck does not listen. */
export type MeetingNews =
  /** The meeting stands at this scene, dark or not. */
  | { readonly what: 'at'; readonly deck: string; readonly scene: string; readonly dark: boolean }
  /** A window has opened and asks where the meeting stands. */
  | { readonly what: 'where'; readonly deck: string }
  /** The stored deck was changed. */
  | { readonly what: 'changed'; readonly deck: string }
  /** The window with the wall was closed. */
  | { readonly what: 'closed'; readonly deck: string };

type Told = MeetingNews extends infer N ? (N extends MeetingNews ? Omit<N, 'deck'> : never) : never;

/** The part of `BroadcastChannel` that is used; tests hand in their own. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;

const NAME = 'petala-rapat';

/** Connects the windows of one browser that show the same deck, without a network. */
export class MeetingChannel {
  readonly #deck: string;
  readonly #channel: Channel;

  constructor(
    deck: string,
    hear: (news: MeetingNews) => void,
    open: (name: string) => Channel = (name) => new BroadcastChannel(name),
  ) {
    this.#deck = deck;
    this.#channel = open(NAME);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const news = readNews(data);
      if (news?.deck === deck) hear(news);
    };
  }

  tell(news: Told): void {
    this.#channel.postMessage({ ...news, deck: this.#deck });
  }

  close(): void {
    this.#channel.onmessage = null;
    this.#channel.close();
  }
}

/** Reads a message, which another version of the app may have sent; null where it is not understood. */
export function readNews(data: unknown): MeetingNews | null {
  if (!isRecord(data)) return null;
  const { what, deck, scene, dark } = data;
  if (typeof deck !== 'string') return null;
  if (what === 'where' || what === 'changed' || what === 'closed') return { what, deck };
  if (what !== 'at' || typeof scene !== 'string' || typeof dark !== 'boolean') return null;
  return { what, deck, scene, dark };
}
