import type { Formats } from '../../messages/format';
import type { Translate } from '../../messages/translate';

/** More rows than this at once would hold the page, and nobody reads them in one go. */
export const AT_ONCE = 200;

/** How many rows of a list stand once more was asked for: all of them, or the next stretch of a very long one. */
export function stretched(shown: number, total: number): number {
  return Math.min(total, shown < AT_ONCE ? AT_ONCE : shown + AT_ONCE);
}

/** On the button that asks for more: `all` where one press brings all. */
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
  | 'intervensi.semua';
