import { listedRanks, isRanked } from '../../aggregate/classes/rank';
import type { RankFrom } from '../../aggregate/classes/rankSpans';
import type { Side } from '../../aggregate/mapQuestion';
import { columnKey, type Indicator } from '../../data/model/dataset';
import { indicatorAbout, type IndicatorAbout } from '../../reading/indicatorAbout';
import { valueText, valueWithUnit } from '../../reading/figure';
import { listedRankText, orderNote } from '../../reading/rankText';
import { spreadOf } from '../../reading/spread';
import { placeAt } from '../../reading/villagePlace';
import { worstVillages } from '../../reading/worstVillages';
import { legendHtml } from '../form/legendHtml';
import { said, worded } from '../form/markup';
import { inlineSvg } from '../form/svgFile';
import { group } from '../drawing/shapes';
import { spreadBlock } from '../page/spreadBlock';
import { notesOf } from '../sheet/sheetContent';
import { originOf } from './cards';
import { sitePage } from './pageFrame';
import { notesHtml, badgeHtml, linkHtml, openHtml, section, sourcesHtml, termsHtml } from './pageParts';
import { mapFigure } from './mapFigure';
import { indicatorMap } from './regionMap';
import { shareCard } from './shareCard';
import type { Site } from './site';
import { inLanguage, indicatorPath, PATHS, placePath } from './siteAddress';
import { cardWords, type SiteFiles } from './siteFiles';
import { indicatorData } from './structuredData';

/** How many villages stand at either end of an indicator. */
const LISTED = 10;

/** The page of an indicator: what it is, how it is made, where it is high and low, how sure it is. */
export function indicatorPage(site: Site, indicator: Indicator): SiteFiles {
  const { pack, language, words } = site;
  const { t } = words;
  const { dataset } = pack;
  const side = latestSide(site, indicator);
  const about = indicatorAbout({ dataset, indicator, columns: pack.columns }, words);
  const path = indicatorPath(indicator.id);
  const here = inLanguage(path, language);
  const region = dataset.manifest.region.name[language];
  const year = indicator.years.at(-1);
  const map = side && indicatorMap(site, side);
  const lead = leadOf(site, about, year);
  const content = {
    name: about.shortName,
    about: [about.name === about.shortName ? '' : about.name, region].filter(Boolean).join(', '),
    figure: side && endsOf(side, site),
    sentences: [about.definition || lead],
    ...originOf(site, indicator),
  };
  const html = sitePage(
    {
      ...{ path, title: `${about.name}, ${region}`, name: about.shortName },
      description: about.definition || lead,
      above: [
        { name: region, path: PATHS.region },
        { name: t('situs.indikator'), path: PATHS.indicators },
      ],
      cardWords: cardWords(content),
      data: indicatorData(site, {
        ...{ indicator, path },
        description: [about.definition, lead].filter(Boolean).join(' '),
      }),
      main: [
        `<h1>${said(about.name)}</h1><p class="facts">${badgeHtml(indicator.provenance, site, 'a')} ${said([about.theme, about.unit].filter(Boolean).join(' · '))}</p>`,
        notesHtml(notesOf(site, [indicator], words).filter(({ warns }) => warns)),
        worded('p', 'class="lead"', about.definition),
        worded('p', '', lead),
        openHtml(appLink(site, indicator), t('data.buka_peta')),
        map && side ? mapOf(site, { map, path, side }) : '',
        side ? endsHtml(site, side, here) : '',
        spreadHtml(site, side),
        section(t('situs.tentang'), aboutHtml(about, { site, here }), { id: 'angka' }),
        section(t('hitung.metode'), worded('p', '', about.method) + listHtml([about.recomputed])),
        section(t('situs.celah'), listHtml(about.gaps)),
        section(t('situs.acuan'), listHtml(about.checks.map(({ text }) => text))),
        section(t('ekspor.sumber'), sourcesHtml(indicator.sourceIds, dataset)),
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

/** For how many villages there is a number. */
function leadOf(
  { pack, language, words: { t, f } }: Site,
  about: IndicatorAbout,
  year: number | undefined,
): string {
  const latest = about.counts.find((one) => one.year === year);
  if (!latest) return t('situs.indikator_tanpa', { indikator: about.name });
  return t('situs.indikator_lead', {
    ...{ indikator: about.name, tahun: latest.year },
    ...{ n: f.number(latest.present), m: f.number(latest.applicable) },
    wilayah: pack.dataset.manifest.region.name[language],
  });
}

/** The latest year of an indicator; null where the pack has no numbers of it. */
export function latestSide({ pack: { columns } }: Pick<Site, 'pack'>, indicator: Indicator): Side | null {
  const column = columns.get(columnKey(indicator.id, indicator.years.at(-1) ?? 0));
  return column ? { indicator, column } : null;
}

function appLink({ base, pack, language }: Site, { id, level }: Indicator): string {
  const asked = [
    `pack=${pack.dataset.manifest.id}`,
    ...(level === 'village' ? [`ind=${id}`] : []),
    ...(language === 'en' ? ['bahasa=en'] : []),
  ];
  return `${base}#/peta?${asked.join('&')}`;
}

/** From the lowest to the highest number; null where there is no order. */
function endsOf(side: Side, { language, words: { t, f } }: Site) {
  const spread = side.indicator.kind === 'category' ? null : spreadOf(side.column);
  if (spread === null) return null;
  const wording = { indicator: side.indicator, f, language };
  const said = (value: number) => valueText(value, wording);
  return {
    label: t('situs.median', { tahun: side.column.year }),
    value: said(spread.median),
    beside: t('desa.selang', { a: said(spread.min), b: said(spread.max) }),
  };
}

function mapOf(
  site: Site,
  of: { readonly map: ReturnType<typeof indicatorMap>; readonly path: string; readonly side: Side },
): string {
  const { legend, drawing } = of.map;
  const { t } = site.words;
  const words = t('ekspor.gambar', {
    apa: legend.title,
    wilayah: site.pack.dataset.manifest.region.name[site.language],
    baca: legend.direction,
  });
  let pictures = 0;
  const reading = legendHtml([legend], [], () => `l${pictures++}-`);
  return mapFigure(site, { path: of.path, drawing, words, caption: reading });
}

/** The villages at both ends, where the data say who they are. */
function endsHtml(site: Site, side: Side, here: string): string {
  const { t } = site.words;
  const { indicator, column } = side;
  if (indicator.kind === 'category' || indicator.level !== 'village') return '';
  const ranks = listedRanks(side);
  const note = worded('p', 'class="note"', orderNote(ranks, site.words));
  const lists = (['highest', 'lowest'] as const).map((from) => {
    const heading = worded('h3', '', t(from === 'highest' ? 'situs.tertinggi' : 'situs.terendah'));
    const items = endItems(site, { side, ranks, from, here });
    return items === '' ? '' : `<div>${heading}<ol class="ends">${items}</ol></div>`;
  });
  const body = lists.every((one) => one === '') ? '' : `<div class="pair">${lists.join('')}</div>`;
  return section(t('situs.ujung', { tahun: column.year }), note + body);
}

function endItems(
  site: Site,
  of: {
    readonly side: Side;
    readonly ranks: ReturnType<typeof listedRanks>;
    readonly from: RankFrom;
    readonly here: string;
  },
): string {
  const { side, ranks, from, here } = of;
  const { pack, language, words } = site;
  const { rows, sharingLast } = worstVillages(side.column, { from, limit: LISTED });
  const told = rows.filter(({ row }) => isRanked(ranks, side, row));
  const items = told.map(({ row }) => {
    const place = placeAt(pack.dataset.villages, row);
    const value = valueWithUnit(side.column.value[row]!, { indicator: side.indicator, f: words.f, language });
    const link = linkHtml({ path: placePath(place.code), name: place.name }, here, language);
    const kec = place.kecamatan ? words.t('desa.kec', { kec: place.kecamatan }) : '';
    const rank = from === ranks.from ? listedRankText(ranks, { side, row }, words) : '';
    const beside = [kec, rank && words.t('daftar.rank', { r: rank })].filter(Boolean).join(', ');
    return `<li>${link} <b>${said(value)}</b>${worded('small', '', beside)}</li>`;
  });
  const more =
    sharingLast > 0 && told.length > 0
      ? [worded('li', 'class="note"', words.t('peta.bersama', { n: words.f.number(sharingLast) }))]
      : [];
  return [...items, ...more].join('');
}

/** How many villages have which number. */
function spreadHtml(site: Site, side: Side | null): string {
  if (!side || side.indicator.kind === 'category') return '';
  const spread = spreadOf(side.column);
  const block = spreadBlock(spread, {
    width: 140,
    near: [],
    marks: [{ value: spread?.median ?? 0, label: '' }],
  });
  if (!spread || block.height === 0) return '';
  const { t, f } = site.words;
  const number = (value: number) =>
    valueWithUnit(value, { indicator: side.indicator, f, language: site.language });
  const words = t('situs.sebaran', {
    ...{ n: f.number(spread.n), a: number(spread.min), b: number(spread.max) },
    m: number(spread.median),
  });
  const drawing = { width: 280, height: 2 * block.height, shapes: [group(block.shapes, { scale: 2 })] };
  const svg = inlineSvg(drawing, { prefix: 's-', shared: new Map(), attributes: 'aria-hidden="true"' });
  return section(
    t('lembar.sebaran'),
    `<figure class="spread">${svg}<figcaption>${said(words)}</figcaption></figure>`,
  );
}

const listHtml = (lines: readonly string[]): string => {
  const items = lines.filter(Boolean).map((one) => worded('li', '', one));
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
};

function aboutHtml(
  about: IndicatorAbout,
  { site, here }: { readonly site: Site; readonly here: string },
): string {
  const { t } = site.words;
  const bases = about.bases.map(({ label, from, to }) => [label, from === to ? '' : `(${from}–${to})`]);
  const inputs = about.inputs.map(({ id, name }) =>
    linkHtml({ path: indicatorPath(id), name }, here, site.language),
  );
  return (
    termsHtml([
      [t('data.satuan'), said(about.unit)],
      [t('data.jenis'), said(about.kind)],
      [t('data.arah'), said(about.direction)],
      [t('situs.gabung'), said(about.aggregation)],
      [t('data.basis'), bases.map((one) => said(one.filter(Boolean).join(' '))).join('<br>')],
      [t('data.rumus'), said(about.formula)],
      [t('hitung.masukan'), inputs.join(', ')],
      [t('data.kelas'), about.classes.map(said).join('<br>')],
      [t('ekspor.asal'), said(`${about.provenanceName}: ${about.provenanceMeaning}`)],
      [t('hitung.galat'), said(about.error)],
      [t('data.lisensi'), said(about.licence)],
    ]) + countsHtml(about, site)
  );
}

/** A row a year: how many villages have a number, and what stands in place of the others. */
function countsHtml({ counts, years }: IndicatorAbout, { words: { t, f } }: Site): string {
  const heads = [t('data.tahun'), t('situs.ada'), t('nihil.nodata'), t('nihil.sup'), t('nihil.na')];
  const rows = counts.map(
    ({ year, present, missing, suppressed, notApplicable }) =>
      `<tr><th scope="row">${year}</th>${[present, missing, suppressed, notApplicable].map((n) => `<td>${f.number(n)}</td>`).join('')}</tr>`,
  );
  if (rows.length === 0) return '';
  const others = years.filter((year) => counts.every((one) => one.year !== year));
  const note = others.length > 0 ? t('situs.tahun_lain', { daftar: others.join(', ') }) : '';
  return `<section class="table" tabindex="0" aria-label="${said(t('data.kelengkapan'))}"><table class="counts"><thead><tr>${heads.map((head) => worded('th', 'scope="col"', head)).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>${worded('p', 'class="note"', note)}`;
}
