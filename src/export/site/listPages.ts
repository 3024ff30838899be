import { groupKey, groupLabel } from '../../data/model/groupColumn';
import { oncePer } from '../../data/model/oncePer';
import { textAt } from '../../data/model/textColumn';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import { placeAt } from '../../reading/villagePlace';
import { said, worded } from '../form/markup';
import type { VillageSheetPack } from '../sheet/sheetAsked';
import { originOf } from './cards';
import { sitePage } from './pageFrame';
import { linesHtml, linkHtml, placesHtml, type Line } from './pageParts';
import { indicatorMap } from './regionMap';
import { shareCard } from './shareCard';
import { laboratoriesOf, placesAt, type Site } from './site';
import { inLanguage, indicatorPath, laboratoryPath, PATHS, placePath } from './siteAddress';
import { cardWords, type SiteFiles } from './siteFiles';
import { listData } from './structuredData';
import { leading } from '../sheet/sheetContent';

/** Beyond so many villages the list of all places names kecamatan alone, whose pages name their villages. */
const MOST_LISTED = 1_500;

interface NamedPlace {
  readonly path: string;
  readonly name: string;
}

/** The kecamatan of a pack with their villages, in code order. */
export const districtLists = oncePer(({ dataset: { villages } }: VillageSheetPack) => {
  const found = new Map<string, NamedPlace & { readonly villages: NamedPlace[] }>();
  for (let row = 0; row < villages.n; row++) {
    const code = groupKey(villages.kecamatan, row);
    const district = found.get(code) ?? {
      ...{ path: placePath(code), name: groupLabel(villages.kecamatan, row), villages: [] },
    };
    district.villages.push({
      path: placePath(textAt(villages.code, row)),
      name: textAt(villages.name, row),
    });
    found.set(code, district);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, district]) => district);
});

/** All places of a region by kecamatan, for whoever knows no code and no search. */
export function placesPage(site: Site): SiteFiles {
  const { pack, language, words } = site;
  const { t, f } = words;
  const here = inLanguage(PATHS.places, language);
  const lists = districtLists(pack);
  const whole = pack.dataset.villages.n <= MOST_LISTED;
  const main = whole
    ? lists.map((district) => {
        const heading = `<h2>${linkHtml(district, here, language)}</h2>`;
        return `<section>${heading}${placesHtml(district.villages, here, site)}</section>`;
      })
    : [
        placesHtml(
          lists.map(({ path, name, villages }) => ({
            ...{ path, name, beside: t('agregasi.desanya', { n: f.number(villages.length) }) },
          })),
          here,
          site,
        ),
      ];
  const links = whole ? lists.flatMap(({ villages }) => villages) : lists;
  return listOf(site, {
    ...{ path: PATHS.places, name: t('situs.semua_tempat'), links, main: main.join('') },
    lead: t('situs.tempat_lead', { n: f.number(pack.dataset.villages.n), m: f.number(lists.length) }),
  });
}

/** All indicators of a pack by theme, with what each says. */
export function indicatorsPage(site: Site): SiteFiles {
  const { pack, language, words } = site;
  const here = inLanguage(PATHS.indicators, language);
  const { indicators } = pack.dataset;
  const themes = [...new Set(indicators.map(({ theme }) => theme[language]))];
  const main = themes.map((theme) => {
    const lines = indicators
      .filter((one) => one.theme[language] === theme)
      .map(({ id, name, definition, provenance }): Line => ({
        ...{ lead: name[language], path: indicatorPath(id) },
        rest: `(${words.t(PROVENANCE_KEYS[provenance])}). ${definition[language]}`,
      }));
    return `<section>${worded('h2', '', theme)}${linesHtml(lines, here, site)}</section>`;
  });
  const links = indicators.map(({ id, name }) => ({ path: indicatorPath(id), name: name[language] }));
  return listOf(site, {
    ...{ path: PATHS.indicators, name: words.t('situs.indikator'), links, main: main.join('') },
    lead: words.t('situs.indikator_semua', { n: words.f.number(indicators.length) }),
  });
}

/** The laboratory villages with how many replicate each. */
export function laboratoriesPage(site: Site): SiteFiles {
  const { pack, language, words } = site;
  const { t, f } = words;
  const here = inLanguage(PATHS.laboratories, language);
  const lines = laboratoriesOf(pack).map(({ row, since, lineage }): Line & NamedPlace => {
    const place = placeAt(pack.dataset.villages, row);
    const rest = [
      place.kecamatan && t('desa.kec', { kec: place.kecamatan }),
      t('intervensi.sejak', { tahun: since.slice(0, 4) }),
      t('situs.lab_n', { n: f.number(lineage.replications.length) }),
    ];
    const path = laboratoryPath(place.code);
    return { lead: place.name, rest: rest.filter(Boolean).join(', '), path, name: place.name };
  });
  return listOf(site, {
    ...{ path: PATHS.laboratories, name: t('situs.laboratorium'), links: lines },
    main: linesHtml(lines, here, site),
    lead: t('situs.laboratorium_lead', { n: f.number(lines.length) }),
  });
}

function listOf(
  site: Site,
  of: {
    readonly path: string;
    readonly name: string;
    readonly lead: string;
    readonly links: readonly NamedPlace[];
    readonly main: string;
  },
): SiteFiles {
  const region = site.pack.dataset.manifest.region.name[site.language];
  const side = leading(placesAt(site, 'village').asked);
  const content = {
    ...{ name: of.name, about: region, figure: null, sentences: [of.lead] },
    ...originOf(site, null),
  };
  const html = sitePage(
    {
      ...{ path: of.path, name: of.name, title: `${of.name}, ${region}`, description: of.lead },
      above: [{ name: region, path: PATHS.region }],
      cardWords: cardWords(content),
      data: listData(site, of),
      main: `<h1>${said(of.name)}</h1>${worded('p', 'class="lead"', of.lead)}${of.main}`,
    },
    site,
  );
  const draw = () =>
    shareCard(content, side && indicatorMap(site, side).drawing, { faces: site.faces, t: site.words.t });
  return { html, card: draw, map: null };
}
