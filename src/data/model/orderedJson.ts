import { isRecord } from './untrustedJson';

/** The same JSON with the keys of every record in alphabetical order. */
export function orderedJson(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(orderedJson);
  if (!isRecord(json)) return json;
  const keys = Object.keys(json).sort();
  return Object.fromEntries(keys.map((key) => [key, orderedJson(json[key])]));
}
