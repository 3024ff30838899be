import type { App } from '../../state/app.svelte';
import { mapTitle } from '../../reading/mapTitle';
import { saveFile } from './saveFile';

/** Whether the device's own share sheet takes pictures. */
export function canSendPictures(): boolean {
  const sample = new File([new Uint8Array(1)], 'petala.png', { type: 'image/png' });
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [sample] });
}

/** The address of a chat with the map's title and link; the reader chooses to whom and presses "send" there. */
export function chatAddress(title: string, link: string): string {
  return `https://wa.me/?text=${encodeURIComponent(`${title}\n${link}`)}`;
}

/**
 * Passes the picture of the map on with its title and link by the device's share sheet. Where the sheet does not open
 * any more, because making the picture took too long, the picture is downloaded instead.
 */
export async function sendView(app: App): Promise<void> {
  const text = `${mapTitle(app)}\n${location.href}`;
  await saveFile(app, async () => {
    const { viewFile } = await import('./viewFile');
    const made = await viewFile(app, 'png');
    if (made === null) return null;
    const file = new File([made.content], made.name, { type: 'image/png' });
    try {
      await navigator.share({ files: [file], text });
      app.notices.tell(app.t('bagikan.gambar_dikirim'));
      return null;
    } catch (error) {
      return error instanceof DOMException && error.name === 'AbortError' ? null : made;
    }
  });
}
