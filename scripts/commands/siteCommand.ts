import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/data/model/localized';
import { catalogue } from '../../src/export/site/catalogue';
import {
  baseOf,
  CARD_FILE,
  CATALOGUE_FILE,
  inLanguage,
  MAP_FILE,
  packFolder,
  STYLE_FILE,
} from '../../src/export/site/siteAddress';
import { siteMaps } from '../../src/export/site/siteMap';
import { hasMap, sitePlan, type PlannedPage } from '../../src/export/site/sitePlan';
import { SITE_STYLE } from '../../src/export/site/siteStyle';
import { buildPages } from './buildPages';
import { inProcesses } from './inProcesses';
import { readSite, type SiteAsked } from './readSite';
import { siteFolder } from './siteFolder';
import { answering, FLAG, given, onlyOne, parsed, PROCESS_IO, TEXT } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { dayOf } from './renderParts';

const ROBOTS_FILE = 'robots.txt';
/** Below so many pages a second process takes longer to begin than to work. */
const FEW_PAGES = 100;
const MOST_PROCESSES = 8;

/** `petala site build`: static pages of a pack's region, places, indicators and laboratories, in both languages. */
export function siteCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('site', io, async () => {
    const [sub, ...rest] = args;
    if (sub !== 'build') throw new UsageError(`site "${sub ?? ''}": yang ada hanya site build`);
    const { values, positionals } = parsed(rest, {
      ...{ base: TEXT, out: TEXT, tanggal: TEXT },
      'tanpa-gambar': FLAG,
    });
    const asked = {
      dir: onlyOne(positionals, '<dir>'),
      out: given(values.out, '--out'),
      base: baseOf(given(values.base, '--base')),
      date: dayOf(values.tanggal),
      cards: values['tanpa-gambar'] !== true,
    };
    return build(asked, io);
  });
}

async function build(asked: SiteAsked, io: CommandIo): Promise<number> {
  const { out, base } = asked;
  const { pack } = (await readSite(asked))('id');
  const plan = sitePlan(pack);
  const shared = sharedFiles(asked, { pack, plan });
  const keepsRobots = siteFolder(out, [ROBOTS_FILE]).foreign.length > 0;
  const own = shared.filter(({ path }) => !keepsRobots || path !== ROBOTS_FILE);
  const folder = siteFolder(out, [
    ...plan.flatMap((one) => filesOf(one, asked)),
    ...own.map(({ path }) => path),
  ]);
  const [inTheWay] = folder.foreign;
  if (inTheWay !== undefined)
    throw new Error(
      `${join(out, inTheWay)}: sudah ada dan bukan buatan petala site build (${folder.foreign.length} berkas); pindahkan, atau pilih folder lain`,
    );
  folder.begin();
  for (const { path, text } of own) writeFileSync(join(out, path), text);
  const processes = Math.min(MOST_PROCESSES, availableParallelism());
  const many = asked.cards && plan.length > FEW_PAGES && processes > 1;
  const written = many ? await inProcesses(asked, processes) : await buildPages(asked, { at: 0, of: 1 });
  const removed = folder.finish();
  if (keepsRobots)
    io.say(`${join(out, ROBOTS_FILE)}: dibiarkan; tambahkan sendiri "Sitemap: ${base}sitemap.xml"`);
  const packFile = `${packFolder(pack.dataset.manifest.id)}datapackage.json`;
  if (!existsSync(join(out, packFile)))
    io.say(
      `${packFile}: tidak ada di ${out}; halaman dan ${CATALOGUE_FILE} menunjuk ke berkas paket di sana`,
    );
  const gone = removed > 0 ? `, ${removed} berkas lama dihapus` : '';
  io.say(
    `${out}: ${written.pages} halaman, ${written.pictures} gambar, ${(written.bytes / 1e6).toFixed(1)} MB, sitemap.xml, ${ROBOTS_FILE}, ${CATALOGUE_FILE}${gone}`,
  );
  return 0;
}

/** Files that are of no page. */
function sharedFiles(
  { base }: SiteAsked,
  of: { readonly pack: Parameters<typeof catalogue>[0]['pack']; readonly plan: readonly PlannedPage[] },
): readonly { readonly path: string; readonly text: string }[] {
  const paths = of.plan.map(({ path }) => path);
  return [
    { path: STYLE_FILE, text: SITE_STYLE },
    { path: CATALOGUE_FILE, text: `${JSON.stringify(catalogue({ pack: of.pack, base }), null, 1)}\n` },
    ...siteMaps(paths, base),
    { path: ROBOTS_FILE, text: `User-agent: *\nAllow: /\nSitemap: ${base}sitemap.xml\n` },
  ];
}

/** The files of a page in every language. */
function filesOf(planned: PlannedPage, { cards }: SiteAsked): readonly string[] {
  const pages = LANGUAGES.map((language) => inLanguage(planned.path, language));
  return [
    ...pages.map((path) => `${path}index.html`),
    ...(cards ? pages.map((path) => path + CARD_FILE) : []),
    ...(hasMap(planned) ? [planned.path + MAP_FILE] : []),
  ];
}
