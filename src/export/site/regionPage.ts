import type { Indicator } from '../../data/model/dataset';
import { columnSummary } from '../../reading/columnSummary';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import { latestFigure, seriesGroups, seriesNumber } from '../../reading/seriesFigures';
import { legendHtml } from '../form/legendHtml';
import { said, worded } from '../form/markup';
import { leading, notesOf } from '../sheet/sheetContent';
import { originOf } from './cards';
import { latestSide } from './indicatorPage';
import { districtLists } from './listPages';
import { mapFigure } from './mapFigure';
import { sitePage } from './pageFrame';
import { notesHtml, badgeHtml, linkHtml, openHtml, placesHtml, section } from './pageParts';
import { indicatorMap } from './regionMap';
import { shareCard } from './shareCard';
import { laboratoriesOf, placesAt, type Site } from './site';
import { CATALOGUE_FILE, inLanguage, indicatorPath, packFolder, PATHS, wayTo } from './siteAddress';
import { cardWords, type SiteFiles } from './siteFiles';
import { regionData } from './structuredData';

/** The page of the whole region: what is known of it, and the way to every other page. */
export function regionPage(site: Site): SiteFiles {
  const { pack, language, words, base } = site;
  const { t, f } = words;
  const { manifest, villages } = pack.dataset;
  const name = manifest.region.name[language];
  const here = inLanguage(PATHS.region, language);
  const side = leading(placesAt(site, 'village').asked);
  const map = side && indicatorMap(site, side);
  const summary = side && summaryOf(site, side.indicator);
  const summed = summary && [summary.text, summary.what && `(${summary.what})`].filter(Boolean).join(' ');
  const programme = t('situs.wilayah_program', {
    ...{ desa: f.number(villages.n), n: f.number(laboratoriesOf(pack).length) },
    m: f.number(pack.interventions.length),
  });
  const told = summed && {
    ...{ indikator: side.indicator.name[language], tahun: side.column.year, v: summed },
  };
  const lead = [told ? t('situs.wilayah_angka', told) : '', programme].filter(Boolean).join(' ');
  const content = {
    ...{ name, about: manifest.region.subtitle[language] },
    figure:
      side && summary
        ? {
            label: `${side.indicator.shortName[language]} ${side.column.year}`,
            value: summary.text,
            beside: summary.what,
          }
        : null,
    sentences: [programme],
    ...originOf(site, side?.indicator ?? null),
  };
  const html = sitePage(
    {
      ...{ path: PATHS.region, title: `${name}: ${manifest.region.subtitle[language]}`, name },
      ...{ description: lead, above: [], cardWords: cardWords(content), data: regionData(site, lead) },
      main: [
        `<h1>${said(name)}</h1>${worded('p', 'class="facts"', manifest.region.subtitle[language])}`,
        notesHtml(notesOf(site, side ? [side.indicator] : [], words)),
        worded('p', 'class="lead"', lead),
        openHtml(
          `${base}#/peta?pack=${manifest.id}${language === 'en' ? '&bahasa=en' : ''}`,
          t('situs.buka_peta'),
        ),
        map ? mapOf(site, map) : '',
        sectionsHtml(site, here),
      ].join(''),
    },
    site,
  );
  return {
    html,
    card: () => shareCard(content, map && map.drawing, { faces: site.faces, t }),
    map: map && (() => map.drawing),
  };
}

/** Figures of the region, and the ways to its indicators, kecamatan, laboratories and files. */
function sectionsHtml(site: Site, here: string): string {
  const { pack, words } = site;
  const { t, f } = words;
  return [
    seriesHtml(site),
    indicatorsHtml(site, here),
    section(
      t('situs.kecamatan_semua'),
      placesHtml(
        districtLists(pack).map(({ path, name: district, villages: own }) => ({
          ...{ path, name: district, beside: t('agregasi.desanya', { n: f.number(own.length) }) },
        })),
        here,
        site,
      ),
    ),
    programmeHtml(site, here),
    filesHtml(site, here),
  ].join('');
}

function mapOf(site: Site, { drawing, legend }: ReturnType<typeof indicatorMap>): string {
  const { t } = site.words;
  const wilayah = site.pack.dataset.manifest.region.name[site.language];
  let pictures = 0;
  const reading = legendHtml([legend], [], () => `l${pictures++}-`);
  return mapFigure(site, {
    ...{ path: PATHS.region, drawing },
    words: t('ekspor.gambar', { apa: legend.title, wilayah, baca: legend.direction }),
    caption: `${reading}<p>${badgeHtml(legend.provenance, site, 'a')}</p>`,
  });
}

/** What an indicator's villages come to together, with how it was made; null where they give no one number. */
function summaryOf(site: Site, indicator: Indicator) {
  const side = latestSide(site, indicator);
  if (!side || indicator.level !== 'village' || indicator.kind === 'category') return null;
  const rows = Uint32Array.from(side.column.value.keys());
  const summary = columnSummary(side, rows, site.words);
  return summary && summary.what !== '' ? { text: summary.text, what: summary.what.toLowerCase() } : null;
}

/** All indicators with what they come to. */
function indicatorsHtml(site: Site, here: string): string {
  const { pack, language, words } = site;
  const { t } = words;
  const rows = pack.dataset.indicators.map((indicator) => {
    const { id, name, years, provenance } = indicator;
    const link = linkHtml({ path: indicatorPath(id), name: name[language] }, here, language);
    const summary = summaryOf(site, indicator);
    const value = summary ? `${summary.text} (${summary.what})` : '';
    const cells = [years.at(-1) ?? '', value, t(PROVENANCE_KEYS[provenance])];
    return `<tr><th scope="row">${link}</th>${cells.map((cell) => `<td>${said(String(cell))}</td>`).join('')}</tr>`;
  });
  const heads = [t('lembar.indikator'), t('data.tahun'), t('profil.nilai'), t('ekspor.asal')];
  return section(
    t('situs.indikator'),
    `<section class="table" tabindex="0" aria-label="${said(t('situs.indikator'))}"><table><thead><tr>${heads.map((head) => worded('th', 'scope="col"', head)).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`,
    { id: 'angka' },
  );
}

/** Figures of the whole region from its series, with their source. */
function seriesHtml({ series, pack, language, words }: Site): string {
  const items = seriesGroups(series).flatMap((group) => {
    const figure = latestFigure(group);
    if (!figure) return [];
    const { point } = figure;
    const source = pack.dataset.sources.get(point.sourceId);
    const about = [point.area, point.period || point.year, source?.title ?? ''].filter(Boolean).join(', ');
    return [
      `<li>${said(point.name[language])}: <b>${said(seriesNumber(point, words))}</b>${worded('small', '', about)}</li>`,
    ];
  });
  return section(words.t('situs.deret'), items.length === 0 ? '' : `<ul>${items.join('')}</ul>`);
}

function programmeHtml(site: Site, here: string): string {
  const { t, f } = site.words;
  const n = laboratoriesOf(site.pack).length;
  if (n === 0) return '';
  const link = linkHtml({ path: PATHS.laboratories, name: t('situs.laboratorium') }, here, site.language);
  return section(
    t('situs.laboratorium'),
    `${worded('p', '', t('situs.laboratorium_lead', { n: f.number(n) }))}<p>${link}</p>`,
  );
}

/** The pack's files as they are. */
function filesHtml({ pack, language, words: { t, f } }: Site, here: string): string {
  const { manifest } = pack.dataset;
  const items = manifest.resources.map(({ path, title, bytes, licence }) => {
    const size = t('data.ukuran', { n: f.number(Math.max(1, Math.round(bytes / 1000))) });
    const link = `<a href="${said(wayTo(here, packFolder(manifest.id) + path))}" download>${said(title[language])}</a>`;
    return `<li>${link}${worded('small', '', [path, size, licence].filter(Boolean).join(' · '))}</li>`;
  });
  const whole = `<p><a href="${said(wayTo(here, CATALOGUE_FILE))}">${said(t('situs.katalog'))}</a></p>`;
  return section(t('data.berkas'), `<ul>${items.join('')}</ul>${whole}`);
}
