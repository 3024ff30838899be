import type { Dataset } from '../data/model/dataset';
import type { Intervention } from '../data/model/programme';
import type { Language } from '../data/model/localized';
import type { Translate } from '../messages/translate';
import { placeAt } from './villagePlace';

/** The place of an intervention: villages with links, or a coarser place as text. */
export interface InterventionPlace {
  readonly villages: readonly { readonly code: string; readonly label: string }[];
  readonly words: string;
}

/** As precise as the source: for a kecamatan or the regency, no village is named. */
export function interventionPlace(
  { rows, districts }: Intervention,
  dataset: Dataset | null,
  { t, language }: { readonly t: Translate; readonly language: Language },
): InterventionPlace {
  if (!dataset) return { villages: [], words: '' };
  const { villages, manifest } = dataset;
  if (rows.length > 0) {
    const places = rows.map((row) => placeAt(villages, row));
    return {
      villages: places.map(({ code, name, kecamatan }) => ({
        code,
        label: t('desa.named', { nama: name, kec: kecamatan }),
      })),
      words: '',
    };
  }
  const names = districts.map((district) =>
    t('desa.kec', { kec: villages.kecamatan.labels[district] ?? '' }),
  );
  return {
    villages: [],
    words: names.join(', ') || t('intervensi.seluruh_kabupaten', { wilayah: manifest.region.name[language] }),
  };
}

/** The same in one short line: the first village and the number of others. */
export function placeLine(place: InterventionPlace): string {
  const [first, ...more] = place.villages;
  if (!first) return place.words;
  return more.length > 0 ? `${first.label} +${more.length}` : first.label;
}
