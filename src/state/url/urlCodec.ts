import { DEFAULT_STATE, PLANNER_STEPS, type AppState, type Route } from './appState';
import { URL_PARAMS } from './urlParams';
import { readDataRoute, writeDataRoute } from './urlData';
import { EVALUATION_PATHS } from './urlEvaluation';
import { HELIX_PATHS } from './urlHelix';
import { AREA_CODE, isWellFormed, member } from './urlValues';

/** A part of a link that was not understood and was replaced by its default. `param` is empty for the route. */
export interface UrlProblem {
  readonly param: string;
  /** The text found, cut to 60 characters. Untrusted: to be shown as text only. */
  readonly value: string;
}

export interface DecodedState {
  readonly state: AppState;
  /** False where anything was replaced by a default. */
  readonly understood: boolean;
  readonly problems: readonly UrlProblem[];
}

/** Longer than any link the app writes; longer ones are not parsed. */
export const LONGEST_HASH = 8192;
const MOST_PROBLEMS = 16;
const HOME = 'beranda';

/**
 * Encodes the state as a hash, such as `#/peta?ind=idm&th=2024`, without defaults and with parameters in a
 * fixed order. Values that a link cannot contain (an invalid id, a bound that is not a number, an unpaired
 * surrogate) are left out. Never throws.
 */
export function encodeState(state: AppState): string {
  const pairs: string[] = [];
  for (const { name, write, read } of URL_PARAMS) {
    const text = write(state);
    if (text !== null && isWellFormed(text) && read(text, DEFAULT_STATE) !== null) {
      pairs.push(`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`);
    }
  }
  const query = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  const path = writeRoute(state.route);
  // Parameters without a place have always been the map's: with some, the first page is written by its name.
  return `#/${path === HOME && query === '' ? '' : path}${query}`;
}

/**
 * Decodes a hash, with or without `#`. The result is always a valid state; parts that were not understood are
 * in `problems`.
 */
export function decodeState(hash: string): DecodedState {
  const problems: UrlProblem[] = [];
  const report = (param: string, value: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ param, value: value.slice(0, 60) });
  };
  if (hash.length > LONGEST_HASH) {
    report('', hash);
    return { state: DEFAULT_STATE, understood: false, problems };
  }
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  const isBare = path === '' || path === '/';
  const route = isBare ? ({ place: mark < 0 ? HOME : 'peta' } as const) : readRoute(path);
  if (route === null) report('', path);
  const start: AppState = { ...DEFAULT_STATE, route: route ?? DEFAULT_STATE.route };
  const state = mark < 0 ? start : readQuery({ query: text.slice(mark + 1), start, report });
  return { state, understood: problems.length === 0, problems };
}

interface Query {
  readonly query: string;
  readonly start: AppState;
  readonly report: (param: string, value: string) => void;
}

function readQuery({ query, start, report }: Query): AppState {
  const seen = new Set<string>();
  let state = start;
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const raw = equals < 0 ? '' : pair.slice(equals + 1);
    const param = URL_PARAMS.find((known) => known.name === name);
    const text = percentDecoded(raw);
    const change = param && text !== null && !seen.has(name) ? param.read(text, state) : null;
    seen.add(name);
    if (change === null) report(name.slice(0, 60), raw);
    else state = { ...state, ...change };
  }
  return state;
}

/** Percent-decodes a text; null where it is malformed or contains unpaired surrogates. */
function percentDecoded(raw: string): string | null {
  try {
    const text = decodeURIComponent(raw);
    return isWellFormed(text) ? text : null;
  } catch {
    return null;
  }
}

type PartPaths<P> = readonly (readonly [path: string | undefined, part: P])[];

function partPath<P>(
  { place, part }: { readonly place: string; readonly part: P },
  paths: PartPaths<P>,
): string {
  const [path] = paths.find(([, one]) => one === part)!;
  return path === undefined ? place : `${place}/${path}`;
}

function partAt<P>(path: string | undefined, paths: PartPaths<P>): P | null {
  return paths.find(([own]) => own === path)?.[1] ?? null;
}

function writeRoute(route: Route): string {
  switch (route.place) {
    case 'beranda':
    case 'peta':
    case 'banding':
    case 'kantong':
      return route.place;
    case 'data':
      return writeDataRoute(route);
    case 'desa':
      return AREA_CODE.test(route.code) ? `desa/${route.code}` : 'peta';
    case 'evaluasi':
      return partPath(route, EVALUATION_PATHS);
    case 'helix':
      return partPath(route, HELIX_PATHS);
    case 'rapat':
      return `rapat${route.deck === null ? '' : `/${route.deck}`}${route.part === 'presenter' ? '/penyaji' : ''}`;
    case 'perencana':
      return route.step === PLANNER_STEPS[0] ? 'perencana' : `perencana/${route.step}`;
    default:
      return route satisfies never;
  }
}

/** `/rapat`, `/rapat/<deck>` and `/rapat/<deck>/penyaji`. */
function readMeeting(path: string): Route | null {
  const read = /^\/rapat(?:\/([a-z0-9]{1,16})(\/penyaji)?)?$/.exec(path);
  return read && { place: 'rapat', deck: read[1] ?? null, part: read[2] ? 'presenter' : 'scenes' };
}

function readRoute(path: string): Route | null {
  const [, place = '', code, ...rest] = path.split('/');
  if (!path.startsWith('/')) return null;
  if (place === 'rapat') return readMeeting(path);
  if (place === 'data') return readDataRoute(path.split('/').slice(2));
  if (rest.length > 0) return null;
  if (place === 'desa') return code !== undefined && AREA_CODE.test(code) ? { place, code } : null;
  if (place === 'evaluasi') {
    const part = partAt(code, EVALUATION_PATHS);
    return part && { place, part };
  }
  if (place === 'helix') {
    const part = partAt(code, HELIX_PATHS);
    return part && { place, part };
  }
  if (place === 'perencana') {
    const step = member(PLANNER_STEPS, code ?? PLANNER_STEPS[0]);
    return step && { place, step };
  }
  if (code !== undefined) return null;
  const known = member([HOME, 'peta', 'banding', 'kantong'] as const, place);
  return known && { place: known };
}
