import type { Villages } from '../../data/model/dataset';
import { placeAt } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import type { PlayedPlaces } from './playedDeck';

/** What the places of a map are called, and the kecamatan in which each lies. */
export function placeNames(villages: Villages, { t }: Words): Pick<PlayedPlaces, 'names' | 'groups'> {
  const places = Array.from({ length: villages.n }, (_, row) => placeAt(villages, row));
  return {
    names: places.map(({ name }) => name),
    groups: places.map(({ kecamatan }) => (kecamatan ? t('desa.kec', { kec: kecamatan }) : '')),
  };
}
