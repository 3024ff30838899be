import type { Dataset } from '../../data/model/dataset';
import type { DataChange } from '../../state/planner/dataChange';
import type { Words } from '../../reading/words';
import { namedByCode } from './plannerWords';

/** What changed since a list was recorded, a sentence each. */
export function changeWords(change: DataChange, dataset: Dataset, words: Words): string[] {
  const { t } = words;
  const { otherPack, versions, files, came, went } = change;
  const names = (codes: readonly string[]) =>
    codes.map((code) => namedByCode(dataset, code, words)).join('; ');
  return [
    otherPack ? t('perencana.berubah.paket', { nama: otherPack }) : '',
    versions ? t('perencana.berubah.versi', { dulu: versions[0], kini: versions[1] }) : '',
    files.length > 0 && !otherPack ? t('perencana.berubah.berkas', { berkas: files.join(', ') }) : '',
    came?.length ? t('perencana.berubah.masuk', { desa: names(came) }) : '',
    went?.length ? t('perencana.berubah.keluar', { desa: names(went) }) : '',
    came && went && came.length + went.length === 0 ? t('perencana.berubah.sama') : '',
  ].filter(Boolean);
}
