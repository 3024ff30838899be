/** What a window of a file shows, as it stands behind the `#` of its address. */
export interface FileAddress {
  readonly screen: 'wall' | 'presenter';
  /** Of the scene, from 1. */
  readonly number: number;
}

/** Reads `#3` or `#penyaji/3`; a number that no scene has leads to the nearest, anything else to the first. */
export function readAddress(hash: string, scenes: number): FileAddress {
  const [, presenter, digits] = /^#(penyaji\/?)?(\d*)/.exec(hash) ?? [];
  const number = Math.max(1, Math.min(scenes, Number(digits ?? '') || 1));
  return { screen: presenter ? 'presenter' : 'wall', number };
}

export function writeAddress({ screen, number }: FileAddress): string {
  return screen === 'presenter' ? `#penyaji/${number}` : `#${number}`;
}
