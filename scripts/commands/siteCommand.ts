import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { groupKey, groupLabel } from '../../src/data/model/groupColumn';
import { LANGUAGES, type Language } from '../../src/data/model/localized';
import { textAt } from '../../src/data/model/textColumn';
import { exportWords } from '../../src/export/exportWords';
import { packAtLevel } from '../../src/export/sheet/packAtLevel';
import type { SheetsAsked, VillageSheetPack } from '../../src/export/sheet/sheetAsked';
import { sheetContent } from '../../src/export/sheet/sheetContent';
import { listPage, siteMap, type ListedDistrict } from '../../src/export/site/listPage';
import { placePage } from '../../src/export/site/placePage';
import { baseOf, listPath, pagePath, STYLE_FILE } from '../../src/export/site/siteAddress';
import { SITE_STYLE } from '../../src/export/site/siteStyle';
import { answering, given, onlyOne, parsed, PROCESS_IO, TEXT } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { installedTypefaces } from './drawWithResvg';
import { dayOf } from './renderParts';
import { wholePack } from './wholePack';

/** `petala site build`: a static page for every village and kecamatan of a pack, in both languages, with a site map. */
export function siteCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('site', io, async () => {
    const [sub, ...rest] = args;
    if (sub !== 'build') throw new UsageError(`site "${sub ?? ''}": yang ada hanya site build`);
    const { values, positionals } = parsed(rest, { base: TEXT, out: TEXT, tanggal: TEXT });
    const dir = onlyOne(positionals, '<dir>');
    const out = given(values.out, '--out');
    const base = baseOf(given(values.base, '--base'));
    const { pack, latest } = await wholePack(dir);
    const whole = { ...pack, columns: await latest() };
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), text);
    };
    const districts = districtsOf(whole);
    const codes = [
      ...districts.map(({ code }) => code),
      ...districts.flatMap(({ villages }) => villages.map(({ code }) => code)),
    ];
    let pages = 0;
    for (const language of LANGUAGES) {
      for (const { code, html } of placePages(whole, {
        language,
        base,
        date: dayOf(values.tanggal),
        districts,
      })) {
        write(`${pagePath(code, language)}index.html`, html);
        pages++;
      }
      const region = whole.dataset.manifest.region.name[language];
      const list = listPage({ region, districts, language, base }, exportWords(language, 'village'));
      write(`${listPath(language)}index.html`, list);
    }
    write(STYLE_FILE, SITE_STYLE);
    write('sitemap.xml', siteMap(codes, base));
    write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${base}sitemap.xml\n`);
    io.say(`${out}: ${pages} halaman tempat, ${LANGUAGES.length} daftar, sitemap.xml, robots.txt`);
    return 0;
  });
}

/** The kecamatan of a pack with their villages, in code order. */
export function districtsOf({ dataset: { villages } }: Pick<VillageSheetPack, 'dataset'>): ListedDistrict[] {
  const found = new Map<string, { code: string; name: string; villages: { code: string; name: string }[] }>();
  for (let row = 0; row < villages.n; row++) {
    const code = groupKey(villages.kecamatan, row);
    const district = found.get(code) ?? { code, name: groupLabel(villages.kecamatan, row), villages: [] };
    district.villages.push({ code: textAt(villages.code, row), name: textAt(villages.name, row) });
    found.set(code, district);
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

interface Told {
  readonly language: Language;
  readonly base: string;
  readonly date: string;
  readonly districts: readonly ListedDistrict[];
}

function* placePages(
  whole: VillageSheetPack,
  { language, base, date, districts }: Told,
): Generator<{ readonly code: string; readonly html: string }> {
  const faces = installedTypefaces();
  const nameOf = new Map(districts.map(({ code, name }) => [code, name]));
  for (const level of ['village', 'district'] as const) {
    const pack = packAtLevel(whole, level);
    const asked: SheetsAsked = { pack, level, codes: null, indicatorId: null, language, address: base, date };
    const words = exportWords(language, level);
    const { villages, manifest } = pack.dataset;
    for (let row = 0; row < villages.n; row++) {
      const code = textAt(villages.code, row);
      const of = code.split('.').slice(0, 3).join('.');
      const district = level === 'village' ? { code: of, name: nameOf.get(of) ?? of } : null;
      const content = sheetContent(asked, row, words);
      const point = { lon: villages.lon[row] ?? Number.NaN, lat: villages.lat[row] ?? Number.NaN };
      const region = manifest.region.name[language];
      yield {
        code,
        html: placePage({ content, code, district, region, point, language, base }, { words, faces }),
      };
    }
  }
}
