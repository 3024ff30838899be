import { said } from '../form/markup';
import type { Drawing } from './regionMap';
import type { Site } from './site';
import { inLanguage, MAP_FILE, wayTo } from './siteAddress';

/** Sharper than the page shows it, for screens with two dots a px. */
export const MAP_SCALE = 1.5;

/** A map of the whole region, which is a file of its own: both languages show the same. */
export function mapFigure(
  { language }: Pick<Site, 'language'>,
  of: { readonly path: string; readonly drawing: Drawing; readonly words: string; readonly caption: string },
): string {
  const here = inLanguage(of.path, language);
  const [width, height] = [of.drawing.width, of.drawing.height].map((px) => Math.round(px * MAP_SCALE));
  return `<figure><img src="${said(wayTo(here, of.path + MAP_FILE))}" width="${width}" height="${height}" alt="${said(of.words)}"><figcaption>${of.caption}</figcaption></figure>`;
}
