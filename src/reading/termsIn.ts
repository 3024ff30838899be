import { GLOSSARY, type TermId } from './glossary';

/** A piece of a text: plain, or a term that the glossary explains. */
export interface TextPiece {
  readonly text: string;
  readonly term: TermId | null;
}

const TERM_OF: ReadonlyMap<string, TermId> = new Map(
  GLOSSARY.flatMap(({ id, written }) => written.map((word) => [word as string, id] as const)),
);
/** The longest first, so that APBDes is not read as APBD. */
const WORDS = [...TERM_OF.keys()].sort((a, b) => b.length - a.length);
const ANY = new RegExp(`(?<![\\p{L}\\p{N}])(${WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** A text cut at the terms in it, each marked where it first stands. */
export function termsIn(text: string): readonly TextPiece[] {
  const seen = new Set<TermId>();
  const pieces: TextPiece[] = [];
  // Splitting by a pattern with a group gives what stands between and what matched in turn.
  for (const [i, piece] of text.split(ANY).entries()) {
    const term = i % 2 === 1 ? (TERM_OF.get(piece) ?? null) : null;
    const first = term !== null && !seen.has(term);
    if (first) seen.add(term);
    if (piece !== '') pieces.push({ text: piece, term: first ? term : null });
  }
  return pieces;
}
