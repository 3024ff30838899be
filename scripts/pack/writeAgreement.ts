import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { agreement } from '../model/agreement';
import { sha256 } from './download';

/**
 * How well the model's boundaries agree with published ones, as data/<pack>/agreement.json, from which the next build
 * takes it. The published files do not ship, so their figures do:
 * `tsx scripts/pack/writeAgreement.ts <pack dir> <data dir> "<title>=<file.geojson>" …`
 */
type Shapes = FeatureCollection<Polygon | MultiPolygon>;

/** One published source's figures: shares, three decimals. */
interface AgreementFigure {
  readonly judul: string;
  readonly sha256: string;
  readonly desa: number;
  /** Intersection over union: median and quartiles. */
  readonly iou_median: number;
  readonly iou_kuartil: readonly [number, number];
  readonly bagian_luas_sama: number;
}

const [packDir = '', dataDir = '', ...published] = process.argv.slice(2);
const bytes = readFileSync(join(packDir, 'batas.topo.json'));
const topology = JSON.parse(bytes.toString('utf8')) as Topology;
const model = feature(topology, topology.objects.desa as GeometryCollection) as Shapes;

const figures = published.map((argument): AgreementFigure => {
  const [judul = '', path = ''] = argument.split('=');
  const file = readFileSync(path);
  const { matched, median, quartiles, sameVillageShare } = agreement(
    model,
    JSON.parse(file.toString('utf8')) as Shapes,
  );
  return {
    judul,
    sha256: sha256(file),
    desa: matched,
    iou_median: rounded(median),
    iou_kuartil: [rounded(quartiles[0]), rounded(quartiles[1])],
    bagian_luas_sama: rounded(sameVillageShare),
  };
});

// The hash says which borders were measured: a test fails when the pack's have changed since.
const written = {
  ukuran: 'irisan per gabungan (IoU) per desa',
  batas_sha256: sha256(bytes),
  pembanding: figures,
};
writeFileSync(join(dataDir, 'agreement.json'), `${JSON.stringify(written, null, 2)}\n`);

function rounded(share: number): number {
  return Number(share.toFixed(3));
}
