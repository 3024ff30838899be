import type { Formats } from '../messages/format';
import type { MessageKey, Translate } from '../messages/translate';
import type { CorrectionFate, UnfitCorrection } from '../studio/corrections/applyCorrections';
import type { Corrected, CorrectedCell, Correction } from '../studio/corrections/correction';

interface Words {
  readonly t: Translate;
  readonly f: Formats;
}

const ABSENT_KEYS = {
  kosong: 'studioDraft.koreksi.kosong',
  tidak_berlaku: 'studioDraft.koreksi.tidak_berlaku',
} as const satisfies Record<string, MessageKey>;

export const CORRECTED_KEYS = {
  nilai: 'studioDraft.koreksi.nilai',
  pembilang: 'studioDraft.koreksi.pembilang',
  penyebut: 'studioDraft.koreksi.penyebut',
} as const satisfies Record<Corrected, MessageKey>;

const UNFIT_KEYS = {
  indicator: 'studioDraft.koreksi.bukan_indikator',
  year: 'studioDraft.koreksi.bukan_tahun',
  village: 'studioDraft.koreksi.bukan_desa',
  before: 'studioDraft.koreksi.bukan_sebelum',
  impossible: 'studioDraft.koreksi.mustahil',
} as const satisfies Record<UnfitCorrection, MessageKey>;

/** A cell of the grid of numbers; with the decimals of its indicator where they are known. */
export function cellText(cell: CorrectedCell, { t, f }: Words, decimals?: number): string {
  return typeof cell === 'number' ? f.number(cell, decimals) : t(ABSENT_KEYS[cell]);
}

/** What was changed: "IDM 2024, penyebut: 12 menjadi 21". */
export function correctionText(correction: Correction, words: Words): string {
  const { kode, indikator, tahun, kolom, sebelum, sesudah } = correction;
  return words.t('studioDraft.koreksi.ubah', {
    ...{ kode, indikator, tahun, kolom: words.t(CORRECTED_KEYS[kolom]) },
    ...{ sebelum: cellText(sebelum, words), sesudah: cellText(sesudah, words) },
  });
}

/** Why a correction is not applied any more. */
export function correctionFateText({ correction, fate, found }: CorrectionFate, words: Words): string {
  if (fate === 'applied') return correctionText(correction, words);
  const why = words.t(UNFIT_KEYS[fate], { ada: found === null ? '' : cellText(found, words) });
  return words.t('studioDraft.koreksi.tak_dipakai', { ubah: correctionText(correction, words), sebab: why });
}
