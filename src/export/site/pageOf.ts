import { indicatorOf } from '../../data/model/dataset';
import { indicatorPage } from './indicatorPage';
import { laboratoryPage } from './laboratoryPage';
import { indicatorsPage, laboratoriesPage, placesPage } from './listPages';
import { placePage } from './placePage';
import { regionPage } from './regionPage';
import type { Site } from './site';
import type { SiteFiles } from './siteFiles';
import type { SitePage } from './sitePlan';

/** A page of a site with its pictures. */
export function pageOf(site: Site, page: SitePage): SiteFiles {
  switch (page.kind) {
    case 'region':
      return regionPage(site);
    case 'places':
      return placesPage(site);
    case 'indicators':
      return indicatorsPage(site);
    case 'laboratories':
      return laboratoriesPage(site);
    case 'indicator':
      return indicatorPage(site, indicatorOf(site.pack.dataset, page.id)!);
    case 'laboratory':
      return laboratoryPage(site, page.row);
    case 'village':
    case 'district':
      return placePage(site, { level: page.kind, row: page.row });
    default:
      return page satisfies never;
  }
}
