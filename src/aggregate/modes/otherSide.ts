import { isId, readYear } from '../../data/model/linkValues';
import type { IndicatorChoice } from '../mapQuestion';

/** `idm.2015`: the other indicator-year of a mode that lays two beside each other, as links write it. */
export function writeSide({ indicatorId, year }: IndicatorChoice): string {
  return `${indicatorId}.${year}`;
}

export function readSide(text: string | null): IndicatorChoice | null {
  const [indicatorId = '', written = '', ...rest] = (text ?? '').split('.');
  const year = readYear(written);
  return year !== null && rest.length === 0 && isId(indicatorId) ? { indicatorId, year } : null;
}
