import type { Classified } from '../../aggregate/classes/classify';
import type { PackManifest } from '../../data/model/dataset';
import type { Language } from '../../data/model/localized';
import type { Provenance } from '../../data/model/packWords';
import type { Intervention } from '../../data/model/programme';
import type { Translate } from '../../messages/translate';

/** A sentence shown on the map and in every image made from it. */
export interface MapNote {
  readonly kind:
    | 'boundary'
    | 'sample'
    | 'estimate'
    | 'count'
    | 'hexagons'
    | 'regencyWide'
    | 'asOf'
    | 'leftAsOf'
    | 'gathered';
  readonly text: string;
}

export interface NotesInput {
  readonly manifest: PackManifest;
  readonly answer: Classified | null;
  /** A count in circles over the answer. */
  readonly proportionalSymbols: Classified | null;
  /** The answer left of the divider. */
  readonly left: Classified | null;
  /** Year to which programme marks are limited; null for all. */
  readonly marksAsOf: string | null;
  /** The same left of the divider. */
  readonly leftMarksAsOf: string | null;
  /** Interventions that pass the filter; null while their overlay is off. */
  readonly interventions: readonly Intervention[] | null;
  /** Whether hexagons cover the villages. */
  readonly hexagons: boolean;
  /** Whether there are so many programme marks that some may be gathered to numbers. */
  readonly gathers?: boolean;
  readonly language: Language;
  readonly t: Translate;
}

type Made = Pick<NotesInput, 'manifest' | 'answer' | 'left' | 'proportionalSymbols'>;

/** Whether any demo data are drawn, so that the map needs its watermark. */
export function isSample(made: Made): boolean {
  return made.manifest.demo || isOf('peraga', made);
}

function isOf(
  provenance: Provenance,
  { answer, left, proportionalSymbols }: Omit<Made, 'manifest'>,
): boolean {
  return [answer, left, proportionalSymbols].some((one) => one?.indicator.provenance === provenance);
}

/** The notes of a map in order of importance. */
export function mapNotes(input: NotesInput): MapNote[] {
  const { manifest, answer, interventions, language, t, marksAsOf } = input;
  const notes: MapNote[] = [];
  if (isSample(input)) notes.push({ kind: 'sample', text: t('asal.peraga_arti') });
  if (isOf('estimasi', input)) notes.push({ kind: 'estimate', text: t('peta.catatan_estimasi') });
  if (manifest.boundary.status !== 'definitif') {
    const own = manifest.boundary.note[language];
    notes.push({ kind: 'boundary', text: own === '' ? t('peta.batas') : own });
  }
  if (input.hexagons) notes.push({ kind: 'hexagons', text: t('segi.catatan') });
  else if (answer?.indicator.kind === 'count') notes.push({ kind: 'count', text: t('peta.catatan_jumlah') });
  const wide = interventions?.filter(({ precision }) => precision === 'regency').length ?? 0;
  if (wide > 0) notes.push({ kind: 'regencyWide', text: t('peta.intervensi_kab', { n: wide }) });
  const { leftMarksAsOf } = input;
  if (leftMarksAsOf !== null)
    notes.push({ kind: 'leftAsOf', text: t('waktu.marksAsOfLeft', { year: leftMarksAsOf }) });
  if (marksAsOf !== null) notes.push({ kind: 'asOf', text: t('waktu.marksAsOf', { year: marksAsOf }) });
  if (input.gathers) notes.push({ kind: 'gathered', text: t('peta.lambang_berangka') });
  return notes;
}
