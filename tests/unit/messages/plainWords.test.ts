import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en';
import { HOT_SPOT_CLASSES, hotSpotMethod } from '../../../src/messages/hotSpotNames';
import { id } from '../../../src/messages/id';
import { BIVARIATE_METHOD } from '../../../src/messages/bivariateNames';
import { CHANGE_METHOD } from '../../../src/messages/changeNames';
import { GAP_METHOD, ACCESSIBILITY_METHOD, RESPONSE_NAMES } from '../../../src/messages/madeNames';
import { OFFERS, REFUSAL_REASONS, REGION_FAULTS } from '../../../src/messages/aggregateFaults';

/** Words that only a statistician knows, or English ones: in Indonesian they may stand in brackets behind a plain word. */
const FOREIGN = /\b(queen|rook|seed|benih|bin|cluster|outlier|head\/tail|breaks|threshold|kelas kuantil)\b/i;

/** Words that an English reader does not know. Names of villages and of budgets keep theirs, in brackets. */
const UNTRANSLATED =
  /\b(pegunungan|perdesaan|pedesaan|perkotaan|pesisir|desa|kelurahan|kecamatan|tidak|dirinci|campuran)\b/i;

/** A text without what it says in brackets, and without its parameters: those are names. */
const bare = (text: string) => text.replace(/\{[^}]*\}/g, ' ').replace(/\([^)]*\)/g, ' ');

const both = [
  ...Object.values(REFUSAL_REASONS),
  ...Object.values(OFFERS),
  ...Object.values(REGION_FAULTS),
  ...Object.values(HOT_SPOT_CLASSES).flatMap((classes) => Object.values(classes)),
  ...Object.values(RESPONSE_NAMES).flatMap((names) => Object.values(names)),
  ...(['queen', 'rook'] as const).map((kind) =>
    hotSpotMethod({ method: 'lisa', weights: { kind }, permutations: 999, seed: 1 }, 'value'),
  ),
  CHANGE_METHOD,
  BIVARIATE_METHOD,
  GAP_METHOD,
  ACCESSIBILITY_METHOD,
];

describe('wording of the interface', () => {
  it('is recognised as wrong where a foreign term is alone, and right where it is in brackets', () => {
    expect(bare('Berbatasan queen')).toMatch(FOREIGN);
    expect(bare('Bersinggungan, juga di sudut (queen)')).not.toMatch(FOREIGN);
    expect(bare('5 kelas kuantil')).toMatch(FOREIGN);
    expect(bare('{desa} is outside')).not.toMatch(UNTRANSLATED);
    expect(bare('mountains, Pegunungan')).toMatch(UNTRANSLATED);
  });

  it('has a plain Indonesian word before every foreign term', () => {
    const texts = [...Object.values(id), ...both.map((one) => one.id)];
    expect(texts.filter((text) => FOREIGN.test(bare(text)))).toEqual([]);
  });

  it('contains no Indonesian words in English', () => {
    const texts = [...Object.values(en), ...both.map((one) => one.en)];
    expect(texts.filter((text) => UNTRANSLATED.test(bare(text)))).toEqual([]);
  });
});
