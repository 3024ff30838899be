import { columnAmong } from '../../data/model/dataset';
import { groupKey } from '../../data/model/groupColumn';
import { textAt } from '../../data/model/textColumn';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import { interventionsOf } from '../../reading/programmeWords';
import { leadingIndicator, villageAnswers } from '../../reading/villageAnswers';
import { placeAt } from '../../reading/villagePlace';
import { valueWithUnit } from '../../reading/figure';
import type { Words } from '../../reading/words';
import { withRelativePaths } from '../drawing/relativePath';
import { legendHtml } from '../form/legendHtml';
import { said, worded } from '../form/markup';
import { inlineSvg } from '../form/svgFile';
import { pictureShapes } from '../sheet/sheetMapBlock';
import { leading, sheetContent, standingsOf, type SheetContent } from '../sheet/sheetContent';
import { placeCard } from './cards';
import { sitePage, type Crumb } from './pageFrame';
import {
  notesHtml,
  badgeHtml,
  linesHtml,
  linkHtml,
  openHtml,
  placesHtml,
  section,
  termsHtml,
  type Line,
} from './pageParts';
import { laboratoriesOf, placesAt, type PlaceLevel, type Site } from './site';
import { inLanguage, indicatorPath, laboratoryPath, PATHS, placePath } from './siteAddress';
import { placeData } from './structuredData';
import { cardWords, type SiteFiles } from './siteFiles';

interface PlaceAsked {
  readonly level: PlaceLevel;
  readonly row: number;
}

/**
 * The page of a village or kecamatan: readable without scripts, found by search engines, and a way into the app. It says
 * what the sheet of the place says.
 */
export function placePage(site: Site, { level, row }: PlaceAsked): SiteFiles {
  const { asked, words } = placesAt(site, level);
  const { t } = words;
  const content = sheetContent(asked, row, words);
  const code = textAt(asked.pack.dataset.villages.code, row);
  const path = placePath(code);
  const here = inLanguage(path, site.language);
  const above = aboveOf(site, { level, row });
  const title = `${content.title}, ${content.region}`;
  const card = placeCard(site, { level, row }, content);
  const html = sitePage(
    {
      ...{ path, title, above, name: content.name },
      description: content.lead || content.facts,
      cardWords: cardWords(card.content),
      data: placeData(site, { content, code, path, level, row }),
      main: [
        `<h1>${said(content.title)}</h1>`,
        worded('p', 'class="facts"', content.facts),
        notesHtml(content.notes),
        answersHtml(site, { level, row }),
        openHtml(content.link, t('situs.buka', { apa: content.name })),
        mapHtml(content, site, words),
        figuresHtml(content, { here, site, words }),
        programmeHtml(content, { here, site, asked: { level, row } }),
        section(t('profil.intervensi'), linesHtml(content.interventions, here, site), {
          empty: t('intervensi.kosong'),
        }),
        level === 'district' ? villagesHtml(site, { code, here }) : '',
        section(
          t('profil.berbatasan'),
          linesHtml(
            content.neighbours.map((one) => ({ ...one, path: placePath(one.code) })),
            here,
            site,
          ),
          { empty: t('profil.berbatasan_kosong') },
        ),
        section(t('ekspor.sumber'), sourceLinesHtml(content.sources)),
      ].join(''),
    },
    site,
  );
  return { html, card: card.draw, map: null };
}

/** The region, and of a village its kecamatan. */
export function aboveOf(site: Site, { level, row }: PlaceAsked): readonly Crumb[] {
  const { dataset } = site.pack;
  const region = { name: dataset.manifest.region.name[site.language], path: PATHS.region };
  if (level === 'district') return [region];
  const { kecamatan } = placeAt(dataset.villages, row);
  return [region, { name: kecamatan, path: placePath(groupKey(dataset.villages.kecamatan, row)) }];
}

const sourceLinesHtml = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ol>${lines.map((one) => worded('li', '', one)).join('')}</ol>`;

/** What a citizen asks first: is it served, by whom, since when, what changed, how sure that is. */
function answersHtml(site: Site, { level, row }: PlaceAsked): string {
  const { asked, words } = placesAt(site, level);
  const { dataset, interventions, actors, columns, programme } = asked.pack;
  const answers = villageAnswers(
    {
      row,
      works: interventionsOf(interventions, { row, district: dataset.villages.kecamatan.index[row] }),
      hasWorks: site.pack.interventions.length > 0,
      actors,
      standing: standingsOf(programme).get(row),
      indicator: leadingIndicator(dataset),
      columnOf: columnAmong(columns),
    },
    words,
  );
  const items = answers.map(({ question, answer }) => [question, said(answer)] as const);
  return `<section class="answers" aria-label="${said(words.t('situs.jawaban'))}">${termsHtml(items)}</section>`;
}

/** The place among its neighbours, and how to read their colours. */
function mapHtml({ map, tones, title }: SheetContent, site: Site, { t }: Words): string {
  if (map === null) return '';
  const drawing = {
    width: map.width,
    height: map.height,
    shapes: withRelativePaths(pictureShapes(map, { faces: site.faces, size: 1, t, tones })),
  };
  const label = t('ekspor.gambar', { apa: map.legend.title, wilayah: title, baca: map.legend.direction });
  const attributes = `role="img" aria-label="${said(label)}"`;
  const svg = inlineSvg(drawing, { prefix: 'p-', shared: new Map(), attributes });
  let pictures = 0;
  const legend = legendHtml([map.legend], [], () => `l${pictures++}-`);
  return `<figure>${svg}<figcaption>${legend}<p>${badgeHtml(map.legend.provenance, site, 'a')}</p></figcaption></figure>`;
}

interface Setting {
  readonly here: string;
  readonly site: Site;
  readonly words: Words;
}

function figuresHtml(
  { lead, figures, without }: SheetContent,
  { here, site, words: { t } }: Setting,
): string {
  const heads = [t('lembar.indikator'), t('profil.nilai'), t('lembar.peringkat'), t('ekspor.asal')];
  const rows = figures.map(
    ({ indicatorId, name, about, value, beside, rank, provenance }) =>
      `<tr><th scope="row">${linkHtml({ path: indicatorPath(indicatorId), name }, here, site.language)} <small>${said(about)}</small></th><td><b>${said(value)}</b> ${worded('small', '', beside)}</td><td>${said(rank)}</td><td class="${provenance}">${said(t(PROVENANCE_KEYS[provenance]))}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<section class="table" tabindex="0" aria-label="${said(t('profil.angka'))}"><table><thead><tr>${heads.map((head) => worded('th', 'scope="col"', head)).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
  return section(
    t('profil.angka'),
    worded('p', 'class="lead"', lead) +
      table +
      without.map((one) => worded('p', 'class="note"', one)).join(''),
    { id: 'angka' },
  );
}

/** Its way through the programme, with the laboratories that it is, or replicates. */
function programmeHtml(
  { journey }: SheetContent,
  { here, site, asked: { level, row } }: { here: string; site: Site; asked: PlaceAsked },
): string {
  const { t } = site.words;
  if (level === 'district') return '';
  const { villages } = site.pack.dataset;
  const own = laboratoriesOf(site.pack).flatMap((one): Line[] => {
    const place = placeAt(villages, one.row);
    const path = laboratoryPath(place.code);
    if (one.row === row) return [{ lead: t('situs.lab_judul', { nama: place.name }), rest: '', path }];
    return one.lineage.replications.some((kin) => kin.row === row)
      ? [
          {
            lead: t('profil.induk', { nama: place.name }),
            rest: t('desa.kec', { kec: place.kecamatan }),
            path,
          },
        ]
      : [];
  });
  return section(t('profil.perjalanan'), linesHtml(journey, here, site) + linesHtml(own, here, site), {
    empty: t('profil.perjalanan_kosong'),
  });
}

/** The villages of a kecamatan, each with the number that leads. */
function villagesHtml(site: Site, { code, here }: { readonly code: string; readonly here: string }): string {
  const { asked, words } = placesAt(site, 'village');
  const { villages } = asked.pack.dataset;
  const side = leading(asked);
  const rows = Array.from({ length: villages.n }, (_, row) => row);
  const own = rows.filter((row) => groupKey(villages.kecamatan, row) === code);
  const places = own.map((row) => {
    const place = placeAt(villages, row);
    const value = side?.column.mark[row] === 0 ? side.column.value[row]! : null;
    const beside =
      side && value !== null
        ? valueWithUnit(value, { indicator: side.indicator, f: words.f, language: site.language })
        : '';
    return { path: placePath(place.code), name: place.name, beside };
  });
  const by = side
    ? words.t('profil.tetangga_nilai', {
        indikator: side.indicator.shortName[site.language],
        tahun: side.column.year,
      })
    : '';
  return section(
    words.t('agregasi.desanya', { n: words.f.number(own.length) }),
    worded('p', 'class="note"', by) + placesHtml(places, here, site),
  );
}
