import type { ImportIssue } from '../../../data/import/imported';
import { importWords } from '../../../reading/importWords';
import type { Words } from '../../../reading/words';
import { OPEN, type BoundaryReview, type ReviewSign } from '../../../studio/shapes/boundaryReview';
import { isReadCode } from '../../../studio/shapes/readMends';

/** One thing that was mended or left, in words, and the places where. */
export interface ReviewItem {
  readonly key: string;
  readonly text: string;
  /** Nothing was done about it. */
  readonly isOpen: boolean;
  readonly signs: readonly ReviewSign[];
}

export interface ReviewItems {
  readonly title: 'perlu_dilihat' | 'saat_baca' | 'saat_susun';
  readonly items: readonly ReviewItem[];
}

/** What stands in the lists of a review; empty lists are left out. */
export function reviewLists(
  review: BoundaryReview,
  { issues, aside }: { readonly issues: readonly ImportIssue[]; readonly aside: number },
  words: Pick<Words, 't' | 'f'>,
): readonly ReviewItems[] {
  const built = review.counts.map(({ kind, n }): ReviewItem => ({
    key: kind,
    text: words.t(`studioLihat.tinjau.n.${kind}`, { n }),
    isOpen: OPEN.has(kind),
    signs: review.signs.filter((sign) => sign.code === null && sign.kind === kind),
  }));
  const read = issues
    .filter(({ code, severity }) => severity === 'repaired' || isReadCode(code))
    .map((issue, i): ReviewItem => ({
      key: `${issue.code} ${i}`,
      text: importWords(issue, words).what,
      isOpen: false,
      signs: review.signs.filter(({ code }) => code === issue.code),
    }));
  const setAside: readonly ReviewItem[] =
    aside === 0
      ? []
      : [
          {
            ...{ key: 'aside', isOpen: false, signs: [] },
            text: words.t('studioLihat.tinjau.disisihkan', { n: aside }),
          },
        ];
  const lists: readonly ReviewItems[] = [
    { title: 'perlu_dilihat', items: built.filter(({ isOpen }) => isOpen) },
    { title: 'saat_baca', items: read },
    { title: 'saat_susun', items: [...built.filter(({ isOpen }) => !isOpen), ...setAside] },
  ];
  return lists.filter(({ items }) => items.length > 0);
}
