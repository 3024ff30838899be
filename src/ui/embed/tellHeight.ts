/**
 * The message that Datawrapper's frames send, and that the script of its embed codes reads: it sets the height of the
 * iframe that the message came from, or that is called `datawrapper-chart-<id>`, to that many CSS px.
 */
export interface HeightMessage {
  readonly 'datawrapper-height': Readonly<Record<string, number>>;
}

export function heightMessage(id: string, height_px: number): HeightMessage {
  return { 'datawrapper-height': { [id]: Math.ceil(height_px) } };
}

/** What a message is sent to. */
export interface FramingPage {
  postMessage(message: HeightMessage, options: { readonly targetOrigin: string }): void;
}

/**
 * Tells the embedding page the height of `content` now and whenever it changes; the returned function ends that. Not
 * more than the height is told, so that any page may hear it.
 */
export function tellHeight(page: FramingPage, content: HTMLElement, id: string): () => void {
  let told = 0;
  const tell = () => {
    // The content's own bottom: the document is never lower than its window, so a frame could not shrink by it.
    const height_px = Math.ceil(content.getBoundingClientRect().bottom + window.scrollY);
    if (height_px === told) return;
    told = height_px;
    page.postMessage(heightMessage(id, height_px), { targetOrigin: '*' });
  };
  const watch = new ResizeObserver(tell);
  watch.observe(content);
  return () => watch.disconnect();
}
