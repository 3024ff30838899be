import type { App } from '../../state/app.svelte';
import { PREVIEW_PACK } from '../../state/pack/previewPack';
import { copyText } from '../kit/copyText';

/** The browser's means of sharing a link. */
export interface Ways {
  /** The Web Share API; null if the device has none. */
  readonly share: ((link: string) => Promise<void>) | null;
  readonly copy: (link: string) => Promise<boolean>;
}

/** The result of sharing a link; `dismissed`: the user closed the share sheet. */
export type PassedOn = 'shared' | 'dismissed' | 'copied' | 'refused';

/** Shares a link through the share sheet if there is one, otherwise copies it to the clipboard. */
export async function passOn(link: string, { share, copy }: Ways): Promise<PassedOn> {
  if (share) {
    try {
      await share(link);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
      // The share sheet could not be opened; fall back to the clipboard.
    }
  }
  return (await copy(link)) ? 'copied' : 'refused';
}

/** Whether the page shows the studio's preview, which nobody else can open. */
export function showsPreview(app: App): boolean {
  return app.nav.state.pack === PREVIEW_PACK;
}

/** Whether the share button opens the system's share sheet. */
export function hasShareSheet(app: App): boolean {
  return app.device.phone && typeof navigator.share === 'function' && !showsPreview(app);
}

/** Links below this length are not looked at more closely. */
const SURELY_SHORT = 4000;

/** Why nobody else could open a link, with the way out; null where it opens. */
async function unopenable({ nav, t, f }: App, link: string): Promise<string | null> {
  if (nav.state.regions.some((text) => text.startsWith('~'))) return t('bagikan.tautan_lokal');
  if (link.length < SURELY_SHORT) return null;
  const { checkedLink } = await import('../../state/documents/documentLink');
  const checked = checkedLink(link);
  if (checked.ok || checked.fault.reason !== 'linkTooLong') return null;
  const { characters, most } = checked.fault;
  return t('bagikan.tautan_panjang', { n: f.number(characters), m: f.number(most) });
}

/**
 * Shares the current state as a link and reports the result; if both ways fail, the link is shown for manual
 * copying.
 */
export async function shareLink(app: App): Promise<void> {
  const link = location.href;
  const refusal = await unopenable(app, link);
  if (refusal !== null) return app.notices.warn(refusal);
  const share = (url: string) => navigator.share({ title: document.title, url });
  const how = await passOn(link, { share: hasShareSheet(app) ? share : null, copy: copyText });
  if (how === 'shared') app.notices.tell(app.t('bagikan.diteruskan'));
  if (how === 'copied')
    app.notices.tell(app.t(showsPreview(app) ? 'bagikan.tersalin_pratinjau' : 'bagikan.tersalin'));
  if (how === 'refused') app.notices.offer(app.t('bagikan.gagal'), link);
}
