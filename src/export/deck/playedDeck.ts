/** Places whose outlines stand once in a file, in units of their own. */
export interface PlayedPlaces {
  /** SVG paths, by row. */
  readonly outlines: readonly string[];
  readonly names: readonly string[];
  /** What the places are sorted by in a list, such as "Kec. Tirto"; empty where there is nothing above them. */
  readonly groups: readonly string[];
}

/** What a figure of the file answers when a place is pointed at. */
export interface PlayedMap {
  /** Which of the file's places it shows; null: a grid of small maps, of which no place is told apart. */
  readonly places: number | null;
  /** From the places' units to those of the figure. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** What is known of each place: what it is, and its value by row in words. */
  readonly values: readonly { readonly title: string; readonly byRow: readonly string[] }[];
}

export interface PlayedScene {
  readonly title: string;
  readonly part: string;
  readonly maps: readonly PlayedMap[];
}

/** Words that the page of a file fills in by itself; `{n}`, `{m}` and `{judul}` are replaced there. */
export interface PlayedTexts {
  readonly at: string;
  readonly last: string;
  readonly dark: string;
  readonly light: string;
  readonly inPart: string;
  readonly noFullScreen: string;
}

/** All that the page of a file knows beside what stands in its markup. */
export interface PlayedDeck {
  /** The same file is the same id: its windows find each other by it. */
  readonly id: string;
  readonly name: string;
  readonly texts: PlayedTexts;
  readonly places: readonly PlayedPlaces[];
  readonly scenes: readonly PlayedScene[];
}
