import { buildPages, type Share } from './buildPages';
import type { SiteAsked } from './readSite';

/** A process that makes its share of a site's pages, and says what it wrote. */
const { asked, share } = JSON.parse(process.argv[2] ?? '') as {
  readonly asked: SiteAsked;
  readonly share: Share;
};
process.send?.(await buildPages(asked, share));
