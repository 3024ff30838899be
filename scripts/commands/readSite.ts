import { firstOtherYear } from '../../src/aggregate/modes/otherYears';
import type { Language } from '../../src/data/model/localized';
import { exportWords } from '../../src/export/exportWords';
import type { Site } from '../../src/export/site/site';
import { leadingIndicator } from '../../src/reading/villageAnswers';
import { installedTypefaces } from './drawWithResvg';
import { wholePack } from './wholePack';

/** What a site is asked for: plain values, which another process is handed as they are. */
export interface SiteAsked {
  readonly dir: string;
  readonly base: string;
  readonly out: string;
  readonly date: string;
  readonly cards: boolean;
}

/** A pack as the pages of its site need it, in any language. */
export async function readSite({
  dir,
  base,
  date,
  cards,
}: Omit<SiteAsked, 'out'>): Promise<(language: Language) => Site> {
  const { pack, latest, bring, series } = await wholePack(dir);
  const columns = await latest();
  const lead = leadingIndicator(pack.dataset);
  const last = lead?.years.at(-1);
  const first = lead && last !== undefined ? firstOtherYear(lead, last) : undefined;
  // With it a page says what has changed.
  if (lead && first !== undefined) await bring({ indicatorId: lead.id, year: first });
  const whole = { ...pack, columns };
  const shared = { pack: whole, series: await series(), base, date, cards, faces: installedTypefaces() };
  return (language) => ({ ...shared, language, words: exportWords(language, 'village') });
}
