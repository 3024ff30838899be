import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LANGUAGES, type Language } from '../../src/data/model/localized';
import { MAP_SCALE } from '../../src/export/site/mapFigure';
import { pageOf } from '../../src/export/site/pageOf';
import type { Site } from '../../src/export/site/site';
import { CARD_FILE, inLanguage, MAP_FILE } from '../../src/export/site/siteAddress';
import { sitePlan, type PlannedPage } from '../../src/export/site/sitePlan';
import { resvgDots } from './drawWithResvg';
import { readSite, type SiteAsked } from './readSite';
import { smallPng } from './smallPng';

/** The collector does not know how large the pictures are that it could free. */
const GC_EVERY = 40;

/** One of several processes that share the pages among them. */
export interface Share {
  readonly at: number;
  readonly of: number;
}

/** What was written. */
export interface Written {
  readonly pages: number;
  readonly pictures: number;
  readonly bytes: number;
}

/** Writes a share of a site's pages, each with its pictures, in every language. */
export async function buildPages(asked: SiteAsked, share: Share): Promise<Written> {
  const siteIn = await readSite(asked);
  const sites = LANGUAGES.map(siteIn);
  const [first] = sites;
  const plan = first ? sitePlan(first.pack) : [];
  const draw = first ? drawer(first) : null;
  let [pages, pictures, bytes] = [0, 0, 0];
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(asked.out, path)), { recursive: true });
    writeFileSync(join(asked.out, path), content);
    bytes += content.length;
  };
  for (const [i, planned] of plan.entries()) {
    if (i % share.of !== share.at) continue;
    // Pictures that are done give their memory back between two turns of the loop of events, never within one.
    await setImmediate();
    if (i % GC_EVERY === share.at) globalThis.gc?.();
    for (const site of sites) {
      const files = pageOf(site, planned.page);
      write(`${inLanguage(planned.path, site.language)}index.html`, files.html);
      pages++;
      for (const { path, picture, scale } of picturesOf(planned, files, site)) {
        write(path, draw!(picture(), scale));
        pictures++;
      }
    }
  }
  return { pages, pictures, bytes };
}

function drawer({ faces }: Site) {
  const dots = resvgDots(faces);
  // Too large even in the fewest colours: less sharp.
  return (picture: Parameters<typeof dots>[0], scale: number): Uint8Array => {
    const fine = smallPng(dots(picture, scale), MOST_BYTES);
    return fine.length <= MOST_BYTES || scale === 1 ? fine : smallPng(dots(picture, 1), MOST_BYTES);
  };
}

/** The pictures beside a page: its card, and its map, which the languages share. */
function picturesOf({ path }: PlannedPage, files: ReturnType<typeof pageOf>, { cards, language }: Site) {
  const card = { path: `${inLanguage(path, language)}${CARD_FILE}`, picture: files.card, scale: 1 };
  const map = files.map && { path: path + MAP_FILE, picture: files.map, scale: MAP_SCALE };
  return [...(cards ? [card] : []), ...(map && language === FIRST ? [map] : [])];
}

/** Of a picture: chats leave out what is too large for them. */
const MOST_BYTES = 60_000;

const FIRST: Language = LANGUAGES[0];
