import type { VillageRanks } from '../../aggregate/rank';
import type { VillageStanding } from '../../aggregate/programmeStatus';
import type { Indicator } from '../../data/dataset';
import type { Formats } from '../../messages/format';
import type { Language } from '../../data/localized';
import type { Translate } from '../../messages/translate';
import type { Figure } from '../controls/figure';
import { LOOK_KEYS } from '../controls/figure';

export interface LeadQuestion {
  readonly name: string;
  readonly kecamatan: string;
  readonly indicator: Indicator;
  readonly year: number;
  readonly figure: Figure;
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

/** A profile's first lines, one plain sentence each; never a rank without its direction or a tie unsaid. */
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
  { name, kecamatan, indicator, year, figure, ranks }: LeadQuestion,
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
  const whole = t(from === 'lowest' ? 'profil.kalimat_rendah' : 'profil.kalimat_tinggi', {
    nama: name,
    indikator,
    tahun: year,
    v: figure.unit ? `${figure.text} ${figure.unit}` : figure.text,
    r: f.number(all.place),
    n: f.number(all.n),
  });
  const tie = all.sharing > 1 ? ` ${t('profil.kalimat_bersama', { n: f.number(all.sharing - 1) })}` : '';
  const district =
    near.n > 1 && kecamatan !== ''
      ? `; ${t('profil.kalimat_kec', { r: f.number(near.place), n: f.number(near.n), kec: kecamatan })}`
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
