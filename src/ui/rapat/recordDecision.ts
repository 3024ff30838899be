import { packStamp } from '../../export/content/packStamp';
import type { App } from '../../state/app.svelte';
import type { OpenDeck } from '../../state/rapat/openDeck.svelte';
import { sceneLink } from '../../state/rapat/sceneState';
import { freeId, withDecision } from '../../story/deck';
import { withTaskIds, type DecisionWords } from '../../story/decision';
import type { Scene } from '../../story/scene';
import { wordDocumentFault } from '../figures/documentFaultWords';

interface Recorded {
  readonly scene: Scene;
  readonly words: DecisionWords;
  readonly deferred: boolean;
  /** The wall's own state where the decision is written before it; null on the presenter's screen. */
  readonly before: 'wall' | 'presenter';
}

/** Records a decision with its scene, state and data version; false, with a notice, where it cannot be kept. */
export async function recordDecision(app: App, open: OpenDeck, asked: Recorded): Promise<boolean> {
  const { scene, words, deferred, before } = asked;
  const manifest = app.explorer.dataset?.manifest;
  const place = {
    sceneId: scene.id,
    sceneTitle: scene.title,
    // What the room saw, with all that was pressed since the scene came.
    link: before === 'wall' ? sceneLink(app.nav.state) : scene.link,
    pack: manifest?.id ?? scene.pack,
    dataVersion: manifest?.version ?? scene.dataVersion,
    dataHash: manifest ? packStamp(manifest) : '',
  };
  const at = new Date().toISOString();
  const isKept = await open.change((deck) =>
    withDecision(deck, {
      ...place,
      id: freeId(deck, Math.random),
      at,
      deferred,
      words: withTaskIds(words),
      corrections: [],
    }),
  );
  if (isKept) app.notices.tell(app.t('rapat.tercatat', { n: open.deck?.decisions.length ?? 0 }));
  else if (open.fault) app.notices.warn(wordDocumentFault(app, open.fault));
  return isKept;
}
