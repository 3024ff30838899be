import { textAt } from '../../data/model/textColumn';
import type { App } from '../../state/app.svelte';

/** Selects a village from a list; the map moves to it where it is not visible. */
export function showVillage(app: App, row: number): void {
  const villages = app.explorer.dataset?.villages;
  if (!villages) return;
  app.select(textAt(villages.code, row));
  app.port.commands?.bring(row, 'list');
}
