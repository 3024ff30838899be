import { DEFAULT_PACK } from '../url/appState';
import { isRecord, parsedJson } from '../../data/model/untrustedJson';
import { decodeState, LONGEST_HASH } from '../url/urlCodec';

/** A link that the reader saved under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** For example "#/peta?…". */
  readonly hash: string;
  readonly pack: string;
  /** Version of the pack's data when it was saved; empty where unknown. */
  readonly dataVersion: string;
  /** ISO date and time; empty where unknown. */
  readonly savedAt: string;
}

/** The result of reading a stored document. */
export interface SavedViews {
  readonly views: readonly SavedView[];
  /** Number of entries that were invalid and dropped. */
  readonly dropped: number;
  /** Whether the document is from a later version of the app and must not be overwritten. */
  readonly newer: boolean;
}

/** Version 1 was a list of links; version 2 adds name, pack, data version and time. */
const VERSION = 2;
export const MOST_VIEWS = 100;
export const LONGEST_NAME = 80;
const LONGEST_WORD = 64;

/** The document as stored in the browser and in exported files. */
export function writeSavedViews(views: readonly SavedView[]): string {
  return JSON.stringify({ version: VERSION, views });
}

/** Reads a document of any version. Never throws; invalid entries are dropped and counted. */
export function readSavedViews(text: string | null): SavedViews {
  if (text === null || text === '') return { views: [], dropped: 0, newer: false };
  const document = parsedJson(text);
  // Version 1: a list of links.
  if (Array.isArray(document)) return collect(document.map((hash, i) => fromFirst(hash, i)));
  if (!isRecord(document)) return { views: [], dropped: 1, newer: false };
  const { version, views } = document;
  if (typeof version === 'number' && version > VERSION) return { views: [], dropped: 0, newer: true };
  if (version !== VERSION || !Array.isArray(views)) return { views: [], dropped: 1, newer: false };
  return collect(views.map(viewOf));
}

/** Adds the views of a file to existing ones, without duplicates. */
export function mergeViews(own: readonly SavedView[], brought: readonly SavedView[]): readonly SavedView[] {
  const known = new Set(own.map(({ name, hash }) => `${name} ${hash}`));
  const ids = new Set(own.map(({ id }) => id));
  const fresh = brought.filter(({ name, hash }) => !known.has(`${name} ${hash}`));
  const named = fresh.map((view, i) => (ids.has(view.id) ? { ...view, id: `${view.id}-${i + 1}` } : view));
  return [...own, ...named].slice(0, MOST_VIEWS);
}

/** Normalises a name: trimmed and cut to the permitted length; null where nothing is left. */
export function viewName(text: string): string | null {
  const name = text.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_NAME);
  return name === '' ? null : name;
}

function collect(read: readonly (SavedView | null)[]): SavedViews {
  const ids = new Set<string>();
  const views = read.filter((view): view is SavedView => {
    if (view === null || ids.has(view.id) || ids.size >= MOST_VIEWS) return false;
    ids.add(view.id);
    return true;
  });
  return { views, dropped: read.length - views.length, newer: false };
}

/** An entry of version 1, whose link also becomes its name. */
function fromFirst(hash: unknown, i: number): SavedView | null {
  if (!isLink(hash)) return null;
  const { pack } = decodeState(hash).state;
  return { id: `v1-${i + 1}`, name: hash.slice(0, LONGEST_NAME), hash, pack, dataVersion: '', savedAt: '' };
}

function viewOf(entry: unknown): SavedView | null {
  if (!isRecord(entry)) return null;
  const { id, name, hash, pack, dataVersion, savedAt } = entry;
  const named = typeof name === 'string' ? viewName(name) : null;
  if (!isWord(id) || id === '' || named === null || !isLink(hash)) return null;
  return {
    id,
    name: named,
    hash,
    pack: isWord(pack) ? pack : DEFAULT_PACK,
    dataVersion: isWord(dataVersion) ? dataVersion : '',
    savedAt: isWord(savedAt) && !Number.isNaN(Date.parse(savedAt)) ? savedAt : '',
  };
}

/** Whether a value is a link within this app. */
function isLink(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('#/') && value.length <= LONGEST_HASH;
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_WORD;
}
