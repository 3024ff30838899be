import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demoPack, PACKS_DIR, ROOT } from '../builds';
import type { BoundarySource } from './places';

/** Published borders, kept outside of the repository. */
const FILES: Readonly<Record<number, { readonly name: string; readonly codeKey: string }>> = {
  81_904: { name: 'nation_81904_hdx_s4.topo.json.gz', codeKey: 'kode' },
  8_569: { name: 'jateng_8569_hdx_s10.topo.json', codeKey: 'village_code' },
};
/** `id1101022005` and `33.26.15.2014` without the village's own digits. */
const DISTRICT = { published: 9, demo: 8 };

/** The published borders of n villages where their folder is at hand, else those of the demonstration pack. */
export function boundarySource(n: number): BoundarySource {
  const published = FILES[n];
  const folder = scaleFolder();
  if (published && folder && existsSync(join(folder, published.name))) {
    const { name, codeKey } = published;
    return {
      file: join(folder, name),
      codeKey,
      district: DISTRICT.published,
      from: `published borders, ${name}`,
    };
  }
  const absent = published ? ` **instead of ${published.name}, which is not at hand**` : '';
  return {
    file: join(PACKS_DIR, demoPack(n), 'batas.topo.json'),
    codeKey: null,
    district: DISTRICT.demo,
    from: `made-up borders of \`petala pack demo\`${absent}`,
  };
}

/** `PETALA_SCALE_GEOMETRY`, or `shared/fixtures/thirdparty/scale` beside the repository or above it. */
export function scaleFolder(): string | null {
  const named = process.env['PETALA_SCALE_GEOMETRY'];
  if (named) return named;
  for (let at = ROOT; ; at = dirname(at)) {
    const folder = join(at, 'shared/fixtures/thirdparty/scale');
    if (existsSync(folder)) return folder;
    if (at === dirname(at)) return null;
  }
}
