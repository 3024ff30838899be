import { fileStem } from '../../data/export/fileName';
import type { DeckForm } from '../../export/deck/exportDeck';
import type { App } from '../../state/app.svelte';
import { documentFile } from '../../state/documents/documentFile';
import type { KeptDocument } from '../../state/documents/documentStore';
import { DECK_KIND } from '../../state/rapat/deckKind';
import type { Deck } from '../../story/deck';
import { exportedFile } from '../sharing/exportedFile';
import { saveFile } from '../sharing/saveFile';
import { deckAsked } from './deckAsked';

/** The meeting as a file that Petala opens again. */
export function saveDocument(app: App, kept: KeptDocument<Deck>): Promise<void> {
  return saveFile(app, () => ({
    name: `${fileStem(kept.name, 'rapat')}.rapat.json`,
    content: new Blob([documentFile(DECK_KIND, kept)], { type: 'application/json' }),
  }));
}

/** The meeting as slides or a hand-out, with the data of the open pack; needs the texts `export` and `helix`. */
export function saveDeck(app: App, { name, value }: KeptDocument<Deck>, form: DeckForm): Promise<void> {
  return saveFile(app, () =>
    exportedFile(app, `${fileStem(name, 'rapat')}.${form.form}`, async (remote) =>
      remote.deck(await deckAsked(app, { name, deck: value }), form),
    ),
  );
}
