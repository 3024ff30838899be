import type { App } from '../../state/app.svelte';
import { copyText } from '../kit/copyText';

/** What a browser offers for passing a link on. */
export interface Ways {
  /** The device's own share sheet; null where there is none. */
  readonly share: ((link: string) => Promise<void>) | null;
  readonly copy: (link: string) => Promise<boolean>;
}

/** How the passing on of a link ended: the reader may also have closed the share sheet again. */
export type PassedOn = 'shared' | 'dismissed' | 'copied' | 'refused';

/** Passes a link on by the share sheet, else by the clipboard. */
export async function passOn(link: string, { share, copy }: Ways): Promise<PassedOn> {
  if (share) {
    try {
      await share(link);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
      // The sheet did not open: the clipboard is left.
    }
  }
  return (await copy(link)) ? 'copied' : 'refused';
}

/** Whether a press on "share" opens the phone's own share sheet. */
export function hasShareSheet(app: App): boolean {
  return app.device.phone && typeof navigator.share === 'function';
}

/** Passes the state on as a link, and says how that went; a refused one is held out to be copied by hand. */
export async function shareLink(app: App): Promise<void> {
  const link = location.href;
  const share = (url: string) => navigator.share({ title: document.title, url });
  const how = await passOn(link, { share: hasShareSheet(app) ? share : null, copy: copyText });
  if (how === 'shared') app.notices.tell(app.t('bagikan.diteruskan'));
  if (how === 'copied') app.notices.tell(app.t('bagikan.tersalin'));
  if (how === 'refused') app.notices.offer(app.t('bagikan.gagal'), link);
}
