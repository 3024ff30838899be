import { tick } from 'svelte';
import type { App } from '../../../state/app.svelte';
import { focusPageIfLost } from '../../kit/focusPage';

/** Closes an intervention's card; the focus returns to its entry in the list. */
export function leaveIntervention(app: App): void {
  if (isFocusInCard()) app.leftIntervention = app.selection.intervention;
  app.selection.closeIntervention();
  void tick().then(focusPageIfLost);
}

/** Closes the card of a cluster. */
export function leaveCluster(app: App): void {
  app.selection.closeCluster();
  void tick().then(focusPageIfLost);
}

function isFocusInCard(): boolean {
  return document.activeElement?.closest('[data-card]') != null;
}
