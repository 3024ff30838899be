import { describe, expect, it } from 'vitest';
import { formats } from '../../../../src/messages/format';
import { COMPARED_FIELDS } from '../../../../src/helix/mergeCommitments';
import {
  actorText,
  detailText,
  faultText,
  fieldText,
  packText,
  placeNamer,
  shortSum,
  sumSentences,
  type CommitmentNames,
} from '../../../../src/ui/helix/komitmen/commitmentWords';
import { plannerDataset } from '../../../support/plannerPack';
import { textAt } from '../../../../src/data/model/textColumn';
import { translatorOf } from '../../../../src/messages/translate';
import { en } from '../../../../src/messages/en';
import { id } from '../../../../src/messages/id';
import { aCommitment } from '../../helix/aCommitment';
import { anIntervention } from '../../helix/anIntervention';

const { villages } = plannerDataset();
const VILLAGE = textAt(villages.code, 0);
const DISTRICT = villages.kecamatan.keys[1]!;
const t = translatorOf(id, { language: 'id', level: 'village' });
const names: CommitmentNames = {
  ...{ t, f: formats('id'), language: 'id', placeOf: placeNamer(villages, t) },
  actors: [
    { id: 'pemkab', kind: '', name: { id: 'Pemkab', en: 'Regency' }, aliases: [], symbol: '', color: '' },
  ],
};
const english: CommitmentNames = {
  ...names,
  ...{ t: translatorOf(en, { language: 'en', level: 'village' }), f: formats('en'), language: 'en' },
};
const sums = { count: 3, cancelled: 1, amount_rp: 7_000_000, withoutAmount: 2 };
const SPACE = /\u00a0/g;

describe('the words of a commitment', () => {
  it('name places by their codes, and leave a code that nobody knows', () => {
    const { placeOf: nameOf } = names;
    expect(nameOf(VILLAGE)).toBe(
      `${textAt(villages.name, 0)}, Kec. ${villages.kecamatan.labels[villages.kecamatan.index[0]!]!}`,
    );
    expect(nameOf(DISTRICT)).toBe(`Kec. ${villages.kecamatan.labels[1]!}`);
    expect([nameOf('99'), placeNamer(null, t)('98')]).toEqual(['99', '98']);
  });

  it('name who it is of which actor', () => {
    expect(actorText({ actorId: 'pemkab', actorName: '' }, english)).toBe('Regency');
    expect(actorText({ actorId: 'pemkab', actorName: 'Dinas A' }, names)).toBe('Dinas A (Pemkab)');
    expect(actorText({ actorId: 'lsm', actorName: '' }, names)).toBe('lsm');
  });

  it('leave out in a line what nobody said', () => {
    const whole = aCommitment('a', { codes: [DISTRICT], precision: 'district' });
    expect(detailText(whole, names)).toBe(
      `Pemkab · Kec. ${villages.kecamatan.labels[1]!} · RTLH · APBD Kabupaten · dijanjikan 2 Maret 2026`,
    );
    const bare = aCommitment('a', { codes: [], precision: 'regency', sector: '', fund: '' });
    expect(detailText(bare, names)).toBe('Pemkab · tanpa tempat · dijanjikan 2 Maret 2026');
  });

  it('tell every field of a difference, a blank one too', () => {
    const one = aCommitment('a', {
      codes: [DISTRICT],
      precision: 'district',
      status: 'cancelled',
      actorName: '',
    });
    const told = Object.fromEntries(
      COMPARED_FIELDS.map((field) => [field, fieldText(one, field, names).replaceAll(SPACE, ' ')]),
    );
    expect(told).toEqual({
      ...{ status: 'batal', actorId: 'Pemkab', actorName: 'kosong', action: 'Perbaikan 12 rumah' },
      ...{
        codes: `Kec. ${villages.kecamatan.labels[1]!}`,
        amount_rp: 'Rp 180.000.000',
        fund: 'APBD Kabupaten',
      },
      ...{ due: '30 Juni 2026', sector: 'RTLH', made: '2 Maret 2026' },
    });
    const bare = aCommitment('a', { codes: [], amount_rp: null, due: '' });
    expect((['codes', 'amount_rp', 'due'] as const).map((field) => fieldText(bare, field, names))).toEqual([
      'tanpa tempat',
      'tanpa nilai',
      'tanpa tenggat',
    ]);
  });

  it('say what is wrong with what was written', () => {
    expect(faultText({ field: 'actor', kind: 'actorUnknown', got: 'X' }, english.t)).toBe(
      'The data pack has no actor "X". Write its id, name or alias.',
    );
    expect(faultText({ field: 'actor', kind: 'actorMissing', got: '' }, names.t)).toBe(
      'Pilih siapa yang berjanji.',
    );
  });

  it('say how far the pack says it has come', () => {
    expect(packText(anIntervention('a', { stage: 'planned', budget_rp: null }), names)).toBe('rencana');
    const done = anIntervention('a', { stage: 'done', budget_rp: 5e6, realised_rp: 0 });
    expect(packText(done, names).replaceAll(SPACE, ' ')).toBe('selesai, Pagu Rp 5 juta, Realisasi Rp 0');
  });
});

describe('the sum of a list in words', () => {
  const sentences = (change: Partial<Parameters<typeof sumSentences>[0]>) =>
    sumSentences({ ...sums, overdue: 0, soon: 0, inPack: 1, days: 30, ...change }, names).map((text) =>
      text.replaceAll(SPACE, ' '),
    );

  it('says what was promised, what was called off, and what is due', () => {
    expect(sentences({ overdue: 2, soon: 1 })).toEqual([
      '3 komitmen, Rp 7.000.000; 2 tanpa nilai.',
      '1 dibatalkan, tidak ikut dijumlahkan.',
      '2 lewat tenggat, 1 jatuh tempo dalam 30 hari.',
      '1 dari 3 sudah ada di paket data.',
    ]);
  });

  it('knows no amount from zero, and an empty list from one that was called off', () => {
    expect(sentences({ amount_rp: null, cancelled: 0 })[0]).toBe(
      '3 komitmen, belum ada yang menyebut nilai.',
    );
    expect(sentences({ amount_rp: 0, cancelled: 0 })[0]).toBe('3 komitmen, Rp 0; 2 tanpa nilai.');
    expect(sentences({ count: 0, cancelled: 0 })).toEqual(['Belum ada komitmen di daftar ini.']);
    expect(sentences({ count: 0, cancelled: 2 })).toEqual(['2 dibatalkan, tidak ikut dijumlahkan.']);
    expect(shortSum({ ...sums, amount_rp: null }, english)).toBe('3 commitments, no amount');
    expect(shortSum({ ...sums, count: 1 }, english)).toBe('1 commitment, Rp7,000,000');
  });
});
