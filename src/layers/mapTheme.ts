import type { Theme } from './choices';

/** Font families that are registered from the bundled variable font; the last word states the weight. */
export const MAP_FONTS = { semibold: 'Petala Semibold', medium: 'Petala Medium' } as const;

/** Colours of the map's background, lines and marks by theme; the same as the interface's design tokens. */
export interface MapTheme {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly line2: string;
  readonly sea: string;
  readonly seaLine: string;
  readonly land: string;
  readonly landLine: string;
  readonly villageLine: string;
  readonly districtLine: string;
  readonly regencyLine: string;
  /** Used only for the selected village. */
  readonly highlight: string;
  readonly noNumber: string;
  readonly noNumberLine: string;
  readonly warn: string;
}

/** Official status colours, equal in all themes and used for nothing else. */
export const STATUS_COLOURS = {
  red: { fill: '#a3161d', letter: '#ffffff' },
  yellow: { fill: '#f5c32c', letter: '#171a2b' },
  green: { fill: '#4fa876', letter: '#171a2b' },
} as const;

const LIGHT: MapTheme = {
  ink: '#171a2b',
  ink2: '#454a61',
  ink3: '#62677d',
  paper: '#ffffff',
  line2: '#b4bac9',
  sea: '#dfe6ea',
  seaLine: '#b9c8d1',
  land: '#eeeeea',
  landLine: '#cfcfc8',
  villageLine: '#ffffff',
  districtLine: '#171a2b',
  regencyLine: '#171a2b',
  highlight: '#b80f72',
  noNumber: '#ffffff',
  noNumberLine: '#8b90a1',
  warn: '#8a5200',
};

const THEMES: Record<Theme, MapTheme> = {
  terang: LIGHT,
  gelap: {
    ink: '#f1f2f8',
    ink2: '#c0c5d7',
    ink3: '#989eb4',
    paper: '#191c2b',
    line2: '#4b5270',
    sea: '#131a26',
    seaLine: '#2a3a4c',
    land: '#1d202c',
    landLine: '#343948',
    villageLine: '#10121d',
    districtLine: '#f1f2f8',
    regencyLine: '#f1f2f8',
    highlight: '#ff6fb5',
    noNumber: '#10121d',
    noNumberLine: '#7a82a3',
    warn: '#f2b45c',
  },
  proyektor: {
    ...LIGHT,
    ink: '#000000',
    ink2: '#20232f',
    ink3: '#3a3e4e',
    line2: '#5c6172',
    sea: '#cfdde5',
    seaLine: '#8aa5b5',
    land: '#ececec',
    landLine: '#a9a9a9',
    highlight: '#a1005f',
  },
  kontras: {
    ...LIGHT,
    ink: '#000000',
    ink2: '#000000',
    ink3: '#1c1c1c',
    line2: '#000000',
    sea: '#ffffff',
    seaLine: '#000000',
    land: '#ffffff',
    landLine: '#000000',
    villageLine: '#000000',
    highlight: '#8a0054',
  },
};

/** The map's colours in a theme. */
export function mapTheme(theme: Theme): MapTheme {
  return THEMES[theme];
}

/** Device class, which decides the sizes of marks and text. */
export const MAP_SIZES = ['phone', 'laptop', 'projector'] as const;
export type MapSize = (typeof MAP_SIZES)[number];

/** Sizes of marks and text in CSS px. */
export interface MapMeasures {
  /** Half the height of a status symbol. */
  readonly symbolRadius_px: number;
  readonly districtLabel_px: number;
  readonly villageLabel_px: number;
  readonly neighbourLabel_px: number;
  /** Scale factor of intervention pins. */
  readonly pin: number;
  /** Scale factor of line widths. */
  readonly line: number;
}

const MEASURES: Record<MapSize, MapMeasures> = {
  phone: {
    symbolRadius_px: 7,
    districtLabel_px: 11,
    villageLabel_px: 9.5,
    neighbourLabel_px: 10,
    pin: 1,
    line: 1,
  },
  laptop: {
    symbolRadius_px: 8.2,
    districtLabel_px: 12,
    villageLabel_px: 10.5,
    neighbourLabel_px: 10,
    pin: 1,
    line: 1,
  },
  projector: {
    symbolRadius_px: 21,
    districtLabel_px: 22,
    villageLabel_px: 18,
    neighbourLabel_px: 18,
    pin: 1.7,
    line: 1.6,
  },
};

export function mapMeasures(size: MapSize): MapMeasures {
  return MEASURES[size];
}
