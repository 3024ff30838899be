import type { VillageDataset } from '../../../data/model/dataset';
import type { Actor, Intervention } from '../../../data/model/programme';
import type { CommitmentFault, CommitmentStatus, RecordedCommitment } from '../../../helix/commitment';
import type { ComparedField } from '../../../helix/mergeCommitments';
import type { CommitmentSums } from '../../../helix/promisedDone';
import { rowIndex } from '../../../data/model/rowIndex';
import { packTerm } from '../../../messages/packTerms';
import { STAGE_KEYS } from '../../../reading/programmeWords';
import { placeAt } from '../../../reading/villagePlace';
import type { Words } from '../helixWords';

/** What names of a commitment are made of. */
export interface CommitmentNames extends Words {
  readonly actors: readonly Actor[];
  /** Made once for all rows, by `placeNamer`. */
  readonly placeOf: (code: string) => string;
}

/** Names villages and kecamatan by their codes; a code that the pack does not have stays as it is. */
export function placeNamer(
  villages: VillageDataset['villages'] | null,
  t: Words['t'],
): CommitmentNames['placeOf'] {
  const rows = villages ? rowIndex(villages) : new Map<string, number>();
  return (code) => {
    const row = rows.get(code);
    if (villages && row !== undefined) {
      const { name, kecamatan } = placeAt(villages, row);
      return t('desa.named', { nama: name, kec: kecamatan });
    }
    const district = villages?.kecamatan.keys.indexOf(code) ?? -1;
    return district < 0 ? code : t('desa.kec', { kec: villages!.kecamatan.labels[district]! });
  };
}

export function actorText(
  { actorId, actorName }: Pick<RecordedCommitment, 'actorId' | 'actorName'>,
  { actors, language }: Pick<CommitmentNames, 'actors' | 'language'>,
): string {
  const kind = actors.find(({ id }) => id === actorId)?.name[language] ?? actorId;
  return actorName === '' ? kind : `${actorName} (${kind})`;
}

/** Who, where, for what and with whose money, in one line; what nobody said is left out. */
export function detailText(one: RecordedCommitment, names: CommitmentNames): string {
  const { t, f, language, placeOf } = names;
  return [
    actorText(one, names),
    one.codes.map(placeOf).join('; ') || t('komitmen.tanpa_tempat'),
    one.sector && packTerm(one.sector, language),
    one.fund && packTerm(one.fund, language),
    t('komitmen.dibuat', { tanggal: f.date(one.made) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function faultText({ kind, got }: CommitmentFault, t: Words['t']): string {
  return t(`komitmen.galat.${kind}` as const, { isi: got });
}

/** Sentences of what a list holds. */
export function sumSentences(
  sums: CommitmentSums & {
    readonly overdue: number;
    readonly soon: number;
    readonly inPack: number;
    readonly days: number;
  },
  { t, f }: Pick<Words, 't' | 'f'>,
): string[] {
  const n = f.number(sums.count);
  const whole =
    sums.amount_rp === null
      ? t('komitmen.ringkas_tanpa', { n })
      : t('komitmen.ringkas', { n, rp: f.rupiah(sums.amount_rp), tanpa: f.number(sums.withoutAmount) });
  return [
    ...(sums.count === 0 ? [] : [whole]),
    ...(sums.count + sums.cancelled === 0 ? [t('komitmen.ringkas_kosong')] : []),
    ...(sums.cancelled > 0 ? [t('komitmen.ringkas_batal', { n: f.number(sums.cancelled) })] : []),
    ...(sums.overdue + sums.soon > 0
      ? [
          t('komitmen.ringkas_lewat', {
            lewat: f.number(sums.overdue),
            segera: f.number(sums.soon),
            hari: sums.days,
          }),
        ]
      : []),
    ...(sums.count > 0 ? [t('komitmen.ringkas_paket', { ada: f.number(sums.inPack), n })] : []),
  ];
}

/** "3 komitmen, Rp 1.500.000", the money only where some is known. */
export function shortSum({ count, amount_rp }: CommitmentSums, { t, f }: Pick<Words, 't' | 'f'>): string {
  const n = f.number(count);
  return amount_rp === null
    ? t('komitmen.gabung.isi_tanpa', { n })
    : t('komitmen.gabung.isi_jumlah', { n, rp: f.rupiah(amount_rp) });
}

/** What a commitment says in one field. */
export function fieldText(one: RecordedCommitment, field: ComparedField, names: CommitmentNames): string {
  const { t, f } = names;
  switch (field) {
    case 'status':
      return statusText(one.status, t);
    case 'actorId':
      return actorText({ ...one, actorName: '' }, names);
    case 'codes':
      return one.codes.map(names.placeOf).join('; ') || t('komitmen.tanpa_tempat');
    case 'amount_rp':
      return one.amount_rp === null ? t('komitmen.tanpa_nilai') : f.rupiah(one.amount_rp);
    case 'due':
      return one.due === '' ? t('komitmen.tanpa_tenggat') : f.date(one.due);
    case 'made':
      return f.date(one.made);
    case 'actorName':
    case 'action':
    case 'fund':
    case 'sector':
      return one[field] || t('komitmen.gabung.kosong');
    default:
      return field satisfies never;
  }
}

export function statusText(status: CommitmentStatus, t: Words['t']): string {
  return t(`komitmen.keadaan.${status}` as const);
}

/** How far the pack says that it has come, with what it says of money. */
export function packText(
  { stage, budget_rp, realised_rp }: Intervention,
  { t, f }: Pick<Words, 't' | 'f'>,
): string {
  const money = (
    [
      ['pagu', budget_rp],
      ['realisasi', realised_rp],
    ] as const
  ).flatMap(([measure, amount]) =>
    amount === null
      ? []
      : [t('helix.uang_intervensi', { besaran: t(`helix.besaran.${measure}`), rp: f.rupiahCompact(amount) })],
  );
  return [t(STAGE_KEYS[stage]), ...money].join(', ');
}
