import { readFileNews, type FileNews } from './fileNews';

const CHANNEL = 'petala-berkas-rapat';

/**
 * Connects the windows of one file. A file from a disk may have no origin that its windows share, so that besides the
 * channel each tells the window it was opened by, and those that have spoken to it.
 */
export class FileWindows {
  readonly #file: string;
  readonly #peers = new Set<Window>();
  readonly #channel: BroadcastChannel | null;

  constructor(file: string, hear: (news: FileNews) => void) {
    this.#file = file;
    if (window.opener) this.#peers.add(window.opener as Window);
    this.#channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null;
    const take = (data: unknown) => {
      const news = readFileNews(data, file);
      if (news) hear(news);
      return news !== null;
    };
    if (this.#channel) this.#channel.onmessage = ({ data }) => void take(data);
    window.addEventListener('message', ({ data, source }) => {
      if (take(data) && source && 'closed' in source) this.#peers.add(source as Window);
    });
  }

  /** A window that this one has opened. */
  join(peer: Window): void {
    this.#peers.add(peer);
  }

  tell(news: FileNews): void {
    const message = { ...news, file: this.#file };
    this.#channel?.postMessage(message);
    for (const peer of this.#peers) {
      if (peer.closed) this.#peers.delete(peer);
      // A file has no origin that could be named; what is told stands in the file itself.
      else peer.postMessage(message, '*');
    }
  }
}
