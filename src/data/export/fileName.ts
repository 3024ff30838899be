const LONGEST = 120;
const LONGEST_STEM = 60;
/** What Windows keeps for devices, whatever follows the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file name that every system takes: Latin letters without accents, digits, dots, hyphens and underscores. Emoji,
 * letters of other scripts and signs that turn the direction of a text become hyphens. The ending stays.
 */
export function safeFileName(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const plain = (text: string) => withoutAccents(text).replaceAll(/-*[^A-Za-z0-9._-]+-*/g, '-');
  const kept = plain(stem)
    .slice(0, LONGEST)
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  const own = kept === '' || RESERVED.test(kept) ? ['petala', kept].filter(Boolean).join('-') : kept;
  return `${own}${plain(ending)}`;
}

/**
 * A name that a reader wrote as a part of a file name: small letters, digits and single hyphens, at most 60.
 * @param nameless stands in its place where nothing is left of it
 */
export function fileStem(name: string, nameless: string): string {
  const stem = withoutAccents(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST_STEM)
    .replace(/-$/, '');
  return stem || nameless;
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}
