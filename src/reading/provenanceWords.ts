import type { Provenance } from '../data/model/packWords';
import type { MessageKey } from '../messages/translate';

/** The word that always stands beside a provenance icon. */
export const PROVENANCE_KEYS = {
  resmi: 'asal.resmi',
  estimasi: 'asal.model',
  partisipatif: 'asal.part',
  dokumentasi: 'asal.dok',
  hitungan: 'asal.hitung',
  peraga: 'asal.peraga',
} as const satisfies Record<Provenance, MessageKey>;
