import type { Closing } from '../../helix/needResponse';
import type { NeedyShare } from '../../helix/helixChoice';
import type { HelixNeed } from '../../state/helix/helixNeed.svelte';
import type { Words } from './helixWords';

/** What is asked and what is found, in one sentence. */
export function needText(
  { problem, isVoiced, year, answer }: Pick<HelixNeed, 'problem' | 'isVoiced' | 'year' | 'answer'>,
  share_pct: NeedyShare,
  { t, f, language }: Words,
): string {
  if (!problem || !answer) return '';
  const found = {
    masalah: problem.name[language],
    butuh: f.number(answer.unserved.length + answer.served.length),
    belum: f.number(answer.unserved.length),
    rangkap: f.number(answer.crowded.length),
  };
  const said = isVoiced
    ? t('helix.butuh.kata_warga', found)
    : t('helix.butuh.kata_angka', { ...found, persen: share_pct, tahun: year ?? '' });
  const unknown = answer.unknown > 0 ? t('helix.butuh.tak_diketahui', { n: f.number(answer.unknown) }) : '';
  return [said, unknown].filter(Boolean).join(' ');
}

/** What would close the gap, with its arithmetic; or why that cannot be said. */
export function closingText(
  { villages, people, villagesWithoutPeople, perVillage_rp, from, needed_rp }: Closing,
  { t, f }: Pick<Words, 't' | 'f'>,
): string {
  if (villages === 0) return t('helix.butuh.tertutup');
  const n = f.number(villages);
  const sum =
    perVillage_rp === null || needed_rp === null
      ? t('helix.butuh.tutup_tak_tahu', { n })
      : t('helix.butuh.tutup', {
          n,
          per: f.rupiahCompact(perVillage_rp),
          dari: f.number(from),
          rp: f.rupiahCompact(needed_rp),
        });
  if (people === null) return sum;
  const jiwa = f.number(people);
  const reached =
    villagesWithoutPeople === 0
      ? t('helix.butuh.jiwa_semua', { jiwa })
      : t('helix.butuh.jiwa', { jiwa, tanpa: f.number(villagesWithoutPeople) });
  return `${sum} ${reached}`;
}
