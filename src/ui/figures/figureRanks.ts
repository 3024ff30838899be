import type { Rank, VillageRanks } from '../../aggregate/classes/rank';
import type { Indicator, Villages } from '../../data/model/dataset';
import type { Formats } from '../../messages/format';
import type { Translate } from '../../messages/translate';
import { rankText } from '../../reading/rankText';

interface Words {
  readonly t: Translate;
  readonly f: Formats;
}

/** A rank in words, including ties. Categories have no ranks, because most values are tied. */
export interface RankWords {
  readonly heading: string;
  /** "3"; a range "2–14"; or a text that there is none, with an empty `of`. */
  readonly place: string;
  /** "dari 272 desa" */
  readonly of: string;
  /** "bersama 2 lainnya"; empty without ties. */
  readonly tie: string;
  /** "1 dari 16 di Kec. Tirto" */
  readonly kecamatan: string;
}

export function rankWords(
  asked: {
    readonly ranks: VillageRanks;
    readonly indicator: Indicator;
    readonly villages: Villages;
    readonly kecamatan: string;
  },
  { t, f }: Words,
): RankWords | null {
  const { ranks, indicator, villages, kecamatan } = asked;
  if (indicator.kind === 'category') return null;
  const place = rankText(ranks.all, { t, f });
  const whole = ranks.all.told
    ? t(onlyDesa(ranks.all, villages) ? 'peta.dari' : 'peta.dari_semua', {
        r: place,
        n: f.number(ranks.all.n),
      })
    : place;
  return {
    heading: t(ranks.from === 'lowest' ? 'peta.peringkat' : 'peta.peringkat_atas'),
    place,
    of: whole.slice(place.length).trimStart(),
    tie: tieWords(ranks.all, { t, f }),
    kecamatan: [
      ranks.kecamatan.told
        ? t('peta.dari_kec', {
            r: rankText(ranks.kecamatan, { t, f }),
            n: f.number(ranks.kecamatan.n),
            kec: kecamatan,
          })
        : t('urutan.tanpa_kec', { kec: kecamatan }),
      tieWords(ranks.kecamatan, { t, f }),
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** Text on ties; empty where the rank is a range, which includes them. */
export function tieWords({ sharing, span }: Rank, { t, f }: Words): string {
  return sharing > 1 && span === null ? t('peta.bersama', { n: f.number(sharing - 1) }) : '';
}

/** Whether exactly the desa have a number, so that kelurahan are not counted. */
function onlyDesa({ n }: Rank, { kind }: Villages): boolean {
  const desa = kind.keys.indexOf('desa');
  return kind.index.reduce((count, group) => count + Number(group === desa), 0) === n;
}
