import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { demoWorld } from '../../../scripts/demo/demoPack.ts';
import type { DemoCell } from '../../../scripts/demo/demoColumn.ts';
import { drawColumn } from '../../../scripts/demo/indicators.ts';
import { demoRegion } from '../../../scripts/demo/region.ts';

const FOLDER = 'public/geojson/contoh';
/** The pack that ships is made of these. */
const [VILLAGES, SEED] = [285, 1];

/** A cell that the pack hides, with what the generator knows of it. */
export interface HiddenCell {
  readonly code: string;
  readonly indicator: string;
  readonly year: number;
  readonly truth: DemoCell;
}

/** Every hidden cell of the demonstration pack. */
export function hiddenCells(): readonly HiddenCell[] {
  const { villages } = demoRegion(VILLAGES, SEED);
  const world = demoWorld(villages, SEED);
  const rows = new Map(villages.map(({ code }, row) => [code, row]));
  const columns = new Map<string, readonly DemoCell[]>();
  const lines = readFileSync(`${FOLDER}/nilai.csv`, 'utf8').matchAll(/^([\d.]+),(\w+),(\d+),,,,,sembunyi$/gm);
  return [...lines].map(([, code = '', indicator = '', text = '']) => {
    const key = `${indicator}@${text}`;
    const cells = columns.get(key) ?? drawColumn(world, indicator, Number(text)).cells;
    columns.set(key, cells);
    return { code, indicator, year: Number(text), truth: cells[rows.get(code)!]! };
  });
}

/** Serves the pack as it would be without the step that hides: what an attack must find is then there. */
export async function servedUndisclosed(page: Page, cells: readonly HiddenCell[]): Promise<void> {
  const truths = new Map(
    cells.map(({ code, indicator, year, truth: { nilai, pembilang, penyebut } }) => {
      const head = `${code},${indicator},${year}`;
      return [`${head},,,,,sembunyi`, [head, nilai, pembilang, penyebut, '', 'ada'].join(',')];
    }),
  );
  const table = readFileSync(`${FOLDER}/nilai.csv`, 'utf8');
  const open = table
    .split('\n')
    .map((line) => truths.get(line) ?? line)
    .join('\n');
  const descriptor = JSON.parse(readFileSync(`${FOLDER}/datapackage.json`, 'utf8')) as {
    resources: { name: string; bytes: number; hash: string }[];
  };
  const nilai = descriptor.resources.find(({ name }) => name === 'nilai')!;
  nilai.bytes = Buffer.byteLength(open);
  nilai.hash = `sha256:${createHash('sha256').update(open).digest('hex')}`;
  await page.route('**/geojson/contoh/nilai.csv', (route) => route.fulfill({ body: open }));
  await page.route('**/geojson/contoh/datapackage.json', (route) => route.fulfill({ json: descriptor }));
}
