import { rankFrom } from '../../aggregate/classes/rank';
import type { BigFigure, FirstVillages } from '../../export/deck/deckAsked';
import { LOOK_KEYS, figureAt, valueText } from '../../reading/figure';
import { heaviestClass } from '../../reading/heaviestClass';
import { placeAt } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import { worstVillages } from '../../reading/worstVillages';
import type { MapView } from '../../state/view/mapView';
import { drawnName } from '../figures/drawnName';

type Shown = Pick<MapView, 'answer' | 'dataset' | 'selectedRow' | 'shown'>;

/** The number of the selected village; without one, how many villages the heaviest class has. null without numbers. */
export function bigFigure(
  { answer, dataset, selectedRow }: Pick<Shown, 'answer' | 'dataset' | 'selectedRow'>,
  words: Words,
): BigFigure | null {
  if (!answer) return null;
  const { t, f, language } = words;
  const name = drawnName(answer, language);
  if (selectedRow !== null) {
    const { value, text, unit, look } = figureAt({ ...answer, row: selectedRow, f, language });
    const { name: village, kecamatan } = placeAt(dataset.villages, selectedRow);
    return {
      number: value === null ? '–' : text,
      unit: value === null && look ? t(LOOK_KEYS[look]) : unit,
      of: `${t('desa.named', { nama: village, kec: kecamatan })}. ${name}`,
    };
  }
  const worst = heaviestClass(answer, words);
  if (!worst) return null;
  const rentang = [worst.range, worst.label].filter(Boolean).join(' ');
  return { number: f.number(worst.count), unit: t('rapat.desa_kelas', { rentang }), of: name };
}

/** The first villages of the map's ranking, the heaviest on top; null where nothing is ranked. */
export function firstVillages(
  { answer, dataset, shown }: Pick<Shown, 'answer' | 'dataset' | 'shown'>,
  rows: number,
  { t, f, language }: Words,
): FirstVillages | null {
  if (!answer) return null;
  const { indicator, column } = answer;
  const from = rankFrom(indicator.worse);
  const found = worstVillages(column, { from, limit: rows, shown });
  if (found.rows.length === 0) return null;
  const key = from === 'lowest' ? 'ringkas.rendah' : 'ringkas.tinggi';
  return {
    caption: t(key, { indikator: drawnName(answer, language) }),
    rows: found.rows.map(({ row, place }) => {
      const { code, name, kecamatan } = placeAt(dataset.villages, row);
      return {
        ...{ code, name, place: String(place) },
        district: t('desa.kec', { kec: kecamatan }),
        value: valueText(column.value[row]!, { indicator, f, language }),
      };
    }),
    sharing:
      found.sharingLast > 0
        ? t('ringkas.bersama', { n: f.number(found.sharingLast), r: found.rows.at(-1)!.place })
        : '',
  };
}
