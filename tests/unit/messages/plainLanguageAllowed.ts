/** Texts that may be longer, or hold an abbreviation of their own, each with the reason. It only ever gets shorter. */
export const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['peta.laut', 'a name on the map, in capitals as maps write seas'],
  ['peta.laut_jawa', 'a name on the map, in capitals as maps write seas'],
  ['keliru.wa', 'the name of a program'],
  ['akses.kurang.2', 'names of programs'],
  ['akses.standar_arti', 'the level AA belongs to the guideline that the glossary explains'],
]);
