import { MOST_COMPARED } from '../../state/url/appState';
import type { App } from '../../state/app.svelte';
import { placeAt } from '../../reading/villagePlace';

/** What a press on "compare" does to a village. */
export type CompareAct = 'add' | 'remove' | 'full';

export function compareAct(compared: readonly string[], code: string): CompareAct {
  if (compared.includes(code)) return 'remove';
  return compared.length >= MOST_COMPARED ? 'full' : 'add';
}

/** The compared codes after the press; unchanged where there is no room. */
export function comparedAfter(compared: readonly string[], code: string): readonly string[] {
  const act = compareAct(compared, code);
  if (act === 'full') return compared;
  return act === 'remove' ? compared.filter((other) => other !== code) : [...compared, code];
}

/**
 * Adds a village to the comparison or removes it, and announces the result, or the reason where there is no
 * room.
 */
export function toggleCompared(app: App, code: string): void {
  const { compared } = app.nav.state;
  const villages = app.explorer.dataset?.villages;
  const row = app.explorer.rowOf(code);
  if (!villages || row === null) return;
  const place = placeAt(villages, row);
  const nama = app.t('desa.named', { nama: place.name, kec: place.kecamatan });
  const act = compareAct(compared, code);
  const next = comparedAfter(compared, code);
  if (act !== 'full') app.nav.go({ compared: next });
  const n = app.f.number(next.length);
  if (act === 'full') app.notices.warn(app.t('banding.penuh', { n }));
  else app.notices.tell(app.t(act === 'add' ? 'banding.ditambah' : 'banding.dilepas', { nama, n }));
}
