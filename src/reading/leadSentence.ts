import type { VillageRanks } from '../aggregate/classes/rank';
import type { VillageStanding } from '../aggregate/programme/programmeStatus';
import type { Interval } from '../aggregate/classes/uncertainty';
import type { Indicator } from '../data/model/dataset';
import type { Formats } from '../messages/format';
import type { Language } from '../data/model/localized';
import type { Translate } from '../messages/translate';
import type { Figure } from './figure';
import { intervalTexts, LOOK_KEYS } from './figure';
import { rankText } from './rankText';

export interface LeadQuestion {
  readonly name: string;
  readonly kecamatan: string;
  readonly indicator: Indicator;
  readonly year: number;
  readonly figure: Figure;
  /** 95 % interval of the figure; null where no error is published. */
  readonly interval: Interval | null;
  readonly ranks: VillageRanks | null;
  readonly standing: VillageStanding | undefined;
  /** Interventions that name the village. */
  readonly interventions: number;
}

interface Words {
  readonly t: Translate;
  readonly f: Formats;
  readonly language: Language;
}

/** The first lines of a profile as plain sentences; ranks always state their direction and ties. */
export function leadSentences(asked: LeadQuestion, words: Words): readonly string[] {
  return [
    figureSentence(asked, words),
    asked.indicator.provenance === 'estimasi' ? words.t('profil.kalimat_estimasi') : '',
    ...programmeSentences(asked, words),
    asked.interventions > 0
      ? words.t('profil.kalimat_intervensi', { n: words.f.number(asked.interventions) })
      : '',
  ].filter(Boolean);
}

function figureSentence(
  { name, kecamatan, indicator, year, figure, interval, ranks }: LeadQuestion,
  words: Words,
): string {
  const { t, f, language } = words;
  const indikator = indicator.name[language];
  if (figure.value === null) {
    const sebab = t(LOOK_KEYS[figure.look ?? 'missing']);
    return t('profil.kalimat_tanpa', {
      nama: name,
      indikator,
      tahun: year,
      sebab: sebab.toLocaleLowerCase(),
    });
  }
  if (indicator.kind === 'category' || !ranks) {
    return t('profil.kalimat_kelas', { nama: name, indikator, tahun: year, kelas: figure.text });
  }
  const { all, kecamatan: near, from } = ranks;
  const ends = interval && intervalTexts(interval, { indicator, f, language });
  const between = ends ? ` (${t('desa.selang', ends)})` : '';
  const v = (figure.unit ? `${figure.text} ${figure.unit}` : figure.text) + between;
  if (!all.told) return t('profil.kalimat_tak_urut', { nama: name, indikator, tahun: year, v });
  const whole = t(from === 'lowest' ? 'profil.kalimat_rendah' : 'profil.kalimat_tinggi', {
    nama: name,
    indikator,
    tahun: year,
    v,
    r: rankText(all, words),
    n: f.number(all.n),
  });
  const tied = all.sharing > 1 && all.span === null;
  const tie = tied ? ` ${t('profil.kalimat_bersama', { n: f.number(all.sharing - 1) })}` : '';
  const district =
    near.n > 1 && near.told && kecamatan !== ''
      ? `; ${t('profil.kalimat_kec', { r: rankText(near, words), n: f.number(near.n), kec: kecamatan })}`
      : '';
  return `${whole}${tie}${district}.`;
}

function programmeSentences({ standing }: LeadQuestion, { t }: Words): string[] {
  if (!standing) return [];
  const { role, roleEvent, leftRed, journey } = standing;
  const roleKeys = {
    laboratory: 'profil.kalimat_lab',
    replication: 'profil.kalimat_replikasi',
    candidate: 'profil.kalimat_calon',
  } as const;
  return [
    role && roleEvent ? t(roleKeys[role], { tahun: roleEvent.date.slice(0, 4) }) : '',
    leftRed ? t('profil.kalimat_keluar', { tahun: leftRed.date.slice(0, 4) }) : '',
    journey.some(({ basisBreak }) => basisBreak !== null) ? t('profil.kalimat_basis') : '',
  ];
}
