import { encodeUtf8 } from '../../data/bytes/utf8';
import type { CarriedFile } from '../exportChoice';
import { isOutOfMemory, type Exported } from '../exportFault';
import type { DeckAsked } from './deckAsked';
import { deckHtml, type DeckHtmlTools } from './deckHtml';

/** A meeting as a file that a browser shows without a network; the same meeting, data and day are the same bytes. */
export function deckHtmlFile(asked: DeckAsked, tools: DeckHtmlTools): Exported<CarriedFile> {
  try {
    return {
      ok: true,
      value: { bytes: encodeUtf8(deckHtml(asked, tools)), type: 'text/html', remarks: [] },
    };
  } catch (cause) {
    if (isOutOfMemory(cause)) return { ok: false, fault: { reason: 'memory' } };
    throw cause;
  }
}
