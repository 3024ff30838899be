import { USUAL, type ExportChoice, type Form } from '../../export/exportChoice';
import { ORIENTATIONS } from '../../export/page/paper';
import { TONES } from '../../export/page/tones';
import { EXTENTS } from '../../export/page/viewPages';
import { remember, remembered, type Kept } from '../../state/session/deviceMemory';
import { isRecord, parsedJson } from '../../data/model/untrustedJson';

export const SHEET_PAPERS = ['a4', 'a3', 'a1'] as const;
/** A picture has the shape of the paper, is as high as its content, or as wide as a phone. */
export const PICTURE_SHAPES = ['lembar', 'gambar', 'ponsel'] as const;
export const SCALES = [1, 2, 3, 4] as const;

/** What the reader chose for all files. */
export interface FileChoice {
  readonly paper: (typeof SHEET_PAPERS)[number];
  readonly orientation: ExportChoice['orientation'];
  readonly tones: ExportChoice['tones'];
  readonly extent: ExportChoice['extent'];
  readonly picture: (typeof PICTURE_SHAPES)[number];
  readonly scale: (typeof SCALES)[number];
  readonly framed: boolean;
  readonly transparent: boolean;
}

export const USUAL_CHOICE: FileChoice = {
  paper: 'a4',
  picture: 'lembar',
  scale: 2,
  orientation: USUAL.orientation,
  tones: USUAL.tones,
  extent: USUAL.extent,
  framed: USUAL.framed,
  transparent: USUAL.transparent,
};

/** Reads a kept choice; what is missing or unknown is the usual. */
export function readChoice(text: string | null): FileChoice {
  const kept = text === null ? null : parsedJson(text);
  if (!isRecord(kept)) return USUAL_CHOICE;
  const one = <T>(name: keyof FileChoice, options: readonly T[]): T =>
    options.find((option) => option === kept[name]) ?? (USUAL_CHOICE[name] as T);
  const bits = [true, false] as const;
  return {
    paper: one('paper', SHEET_PAPERS),
    orientation: one('orientation', ORIENTATIONS),
    tones: one('tones', TONES),
    extent: one('extent', EXTENTS),
    picture: one('picture', PICTURE_SHAPES),
    scale: one('scale', SCALES),
    framed: one('framed', bits),
    transparent: one('transparent', bits),
  };
}

/** The choice as a file of a form takes it. */
export function choiceFor(form: Form, { picture, ...chosen }: FileChoice): ExportChoice {
  const pictured = (form === 'png' || form === 'svg') && picture !== 'lembar';
  return { ...chosen, form, paper: pictured ? picture : chosen.paper };
}

const KEPT_AS = 'berkas';
/** Where the browser keeps nothing: until the page is closed. */
let unkept: FileChoice | null = null;

export function keptChoice(): FileChoice {
  return unkept ?? readChoice(remembered(KEPT_AS));
}

export function keepChoice(choice: FileChoice): Kept {
  const kept = remember(KEPT_AS, JSON.stringify(choice));
  unkept = kept === 'kept' ? null : choice;
  return kept;
}
