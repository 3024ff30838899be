import { isRecord, parsedJson } from '../../data/model/untrustedJson';
import { forget, remember, remembered } from './deviceMemory';

const NAME = 'desa-saya';

/** Code of the village that the reader of a pack chose as their own on this device; null where none was. */
export function ownVillage(pack: string): string | null {
  const stored = parsedJson(remembered(NAME) ?? '');
  const code = isRecord(stored) ? stored[pack] : null;
  return typeof code === 'string' ? code : null;
}

/** Stores the reader's village, on this device alone; null forgets it. */
export function keepOwnVillage(pack: string, code: string | null): void {
  const stored = parsedJson(remembered(NAME) ?? '');
  const others = Object.entries(isRecord(stored) ? stored : {}).filter(([id]) => id !== pack);
  const all = Object.fromEntries(code === null ? others : [...others, [pack, code]]);
  if (Object.keys(all).length === 0) forget(NAME);
  else remember(NAME, JSON.stringify(all));
}
