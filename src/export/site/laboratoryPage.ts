import type { Kin } from '../../aggregate/programme/lineage';
import { interventionsOf } from '../../reading/programmeWords';
import { placeAt } from '../../reading/villagePlace';
import { said, worded } from '../form/markup';
import { interventionLine, notesOf, standingsOf, stepLine } from '../sheet/sheetContent';
import { originOf } from './cards';
import { mapFigure } from './mapFigure';
import { sitePage } from './pageFrame';
import { notesHtml, linesHtml, linkHtml, openHtml, section, sourcesHtml, type Line } from './pageParts';
import { lineageMap } from './regionMap';
import { shareCard } from './shareCard';
import { laboratoriesOf, type Site } from './site';
import { inLanguage, laboratoryPath, PATHS, placePath } from './siteAddress';
import { cardWords, type SiteFiles } from './siteFiles';
import { laboratoryData } from './structuredData';

/** The page of a laboratory village: what it replicates, what replicates it, what was done there and when. */
export function laboratoryPage(site: Site, row: number): SiteFiles {
  const { pack, language, words, base } = site;
  const { t, f } = words;
  const { villages, manifest } = pack.dataset;
  const place = placeAt(villages, row);
  const path = laboratoryPath(place.code);
  const here = inLanguage(path, language);
  const region = manifest.region.name[language];
  const own = laboratoriesOf(pack).find((one) => one.row === row)!;
  const { replications } = own.lineage;
  const name = t('situs.lab_judul', { nama: place.name });
  const title = [name, place.kecamatan && t('desa.kec', { kec: place.kecamatan }), region]
    .filter(Boolean)
    .join(', ');
  const where = [place.kecamatan && t('desa.kec', { kec: place.kecamatan }), region]
    .filter(Boolean)
    .join(', ');
  const lead = t('situs.lab_lead', {
    ...{ nama: place.name, tahun: own.since.slice(0, 4), n: f.number(replications.length) },
  });
  const content = {
    name: place.name,
    about: where,
    figure: {
      ...{ label: t('situs.lab_sejak'), value: own.since.slice(0, 4), beside: '' },
    },
    sentences: replications.length > 0 ? [t('situs.lab_meniru', { n: f.number(replications.length) })] : [],
    ...originOf(site, { sourceIds: [own.sourceId], provenance: own.provenance }),
  };
  const drawing = () => lineageMap(pack, row);
  const html = sitePage(
    {
      ...{ path, title, name: place.name, description: lead },
      above: [
        { name: region, path: PATHS.region },
        { name: t('situs.laboratorium'), path: PATHS.laboratories },
      ],
      cardWords: cardWords(content),
      data: laboratoryData(site, { code: place.code, path, name: title, description: lead }),
      main: [
        `<h1>${said(name)}</h1>${worded('p', 'class="facts"', [place.kecamatan && t('desa.kec', { kec: place.kecamatan }), region].filter(Boolean).join(', '))}`,
        notesHtml(notesOf(site, [], words).filter(({ warns }) => warns)),
        worded('p', 'class="lead"', lead),
        openHtml(
          `${base}#/desa/${place.code}?pack=${manifest.id}${language === 'en' ? '&bahasa=en' : ''}`,
          t('situs.buka', { apa: place.name }),
        ),
        `<p>${linkHtml({ path: placePath(place.code), name: t('situs.angka_desa', { nama: place.name }) }, here, language)}</p>`,
        mapFigure(site, {
          ...{ path, drawing: drawing(), words: t('situs.lab_peta', { nama: place.name, wilayah: region }) },
          caption: worded('p', '', t('situs.lab_peta_baca')),
        }),
        sectionsHtml(site, row, here),
      ].join(''),
    },
    site,
  );
  return { html, card: () => shareCard(content, drawing(), { faces: site.faces, t }), map: drawing };
}

/** Its lineage, its way through the programme and what was done there, each with its source. */
function sectionsHtml(site: Site, row: number, here: string): string {
  const { pack, words } = site;
  const { t, f } = words;
  const { villages } = pack.dataset;
  const { replications, laboratories } = laboratoriesOf(pack).find((one) => one.row === row)!.lineage;
  const { here: works } = interventionsOf(pack.interventions, {
    row,
    district: villages.kecamatan.index[row],
  });
  const journey = standingsOf(pack.programme).get(row)?.journey ?? [];
  return [
    section(t('silsilah.induk'), linesHtml(kinLines(site, laboratories), here, site)),
    section(
      t('silsilah.judul', { n: f.number(replications.length) }),
      linesHtml(kinLines(site, replications), here, site),
      { empty: t('situs.lab_tanpa_replikasi') },
    ),
    section(
      t('profil.perjalanan'),
      linesHtml(
        journey.map(({ event }) => sourced(stepLine(event, words), event.sourceId, site)),
        here,
        site,
      ),
    ),
    section(
      t('profil.intervensi'),
      linesHtml(
        works.map((one) => sourced(interventionLine(one, site, words), one.sourceId, site)),
        here,
        site,
      ),
      { empty: t('intervensi.kosong') },
    ),
    section(
      t('ekspor.sumber'),
      sourcesHtml(
        [...journey.map(({ event }) => event.sourceId), ...works.map(({ sourceId }) => sourceId)],
        pack.dataset,
      ),
    ),
  ].join('');
}

function kinLines({ pack, words: { t, f } }: Site, kin: readonly Kin[]): readonly Line[] {
  return kin.map(({ row, date }) => {
    const place = placeAt(pack.dataset.villages, row);
    const rest = [place.kecamatan && t('desa.kec', { kec: place.kecamatan }), f.date(date)].filter(Boolean);
    return { lead: place.name, rest: rest.join(', '), path: placePath(place.code) };
  });
}

/** With the source that the line is from. */
function sourced({ lead, rest }: Line, sourceId: string, { pack, words: { t } }: Site): Line {
  const source = pack.dataset.sources.get(sourceId);
  const named = source ? t('situs.sumber', { judul: source.title }) : '';
  return { lead, rest: [rest, named].filter(Boolean).join('. ') };
}
