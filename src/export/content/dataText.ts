import type { Dataset } from '../../data/model/dataset';
import { oncePer } from '../../data/model/oncePer';
import type { Words } from '../../reading/words';
import { packStamp } from './packStamp';

/** Of a pack with many files the stamp takes a while, and every sheet of a batch has it. */
const stampOf = oncePer(packStamp);

/** Which data, of when, and their hash: "Data: Kabupaten Pekalongan, versi 1.0.0, 1 November 2025, sidik dda76fe1." */
export function dataText(manifest: Dataset['manifest'], { t, f, language }: Words): string {
  return t('ekspor.data', {
    paket: manifest.title[language],
    versi: manifest.version,
    tanggal: f.date(manifest.created.slice(0, 10)),
    sidik: stampOf(manifest),
  });
}
