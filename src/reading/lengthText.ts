import type { Formats } from '../messages/format';

/** "5 km", "200 m" */
export function lengthText(metres: number, f: Pick<Formats, 'number'>): string {
  return metres >= 1000 ? `${f.number(metres / 1000)} km` : `${f.number(metres)} m`;
}
