import { LEVELS } from '../../data/model/level';
import { MOST_RADIUS_M } from '../../aggregate/mapQuestion';
import {
  ALONGSIDE,
  DEFAULT_STATE,
  MOST_COLUMNS,
  MOST_COMPARED,
  MOST_REGIONS,
  OVERLAYS,
  PALETTES,
  PANELS,
  PLACE_COLUMNS,
  THEMES,
  VIEWS,
  VISIONS,
  type Alongside,
  type Camera,
  type Level,
  type Overlay,
  type Panel,
  type TableSort,
} from './appState';
import { readClasses, writeClasses } from './urlClasses';
import { EVALUATION_PARAMS, LIKENESS_PARAMS } from './urlEvaluation';
import { HELIX_PARAMS } from './urlHelix';
import { INTERVENTION_PARAMS, VILLAGE_PARAMS } from './urlFilters';
import { readHexagons, writeHexagons } from './urlHexagons';
import { readFrozen, readMode, readSplit, writeFrozen, writeMode, writeSplit } from './urlMode';
import { modeAtLevel, selectedAtLevel } from './atLevel';
import { paramOf, plain, type Reach, type UrlParam } from './urlParam';
import { WALL_PARAM } from './urlWall';
import { isId, readNumber, readYear } from '../../data/model/linkValues';
import { fixed, idOrNull, member, readList, readWords, AREA_CODE, writeWords } from './urlValues';

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
const PANEL_WORDS: Record<Panel, string> = { aggregate: 'agregasi' };
const LEVEL_WORDS: Record<Level, string> = {
  village: 'desa',
  district: 'kecamatan',
  regency: 'kabupaten',
};
const OVERLAY_LIST = OVERLAYS.map((overlay) => [OVERLAY_WORDS[overlay], overlay] as const);
const ALONGSIDE_WORDS: Record<Alongside, string> = { kecamatan: 'kecamatan', regency: 'kabupaten' };
const ALONGSIDE_LIST = ALONGSIDE.map((one) => [ALONGSIDE_WORDS[one], one] as const);
/** Marks a list that is empty intentionally. */
const NONE = 'tanpa';
const YES = 'ya';
const NO = 'tidak';

const areaCode = (text: string) => (AREA_CODE.test(text) ? text : null);
/** The text of a shape, a document's compressed text, or the id of one stored in the browser; and its name. */
const REGION =
  /^(?:~[a-z0-9]{1,16}|\.[\w-]{1,7000}|[bdgs][lt]?\d{0,9}(?:\.\d{1,3})?\.[a-z0-9._~-]+)(?:\*[^*]{0,60})?$/;
/** Longest text of all regions together, which leaves room for the rest of the link. */
export const LONGEST_REGIONS = 6000;

/** What the reader has set for every pack. */
const READER: Reach = { scope: 'reader', places: 'all' };
/** The same of the map's screen. */
const SCREEN: Reach = { scope: 'reader', places: ['peta'] };
/** What the answer in force is made of; every place with figures of a map reads that. */
const ANSWER: Reach = { scope: 'pack', places: 'all' };
const MAP: Reach = { scope: 'pack', places: ['peta'] };

/** All parameters, in the order in which links contain them. */
export const URL_PARAMS: readonly UrlParam[] = [
  paramOf('pack', 'pack', READER, plain(idOrNull)),
  paramOf('ind', 'indicatorId', ANSWER, plain(idOrNull)),
  paramOf('th', 'year', ANSWER, { write: (year) => (year === null ? null : String(year)), read: readYear }),
  paramOf('mode', 'mode', { ...ANSWER, atLevel: modeAtLevel }, { write: writeMode, read: readMode }),
  paramOf('belah', 'split', MAP, { write: writeSplit, read: readSplit }),
  paramOf('kelas', 'classification', ANSWER, {
    write: (asked) => asked && writeClasses(asked),
    read: readClasses,
  }),
  paramOf('beku', 'frozen', ANSWER, { write: writeFrozen, read: readFrozen }),
  paramOf(
    'palet',
    'palette',
    ANSWER,
    plain((text) => member(PALETTES, text)),
  ),
  paramOf('simbol', 'proportionalSymbols', MAP, plain(idOrNull)),
  paramOf('segienam', 'hexagons', MAP, { write: writeHexagons, read: readHexagons }),
  paramOf('radius', 'radius_m', SCREEN, { write: String, read: readRadius }),
  paramOf('orang', 'counted', MAP, plain(idOrNull)),
  paramOf('desa', 'selected', { scope: 'level', places: 'all', atLevel: selectedAtLevel }, plain(areaCode)),
  paramOf(
    'banding',
    'compared',
    { scope: 'level', places: 'all' },
    {
      write: (codes) => codes.join(',') || null,
      read: (text) => readList(text, { isMember: (code) => AREA_CODE.test(code), most: MOST_COMPARED }),
    },
  ),
  paramOf(
    'samping',
    'alongside',
    { scope: 'reader', places: ['banding'] },
    {
      write: (alongside) => writeWords(ALONGSIDE_LIST, alongside),
      read: (text) => readWords(ALONGSIDE_LIST, text),
    },
  ),
  paramOf('tren', 'trend', { scope: 'pack', places: ['banding'] }, plain(idOrNull)),
  paramOf(
    'wil',
    'regions',
    { scope: 'pack', places: ['peta', 'helix'] },
    { write: (regions) => regions.join('!') || null, read: readRegions },
  ),
  paramOf('lapis', 'overlays', SCREEN, { write: writeOverlays, read: readOverlays }),
  paramOf('tampil', 'view', SCREEN, {
    write: (view) => view,
    // The name of the table view in links of the first version.
    read: (text) => member(VIEWS, text === 'daftar' ? 'tabel' : text),
  }),
  paramOf('panel', 'panel', SCREEN, {
    write: (panel) => panel && PANEL_WORDS[panel],
    read: (text) => PANELS.find((panel) => PANEL_WORDS[panel] === text) ?? null,
  }),
  paramOf('lipat', 'folded', SCREEN, {
    write: (folded) => (folded === null ? null : folded ? YES : NO),
    read: (text) => (text === YES ? true : text === NO ? false : null),
  }),
  paramOf('tingkat', 'level', ANSWER, {
    write: (level) => LEVEL_WORDS[level],
    read: (text) => LEVELS.find((level) => LEVEL_WORDS[level] === text) ?? null,
  }),
  ...VILLAGE_PARAMS,
  ...INTERVENTION_PARAMS,
  ...EVALUATION_PARAMS,
  ...LIKENESS_PARAMS,
  ...HELIX_PARAMS,
  paramOf('kolom', 'columns', MAP, {
    write: (columns) => columns && (columns.join(',') || NONE),
    read: (text) => (text === NONE ? [] : readList(text, { isMember: isId, most: MOST_COLUMNS })),
  }),
  paramOf('urut', 'sort', MAP, { write: (sort) => sort && writeSort(sort), read: readSort }),
  paramOf('skenario', 'scenario', { scope: 'pack', places: ['perencana', 'evaluasi'] }, plain(packedText)),
  paramOf('dasar', 'basemap', SCREEN, plain(idOrNull)),
  paramOf('kamera', 'camera', MAP, { write: (camera) => camera && writeCamera(camera), read: readCamera }),
  WALL_PARAM,
  paramOf(
    'bhs',
    'language',
    READER,
    plain((text) => member(['id', 'en'] as const, text)),
  ),
  paramOf(
    'tema',
    'theme',
    READER,
    plain((text) => member(THEMES, text)),
  ),
  paramOf(
    'mata',
    'vision',
    READER,
    plain((text) => member(VISIONS, text)),
  ),
];

/** Letters alone are checked; a scenario is unpacked where it is used. */
function packedText(text: string): string | null {
  return /^[\w-]{16,7000}$/.test(text) ? text : null;
}

/** Checks the permitted characters only; regions are decoded where they are used. */
function readRegions(text: string): readonly string[] | null {
  const regions = text.split('!');
  const fine = text.length <= LONGEST_REGIONS && regions.length <= MOST_REGIONS;
  return fine && regions.every((region) => REGION.test(region)) ? regions : null;
}

function writeOverlays(overlays: readonly Overlay[]): string | null {
  const text = writeWords(OVERLAY_LIST, overlays) ?? NONE;
  return text === writeWords(OVERLAY_LIST, DEFAULT_STATE.overlays) ? null : text;
}

function readOverlays(text: string): readonly Overlay[] | null {
  return text === NONE ? [] : readWords(OVERLAY_LIST, text);
}

/** Integer metres. */
function readRadius(text: string): number | null {
  const radius_m = readNumber(text);
  return radius_m >= 1 && radius_m <= MOST_RADIUS_M && Number.isInteger(radius_m) ? radius_m : null;
}

/** A leading minus sign means descending order. */
function writeSort({ column, descending }: TableSort): string {
  return `${descending ? '-' : ''}${column}`;
}

function readSort(text: string): TableSort | null {
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return isId(column) || member(PLACE_COLUMNS, column) ? { column, descending } : null;
}

/** Five decimals of a degree are about a metre; two decimals of a zoom level are more than is visible. */
function writeCamera({ lon, lat, zoom }: Camera): string {
  return [fixed(lon, 5), fixed(lat, 5), fixed(zoom, 2)].join(',');
}

function readCamera(text: string): Camera | null {
  const [lon, lat, zoom, ...rest] = text.split(',').map(readNumber);
  if (lon === undefined || lat === undefined || zoom === undefined || rest.length > 0) return null;
  const inside = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24;
  return inside ? readBack({ lon, lat, zoom }) : null;
}

/** A camera rounded as in the link, so that decoding and encoding a link does not change it. */
function readBack({ lon, lat, zoom }: Camera): Camera {
  return { lon: Number(fixed(lon, 5)), lat: Number(fixed(lat, 5)), zoom: Number(fixed(zoom, 2)) };
}
