import fc from 'fast-check';
import {
  COMMITMENT_STATUSES,
  type CommitmentPack,
  type RecordedCommitment,
} from '../../../src/helix/commitment';
import { actorNames } from '../../../src/helix/actorNames';

const names = actorNames([
  { id: 'pemkab', name: { id: 'Pemkab', en: 'Regency' }, aliases: ['Pemda'] },
  { id: 'usaha', name: { id: 'Dunia usaha', en: 'Business' }, aliases: [] },
]);
const VILLAGES = ['33.01.01.2001', '33.01.01.2002', '33.01.02.2001'];
const DISTRICTS = ['33.01.01', '33.01.02'];

/** Two actors, three villages in two kecamatan. */
export const PACK: CommitmentPack = {
  actorOf: (written) => {
    const id = names.idOf(written);
    return id === 'pemkab' || id === 'usaha' ? id : null;
  },
  isVillage: (code) => VILLAGES.includes(code),
  isDistrict: (code) => DISTRICTS.includes(code),
};

export function aCommitment(id: string, change: Partial<RecordedCommitment> = {}): RecordedCommitment {
  return {
    ...{ id, made: '2026-03-02', updated: '2026-03-02', actorId: 'pemkab', actorName: '' },
    ...{ action: 'Perbaikan 12 rumah', precision: 'village', codes: ['33.01.01.2001'] },
    ...{ amount_rp: 180_000_000, fund: 'APBD Kabupaten', due: '2026-06-30', sector: 'RTLH' },
    status: 'promised',
    ...change,
  };
}

/** Texts as they are kept: in one line, and what spreadsheets take amiss among them. */
const TEXT = fc.oneof(
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom("'=1+1", '=1+1', "''@x", '-5', 'a;b', 'a,"b"', 'Belum dirinci', '+ 20 rumah'),
);
const kept = (text: string) =>
  // eslint-disable-next-line no-control-regex -- what a record never holds
  text.replaceAll(/[\s\u0000-\u001f\u007f\ufffd]+/g, ' ').trim();
const DAY = fc
  .integer({ min: 0, max: 400 })
  .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));

/** Any commitment that the app may have recorded. */
export function anyCommitment(id: fc.Arbitrary<string>): fc.Arbitrary<RecordedCommitment> {
  const place = fc.constantFrom<Pick<RecordedCommitment, 'precision' | 'codes'>>(
    { precision: 'regency', codes: [] },
    { precision: 'district', codes: ['33.01.02', '33.01.01'] },
    { precision: 'village', codes: ['33.01.02.2001', '33.01.01.2001'] },
  );
  return fc
    .record({
      ...{ id, made: DAY, updated: DAY, due: fc.option(DAY, { nil: '' }) },
      actorId: fc.constantFrom('pemkab', 'usaha'),
      actorName: TEXT.map(kept).filter((text) => !/^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text)),
      action: TEXT.map(kept).filter((text) => text !== ''),
      fund: TEXT.map(kept),
      sector: TEXT.map(kept).filter((text) => text !== 'Belum dirinci'),
      amount_rp: fc.option(fc.integer({ min: 0, max: 1e13 })),
      status: fc.constantFrom(...COMMITMENT_STATUSES),
      place,
    })
    .map(({ place: where, due, ...one }) => ({ ...one, ...where, due: due < one.made ? '' : due }));
}

/** A list whose ids are distinct, of few ids so that two lists meet. */
export const ANY_LIST = fc
  .uniqueArray(anyCommitment(fc.constantFrom('a', 'b', 'c', 'd', 'e')), { selector: ({ id }) => id })
  .map((list): readonly RecordedCommitment[] => list);
