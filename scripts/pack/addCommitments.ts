import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvText } from '../../src/studio/pack/csvText';
import { featureLines, type InterventionCollection } from '../../src/studio/pack/packContent';
import type { SourceEntry } from './packSources';

/** What is added to a pack's folder. */
export interface Addition {
  readonly features: InterventionCollection['features'];
  /** Where they come from, if sumber.csv does not say so yet. */
  readonly source: SourceEntry | null;
}

/** Writes interventions into a pack's folder, and what its descriptor says of the changed files. */
export function addCommitments(dir: string, { features, source }: Addition): void {
  const path = join(dir, 'intervensi.geojson');
  const collection = JSON.parse(readFileSync(path, 'utf8')) as InterventionCollection;
  writeFileSync(path, featureLines({ ...collection, features: [...collection.features, ...features] }));
  const changed = ['intervensi.geojson'];
  if (source) {
    const sources = join(dir, 'sumber.csv');
    const [, line = ''] = csvText('sumber', [{ ...source }]).split('\n');
    writeFileSync(sources, `${readFileSync(sources, 'utf8')}${line}\n`);
    changed.push('sumber.csv');
  }
  describeAgain(dir, changed);
}

/** Lengths and hashes of changed files. */
function describeAgain(dir: string, changed: readonly string[]): void {
  const path = join(dir, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(path, 'utf8')) as {
    resources: { path: string; bytes: number; hash: string }[];
  };
  for (const resource of descriptor.resources.filter((one) => changed.includes(one.path))) {
    const bytes = readFileSync(join(dir, resource.path));
    resource.bytes = bytes.length;
    resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  }
  writeFileSync(path, `${JSON.stringify(descriptor, null, 1)}\n`);
}
