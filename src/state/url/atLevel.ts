import { SINGLE } from '../../aggregate/mapQuestion';
import { descriptorOf } from '../../aggregate/modes/modeRegister';
import type { AppState } from './appState';

/** Length of a code at each level: 33.26.15.2014, 33.26.15, 33.26. */
const CODE_LENGTH: Record<AppState['level'], number> = { village: 13, district: 8, regency: 5 };

/** The area of a level that contains a village or area; null at a lower level, which has many of them. */
export function areaAt(level: AppState['level'], code: string | null): string | null {
  return code !== null && code.length >= CODE_LENGTH[level] ? code.slice(0, CODE_LENGTH[level]) : null;
}

/** The selection is replaced by the area that contains it. */
export function selectedAtLevel({ level, selected }: AppState): Partial<AppState> {
  return { selected: areaAt(level, selected) };
}

/** Some modes are about villages alone. */
export function modeAtLevel({ mode }: AppState): Partial<AppState> {
  return descriptorOf(mode).atAreas === 'endsWithLevel' ? { mode: SINGLE } : {};
}
