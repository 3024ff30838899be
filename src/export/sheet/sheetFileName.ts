/** Longest name of a place in a file's name: with folder and code it stays below what file systems take. */
const LONGEST = 80;

/** What no file system, or no program that unpacks, takes in a name. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g;

function cleaned(name: string): string {
  const letters = Array.from(name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' '));
  return letters
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}

/** Where the sheet of a place lies in a zip: "Kec. Tirto/33.26.15.2014 Mulyorejo.pdf". */
export function sheetFileName({
  code,
  name,
  chapter,
}: {
  readonly code: string;
  readonly name: string;
  readonly chapter: string;
}): string {
  const folder = cleaned(chapter);
  const file = `${[cleaned(code), cleaned(name)].filter(Boolean).join(' ')}.pdf`;
  return folder === '' ? file : `${folder}/${file}`;
}
