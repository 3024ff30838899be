import { AREA_LEVELS } from '../../aggregate/areas/areaLevel';
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
  type AreaLevel,
  type Overlay,
  type Panel,
  type TableSort,
} from './appState';
import { readClasses, writeClasses } from './urlClasses';
import { INTERVENTION_PARAMS, VILLAGE_PARAMS } from './urlFilters';
import { readHexagons, writeHexagons } from './urlHexagons';
import { readFrozen, readMode, readSplit, writeFrozen, writeMode, writeSplit } from './urlMode';
import { paramOf, plain, type UrlParam } from './urlParam';
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
const LEVEL_WORDS: Record<AreaLevel, string> = {
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
/** The text of a shape, or the id of one stored in the browser, with an optional name. */
const REGION = /^(?:~[a-z0-9]{1,16}|[bdgs][lt]?\d{0,9}(?:\.\d{1,3})?\.[a-z0-9._~-]+)(?:\*[^*]{0,60})?$/;
/** Longest text of all regions together, which leaves room for the rest of the link. */
export const LONGEST_REGIONS = 3000;

/** All parameters, in the order in which links contain them. */
export const URL_PARAMS: readonly UrlParam[] = [
  paramOf('pack', 'pack', plain(idOrNull)),
  paramOf('ind', 'indicatorId', plain(idOrNull)),
  paramOf('th', 'year', { write: (year) => (year === null ? null : String(year)), read: readYear }),
  paramOf('mode', 'mode', { write: writeMode, read: readMode }),
  paramOf('belah', 'split', { write: writeSplit, read: readSplit }),
  paramOf('kelas', 'classification', { write: (asked) => asked && writeClasses(asked), read: readClasses }),
  paramOf('beku', 'frozen', { write: writeFrozen, read: readFrozen }),
  paramOf(
    'palet',
    'palette',
    plain((text) => member(PALETTES, text)),
  ),
  paramOf('simbol', 'symbols', plain(idOrNull)),
  paramOf('segienam', 'hexagons', { write: writeHexagons, read: readHexagons }),
  paramOf('radius', 'radius_m', { write: String, read: readRadius }),
  paramOf('orang', 'counted', plain(idOrNull)),
  paramOf('desa', 'selected', plain(areaCode)),
  paramOf('banding', 'compared', {
    write: (codes) => codes.join(',') || null,
    read: (text) => readList(text, { isMember: (code) => AREA_CODE.test(code), most: MOST_COMPARED }),
  }),
  paramOf('samping', 'alongside', {
    write: (alongside) => writeWords(ALONGSIDE_LIST, alongside),
    read: (text) => readWords(ALONGSIDE_LIST, text),
  }),
  paramOf('tren', 'trend', plain(idOrNull)),
  paramOf('wil', 'regions', { write: (regions) => regions.join('!') || null, read: readRegions }),
  paramOf('lapis', 'overlays', { write: writeOverlays, read: readOverlays }),
  paramOf('tampil', 'view', {
    write: (view) => view,
    // The name of the table view in links of the first version.
    read: (text) => member(VIEWS, text === 'daftar' ? 'tabel' : text),
  }),
  paramOf('panel', 'panel', {
    write: (panel) => panel && PANEL_WORDS[panel],
    read: (text) => PANELS.find((panel) => PANEL_WORDS[panel] === text) ?? null,
  }),
  paramOf('lipat', 'folded', {
    write: (folded) => (folded === null ? null : folded ? YES : NO),
    read: (text) => (text === YES ? true : text === NO ? false : null),
  }),
  paramOf('tingkat', 'level', {
    write: (level) => LEVEL_WORDS[level],
    read: (text) => AREA_LEVELS.find((level) => LEVEL_WORDS[level] === text) ?? null,
  }),
  ...VILLAGE_PARAMS,
  ...INTERVENTION_PARAMS,
  paramOf('kolom', 'columns', {
    write: (columns) => columns && (columns.join(',') || NONE),
    read: (text) => (text === NONE ? [] : readList(text, { isMember: isId, most: MOST_COLUMNS })),
  }),
  paramOf('urut', 'sort', { write: (sort) => sort && writeSort(sort), read: readSort }),
  paramOf('skenario', 'scenario', plain(packedText)),
  paramOf('dasar', 'basemap', plain(idOrNull)),
  paramOf('kamera', 'camera', { write: (camera) => camera && writeCamera(camera), read: readCamera }),
  paramOf(
    'bhs',
    'language',
    plain((text) => member(['id', 'en'] as const, text)),
  ),
  paramOf(
    'tema',
    'theme',
    plain((text) => member(THEMES, text)),
  ),
  paramOf(
    'mata',
    'vision',
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
