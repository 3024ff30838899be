/**
 * Colours of the light theme by their name among the design tokens. What is drawn by names changes with the theme by
 * style alone: a picture that stands in the page before any script runs is right in every theme.
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['#e5eef7', '--nila-1'],
  ['#9abbed', '--nila-2'],
  ['#6585d4', '--nila-3'],
  ['#454fa8', '--nila-4'],
  ['#2c1b74', '--nila-5'],
  ['#8b90a1', '--nihil-garis'],
  ['#171a2b', '--ink'],
  ['#ffffff', '--nihil-bg'],
]);

/** Whether all of some colours of the light theme have a name. */
export function areThemed(colours: readonly string[]): boolean {
  return colours.every((colour) => NAMES.has(colour));
}

/** A colour by its name; as it is where it has none. */
export function themedColour(colour: string): string {
  const name = NAMES.get(colour);
  return name === undefined ? colour : `var(${name})`;
}
