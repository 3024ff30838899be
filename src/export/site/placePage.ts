import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import type { Words } from '../../reading/words';
import { badgesHtml, legendHtml } from '../form/legendHtml';
import { around, jsonInScript, said, worded } from '../form/markup';
import { inlineSvg } from '../form/svgFile';
import { pictureShapes } from '../sheet/sheetMapBlock';
import type { SheetContent, SheetLine } from '../sheet/sheetContent';
import type { Typefaces } from '../type/typeface';
import type { PlacePage } from './placeAsked';
import { listPath, pagePath, STYLE_FILE, wayTo } from './siteAddress';
import { structuredData } from './structuredData';

export interface PageTools {
  readonly words: Words;
  readonly faces: Typefaces;
}

/**
 * The page of a place: readable without scripts, found by search engines, and a way into the app. It says what the sheet
 * of the place says.
 */
export function placePage(page: PlacePage, { words, faces }: PageTools): string {
  const { content, code, language, district, region } = page;
  const { t } = words;
  const here = pagePath(code, language);
  const to = (path: string) => said(wayTo(here, path));
  const crumbs = [
    `<a href="${to(listPath(language))}">${said(region)}</a>`,
    ...(district ? [`<a href="${to(pagePath(district.code, language))}">${said(district.name)}</a>`] : []),
    `<span aria-current="page">${said(content.name)}</span>`,
  ];
  const other = language === 'id' ? 'en' : 'id';
  const neighbours = content.neighbours.map(
    ({ code: next, lead, rest }) =>
      `<li><a href="${to(pagePath(next, language))}">${said(lead)}</a> ${said(rest)}</li>`,
  );
  return [
    headHtml(page),
    `<body><header><nav aria-label="${said(t('profil.jejak'))}">${crumbs.join(' › ')}</nav>`,
    `<a href="${to(pagePath(code, other))}" hreflang="${other}" lang="${other}">${said(t(`prefs.language.${other}`))}</a></header>`,
    `<main><h1>${said(content.title)}</h1>`,
    worded('p', 'class="facts"', content.facts),
    content.notes
      .map(({ text, warns }) => worded('p', warns ? 'class="warns"' : 'class="note"', text))
      .join(''),
    worded('p', 'class="lead"', content.lead),
    `<p><a class="open" href="${said(content.link)}">${said(t('ekspor.tautan'))}</a></p>`,
    mapHtml(content, { words, faces }),
    figuresHtml(content, words),
    section(t('profil.perjalanan'), linesHtml(content.journey), t('profil.perjalanan_kosong')),
    section(t('profil.intervensi'), linesHtml(content.interventions), t('intervensi.kosong')),
    section(t('profil.berbatasan'), around('ul', '', neighbours.join('')), t('profil.berbatasan_kosong')),
    section(
      t('ekspor.sumber'),
      around('ol', '', content.sources.map((one) => worded('li', '', one)).join('')),
      '',
    ),
    `</main><footer>${worded('p', '', `${content.data} ${content.made}`)}</footer></body></html>\n`,
  ].join('\n');
}

/** No script runs here, nothing is fetched but the page's own style. */
const POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

function headHtml(page: PlacePage): string {
  const { content, code, language, base, region } = page;
  const here = pagePath(code, language);
  const title = `${content.title}, ${region}`;
  const description = content.lead || content.facts;
  const og = (property: string, value: string) => `<meta property="og:${property}" content="${said(value)}">`;
  return [
    `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${said(title)}</title><meta name="description" content="${said(description)}">`,
    `<link rel="canonical" href="${said(base + here)}">`,
    ...(['id', 'en'] as const).map(
      (one) => `<link rel="alternate" hreflang="${one}" href="${said(base + pagePath(code, one))}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${said(base + pagePath(code, 'id'))}">`,
    og('type', 'article') + og('title', title) + og('description', description) + og('url', base + here),
    og('site_name', 'Petala') + og('locale', language === 'id' ? 'id_ID' : 'en_GB'),
    `<link rel="stylesheet" href="${said(wayTo(here, STYLE_FILE))}"><link rel="icon" href="data:,">`,
    `<script type="application/ld+json">${jsonInScript(structuredData(page))}</script></head>`,
  ].join('\n');
}

function section(title: string, body: string, empty: string): string {
  const shown = body === '' ? worded('p', '', empty) : body;
  return around('section', '', shown && `${worded('h2', '', title)}${shown}`);
}

function linesHtml(lines: readonly SheetLine[]): string {
  return around(
    'ul',
    '',
    lines.map(({ lead, rest }) => `<li><b>${said(lead)}</b> ${said(rest)}</li>`).join(''),
  );
}

/** The place among its neighbours, and how to read their colours. */
function mapHtml({ map, tones, title }: SheetContent, { words, faces }: PageTools): string {
  if (map === null) return '';
  const { t } = words;
  const set = { faces, size: 1, t, tones };
  const drawing = { width: map.width, height: map.height, shapes: pictureShapes(map, set) };
  const label = t('ekspor.gambar', { apa: map.legend.title, wilayah: title, baca: map.legend.direction });
  const attributes = `role="img" aria-label="${said(label)}"`;
  const svg = inlineSvg(drawing, { prefix: 'p-', shared: new Map(), attributes });
  const marks = [{ provenance: map.legend.provenance, word: t(PROVENANCE_KEYS[map.legend.provenance]) }];
  let pictures = 0;
  const next = () => `l${pictures++}-`;
  return `<figure>${svg}<figcaption>${legendHtml([map.legend], [], next)}<p>${badgesHtml(marks, next)}</p></figcaption></figure>`;
}

function figuresHtml({ figures, without }: SheetContent, { t }: Words): string {
  const heads = [t('lembar.indikator'), t('profil.nilai'), t('lembar.peringkat'), t('ekspor.asal')];
  const rows = figures.map(
    ({ name, about, value, beside, rank, provenance }) =>
      `<tr><th scope="row">${said(name)} <small>${said(about)}</small></th><td><b>${said(value)}</b> ${worded('small', '', beside)}</td><td>${said(rank)}</td><td class="${provenance}">${said(t(PROVENANCE_KEYS[provenance]))}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<div class="table" tabindex="0" role="region" aria-label="${said(t('profil.angka'))}"><table><thead><tr>${heads.map((head) => worded('th', 'scope="col"', head)).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  return section(
    t('profil.angka'),
    table + without.map((one) => worded('p', 'class="note"', one)).join(''),
    '',
  );
}
