import type { Formats } from '../../messages/format';
import type { Translate } from '../../messages/translate';

/** Largest number of rows rendered at once, to keep the page responsive. */
export const AT_ONCE = 200;

/** The number of rows after a request for more: all of them, or the next chunk of a very long list. */
export function stretched(shown: number, total: number): number {
  return Math.min(total, shown < AT_ONCE ? AT_ONCE : shown + AT_ONCE);
}

/** Label of the button for more rows: `all` where one press shows all. */
export function moreWords(
  { t, f }: { readonly t: Translate; readonly f: Formats },
  { shown, total, all }: { readonly shown: number; readonly total: number; readonly all: MessageOfAll },
): string {
  const whole = shown < AT_ONCE && total <= AT_ONCE;
  return whole
    ? t(all, { n: f.number(total) })
    : t('daftar.lagi', { n: f.number(shown), m: f.number(total) });
}

type MessageOfAll =
  | 'wil.semua_desa'
  | 'wil.semua_intervensi'
  | 'kantong.semuaDesa'
  | 'kantong.semuaKelompok'
  | 'silang.semua'
  | 'intervensi.semua'
  | 'daftar.semua_pasangan'
  | 'daftar.semua_baris';
