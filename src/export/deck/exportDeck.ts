import { encodeUtf8 } from '../../data/bytes/utf8';
import { MEDIA_TYPES, type CarriedFile } from '../exportChoice';
import { isOutOfMemory, type Exported } from '../exportFault';
import { pdfOf, type ExportTools } from '../exportView';
import type { SlidePicture } from '../form/slideParts';
import { mapPage } from '../page/mapPage';
import type { DeckAsked, SceneAsked } from './deckAsked';
import { deckHandout } from './deckHandout';
import type { DeckPlayer } from './deckHtml';
import type { HandoutChoice } from './handoutPlaces';
import { mapOfWidth } from './slideShapes';

/** What a meeting is carried away as. */
export type DeckForm =
  { readonly form: 'pptx' } | { readonly form: 'html' } | ({ readonly form: 'pdf' } & HandoutChoice);

export interface DeckTools extends ExportTools {
  /** The code that shows an HTML file; brought when one is made. */
  readonly player: () => Promise<DeckPlayer>;
}

/** A meeting as a file; the same meeting, data and day are the same bytes. */
export async function exportDeck(
  deck: DeckAsked,
  asked: DeckForm,
  tools: DeckTools,
): Promise<Exported<CarriedFile>> {
  try {
    if (asked.form === 'html') {
      const [{ deckHtml }, player] = await Promise.all([import('./deckHtml'), tools.player()]);
      const bytes = encodeUtf8(deckHtml(deck, { faces: tools.faces, player }));
      return { ok: true, value: { bytes, type: 'text/html', remarks: [] } };
    }
    const type = MEDIA_TYPES[asked.form];
    if (asked.form === 'pptx') {
      const made = await pptxOf(deck, tools);
      return made.ok ? { ok: true, value: { bytes: made.value, type, remarks: [] } } : made;
    }
    const leaflet = deckHandout(deck, asked, tools);
    const made = await pdfOf(leaflet, tools);
    return made.ok ? { ok: true, value: { ...made.value, type } } : made;
  } catch (cause) {
    if (isOutOfMemory(cause)) return { ok: false, fault: { reason: 'memory' } };
    throw cause;
  }
}

/** Points of a slide's map, and how finely it is drawn: twice what a wide screen shows. */
const ONE = { width: 600, height: 405, size: 0.9 } as const;
const OF_TWO = { width: 440, height: 290, size: 0.8 } as const;
const SLIDE_SCALE = 3.2;

async function pptxOf(deck: DeckAsked, tools: ExportTools): Promise<Exported<Uint8Array<ArrayBuffer>>> {
  const scenes: { scene: SceneAsked; pictures: readonly SlidePicture[] }[] = [];
  for (const scene of deck.scenes) {
    const pictures: SlidePicture[] = [];
    for (const map of scene.maps) {
      const size = scene.maps.length > 1 ? OF_TWO : ONE;
      const framed = mapOfWidth(map, size);
      const page = mapPage(framed, size, {
        ...tools,
        tones: 'warna',
        extent: map.state.camera ? 'tampilan' : 'semua',
      });
      const drawn = await tools.draw([page], { scale: SLIDE_SCALE, transparent: false });
      if (!drawn.ok) return drawn;
      pictures.push({ png: drawn.value, width: page.width, height: page.height });
    }
    scenes.push({ scene, pictures });
  }
  const { deckPptx } = await import('./deckPptx');
  return { ok: true, value: await deckPptx(scenes, { deck, words: tools.words }) };
}
