import { fileStem } from '../../data/export/fileName';
import type { DeckForm } from '../../export/deck/exportDeck';
import type { App } from '../../state/app.svelte';
import { documentFile } from '../../state/documents/documentFile';
import type { KeptDocument } from '../../state/documents/documentStore';
import { DECK_KIND } from '../../state/rapat/deckKind';
import type { OpenDeck } from '../../state/rapat/openDeck.svelte';
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

/** The meeting as slides or a hand-out, with the data of the open pack. */
export function saveDeck(app: App, open: OpenDeck, form: DeckForm): Promise<void> {
  const stem = fileStem(open.kept?.name ?? '', 'rapat');
  return saveFile(app, () =>
    exportedFile(app, `${stem}.${form.form}`, async (remote) => {
      const asked = await deckAsked(app, open);
      return asked && remote.deck(asked, form);
    }),
  );
}
