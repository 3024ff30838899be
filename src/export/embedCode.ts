/** What the code of a frame is made of. */
export interface EmbedCode {
  readonly id: string;
  /** Address of the frame and of the full app. */
  readonly src: string;
  readonly link: string;
  /** Names the frame to who cannot see it, and stands as the link's text. */
  readonly title: string;
  readonly height_px: number;
  /** The height follows the content, where the page listens. */
  readonly automatic: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text that stands in HTML, within quotes or without. */
export function htmlText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

/**
 * Listens as the scripts of Datawrapper's embed codes do, for pages that have none. A page that has one already hears
 * the message twice and sets the same height.
 */
const LISTENER =
  "<script>addEventListener('message',function(e){var h=e.data&&e.data['datawrapper-height'];if(h)for(var f of document.querySelectorAll('iframe'))if(f.contentWindow===e.source)f.style.height=Object.values(h)[0]+'px'})</script>";

/**
 * HTML to paste into another page: the frame, and a link below it. The link needs no script: it stands where frames are
 * forbidden, cut out by an editor, or printed.
 */
export function embedCode({ id, src, link, title, height_px, automatic }: EmbedCode): string {
  const named = htmlText(title);
  const frame = [
    `<iframe id="datawrapper-chart-${htmlText(id)}"`,
    `title="${named}"`,
    `src="${htmlText(src)}"`,
    'loading="lazy"',
    `height="${Math.round(height_px)}"`,
    'style="width:0;min-width:100%;border:0"></iframe>',
  ].join(' ');
  return [frame, ...(automatic ? [LISTENER] : []), `<p><a href="${htmlText(link)}">${named}</a></p>`].join(
    '\n',
  );
}
