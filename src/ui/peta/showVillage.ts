import { textAt } from '../../data/textColumn';
import type { App } from '../../state/app.svelte';

/** Selects a village from a list; the map comes to it only where it is out of sight. */
export function showVillage(app: App, row: number): void {
  const { visibleBbox: box, explorer } = app;
  const villages = explorer.dataset?.villages;
  if (!villages) return;
  const [x, y] = [villages.lon[row]!, villages.lat[row]!];
  app.select(textAt(villages.code, row));
  if (box && !(x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])) app.map?.showRow(row);
}
