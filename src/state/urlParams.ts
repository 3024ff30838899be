import { STAGE_WORDS, type InterventionStage } from '../data/schema';
import {
  DEFAULT_STATE,
  OVERLAYS,
  PALETTES,
  THEMES,
  type AppState,
  type Camera,
  type Classification,
  type Overlay,
} from './appState';

/**
 * One parameter of the link. `write` gives its text, or null for "leave it out"; `read` gives the change of
 * state that the text asks for, or null where it is not understood. Texts are plain, not percent-encoded.
 */
export interface UrlParam {
  readonly name: string;
  readonly write: (state: AppState) => string | null;
  readonly read: (text: string) => Partial<AppState> | null;
}

/** Ids as packs use them. What every JavaScript object has by nature (`constructor`) is no id. */
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const NUMBER = /^-?\d{1,25}(?:\.\d{1,25})?(?:e[+-]?\d{1,3})?$/;
export const VILLAGE_CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;

const METHOD_WORDS = {
  kuantil: 'quantile',
  rentang: 'equal',
  alami: 'natural',
  simpangan: 'deviation',
} as const;
const OVERLAY_WORDS: Record<Overlay, string> = {
  laboratory: 'laboratorium',
  replication: 'replikasi',
  leftRed: 'keluar',
  candidate: 'calon',
  povertyStatus: 'status',
  interventions: 'intervensi',
  lineage: 'silsilah',
  villageLabels: 'nama',
  uncertainty: 'ketidakpastian',
};
const STAGE_LIST = Object.entries(STAGE_WORDS) as readonly (readonly [string, InterventionStage])[];
/** More than any pack has of actors, and few enough that a link stays a link. */
const MOST_ACTORS = 24;
const MOST_BOUNDS = 8;
/** What `lapis` says when every overlay is off. */
const NONE = 'tanpa';

/** Every parameter, in the order in which links write them. */
export const URL_PARAMS: readonly UrlParam[] = [
  {
    name: 'pack',
    write: ({ pack }) => (pack === DEFAULT_STATE.pack ? null : pack),
    read: (text) => (isId(text) ? { pack: text } : null),
  },
  {
    name: 'ind',
    write: ({ indicatorId }) => indicatorId,
    read: (text) => (isId(text) ? { indicatorId: text } : null),
  },
  {
    name: 'th',
    write: ({ year }) => (year === null ? null : String(year)),
    read: (text) => (/^(?:19|20)\d\d$/.test(text) ? { year: Number(text) } : null),
  },
  {
    name: 'kelas',
    write: ({ classification }) => (classification === null ? null : writeClasses(classification)),
    read: (text) => wrap('classification', readClasses(text)),
  },
  {
    name: 'palet',
    write: ({ palette }) => palette,
    read: (text) => wrap('palette', member(PALETTES, text)),
  },
  {
    name: 'desa',
    write: ({ selected }) => selected,
    read: (text) => (VILLAGE_CODE.test(text) ? { selected: text } : null),
  },
  {
    name: 'lapis',
    write: ({ overlays }) => writeOverlays(overlays),
    read: (text) => wrap('overlays', readOverlays(text)),
  },
  {
    name: 'tampil',
    write: ({ view }) => (view === DEFAULT_STATE.view ? null : view),
    read: (text) => wrap('view', member(['peta', 'daftar'] as const, text)),
  },
  {
    name: 'pelaku',
    write: ({ filter }) => [...new Set(filter.actorIds)].sort().join(',') || null,
    read: (text) => {
      const actorIds = [...new Set(text.split(','))].sort();
      return actorIds.length <= MOST_ACTORS && actorIds.every(isId) ? filterBy({ actorIds }) : null;
    },
  },
  {
    name: 'tahap',
    write: ({ filter }) => writeStages(filter.stages),
    read: (text) => {
      const stages = ordered(STAGE_LIST, text);
      return stages === null ? null : filterBy({ stages });
    },
  },
  {
    name: 'dasar',
    write: ({ basemap }) => (basemap === DEFAULT_STATE.basemap ? null : basemap),
    read: (text) => (isId(text) ? { basemap: text } : null),
  },
  {
    name: 'kamera',
    write: ({ camera }) => (camera === null ? null : writeCamera(camera)),
    read: (text) => wrap('camera', readCamera(text)),
  },
  {
    name: 'bhs',
    write: ({ language }) => (language === DEFAULT_STATE.language ? null : language),
    read: (text) => wrap('language', member(['id', 'en'] as const, text)),
  },
  {
    name: 'tema',
    write: ({ theme }) => theme,
    read: (text) => wrap('theme', member(THEMES, text)),
  },
];

function isId(text: string): boolean {
  return ID.test(text) && !(text in {});
}

function member<T extends string>(words: readonly T[], text: string): T | null {
  return words.find((word) => word === text) ?? null;
}

function wrap<K extends keyof AppState>(key: K, value: AppState[K] | null): Partial<AppState> | null {
  return value === null ? null : ({ [key]: value } as Pick<AppState, K>);
}

/** A change of one half of the filter; `decodeState` merges the halves. */
function filterBy(part: Partial<AppState['filter']>): Partial<AppState> {
  return { filter: { ...DEFAULT_STATE.filter, ...part } };
}

/** The members named in a list, in the dictionary's order; null where a name is unknown or comes twice. */
function ordered<T>(dictionary: readonly (readonly [string, T])[], text: string): T[] | null {
  const names = text.split(',');
  const found = dictionary.filter(([word]) => names.includes(word));
  return found.length === names.length ? found.map(([, value]) => value) : null;
}

function writeStages(stages: readonly InterventionStage[]): string | null {
  const named = STAGE_LIST.filter(([, stage]) => stages.includes(stage));
  return named.map(([word]) => word).join(',') || null;
}

function writeOverlays(overlays: readonly Overlay[]): string | null {
  const words = (list: readonly Overlay[]) =>
    OVERLAYS.filter((overlay) => list.includes(overlay)).map((overlay) => OVERLAY_WORDS[overlay]);
  const text = words(overlays).join(',') || NONE;
  return text === words(DEFAULT_STATE.overlays).join(',') ? null : text;
}

function readOverlays(text: string): readonly Overlay[] | null {
  if (text === NONE) return [];
  return ordered(
    OVERLAYS.map((overlay) => [OVERLAY_WORDS[overlay], overlay] as const),
    text,
  );
}

function writeClasses(asked: Classification): string {
  switch (asked.method) {
    case 'headTail':
      return 'ekor';
    case 'official':
      return 'resmi';
    case 'manual':
      return `manual.${asked.upper.map((bound) => String(bound)).join(',')}`;
    default: {
      const word = Object.entries(METHOD_WORDS).find(([, method]) => method === asked.method)?.[0];
      return `${word}.${asked.k}`;
    }
  }
}

function readClasses(text: string): Classification | null {
  if (text === 'ekor') return { method: 'headTail' };
  if (text === 'resmi') return { method: 'official' };
  const dot = text.indexOf('.');
  const word = text.slice(0, dot);
  const rest = text.slice(dot + 1);
  if (word === 'manual') {
    const upper = rest.split(',').map(readNumber);
    const rising = upper.every((bound, i) => Number.isFinite(bound) && (i === 0 || bound > upper[i - 1]!));
    return rising && upper.length <= MOST_BOUNDS ? { method: 'manual', upper } : null;
  }
  const method = Object.entries(METHOD_WORDS).find(([name]) => name === word)?.[1];
  return method && /^[3-9]$/.test(rest) ? { method, k: Number(rest) } : null;
}

/** Five decimals of a degree are a metre; two of a zoom level more than an eye tells apart. */
function writeCamera({ lon, lat, zoom }: Camera): string {
  return [fixed(lon, 5), fixed(lat, 5), fixed(zoom, 2)].join(',');
}

function fixed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)) + 0);
}

function readCamera(text: string): Camera | null {
  const [lon, lat, zoom, ...rest] = text.split(',').map(readNumber);
  if (lon === undefined || lat === undefined || zoom === undefined || rest.length > 0) return null;
  const inside = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24;
  return inside ? readBack({ lon, lat, zoom }) : null;
}

/** A camera as the link will hold it, so that reading a link and writing it again changes nothing. */
function readBack({ lon, lat, zoom }: Camera): Camera {
  return { lon: Number(fixed(lon, 5)), lat: Number(fixed(lat, 5)), zoom: Number(fixed(zoom, 2)) };
}

/** NaN for all that is no plain decimal number; −0 becomes 0. */
function readNumber(text: string): number {
  return NUMBER.test(text) ? Number(text) + 0 : Number.NaN;
}
