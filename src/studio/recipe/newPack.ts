import type { ImportedFile, ImportedPart, ImportedShape } from '../../data/import/imported';
import { systemOfCode } from '../../data/import/tables/villageCode';
import { cellText, readVillageCode } from '../join/villageCode';
import type { Row } from '../pack/csvText';
import { newDraft } from '../publish/newDraft';
import type { PackDraft } from '../publish/packDraft';
import { isNoVillage } from '../shapes/notVillages';
import { pointWithin } from '../shapes/pointWithin';
import { shapeArea_m2 } from '../shapes/shapeArea';
import { partOf } from './joinOf';
import type { Recipe } from './recipe';

/** Places of decimals of a degree: a decimetre. */
const DEGREES = 6;
/** Code of the region that is all provinces together; no village's code begins so. */
const NATION = '00';
const REGION = /^\d{2}(?:\.\d{2})?$/;

/**
 * A draft of a pack for another region, from the villages of its boundary file alone: code, name, kecamatan, area, and a point
 * inside. Its boundaries are drawn by `runRecipe` after. Throws a sentence where the recipe or the file lacks what it takes.
 */
export function newPackDraft(recipe: Recipe, files: ReadonlyMap<string, readonly ImportedFile[]>): PackDraft {
  const { paket_baru, batas, terbitan, sumber } = recipe;
  if (!paket_baru) throw new Error('sources.json: isi "paket_dasar" atau "paket_baru"');
  if (!batas)
    throw new Error('sources.json: paket baru perlu "batas", berkas dengan satu wilayah setiap desa');
  if (recipe.indikator.length === 0)
    throw new Error('sources.json: paket baru perlu sedikitnya satu indikator');
  const { id, daerah, lisensi, judul } = paket_baru;
  if (!REGION.test(daerah.kode) || daerah.kode.startsWith(`${NATION}.`))
    throw new Error(
      `sources.json: daerah.kode "${daerah.kode}"; tulis kode kabupaten seperti 33.26, provinsi seperti 33, ` +
        `atau ${NATION} untuk seluruh negeri`,
    );
  const draft = newDraft({
    ...{ id, licences: lisensi, date: terbitan.tanggal, sources: sumber },
    region: { code: daerah.kode, name: daerah.nama, subtitle: daerah.keterangan ?? { id: '', en: '' } },
    villages: villagesOf(recipe, partOf(files, batas)),
    boundary: {
      // Drawn once the villages are known.
      topology: {
        type: 'Topology',
        arcs: [],
        objects: { desa: { type: 'GeometryCollection', geometries: [] } },
      },
      ...{ status: batas.status, note: batas.keterangan, sourceId: batas.sumber },
    },
  });
  const boundary = { ...draft.head.boundary, pointsFrom: 'shapes' } as const;
  return { ...draft, head: { ...draft.head, title: judul, boundary } };
}

/** Rows of `desa`, in ascending order of their codes: of each village that the file has an area of. */
function villagesOf({ paket_baru, batas }: Recipe, part: ImportedPart): readonly Row[] {
  const { kode, nama, kecamatan } = batas?.kunci ?? {};
  const berkas = batas?.berkas ?? '';
  const cells = (name: string | undefined, key: string) => {
    const column = part.columns.find((one) => one.name === name);
    if (!column)
      throw new Error(`${berkas}: paket baru perlu kolom "${key}" di batas.kunci; ada "${name ?? ''}"`);
    return column.cells;
  };
  const [codes, names, districts] = [cells(kode, 'kode'), cells(nama, 'nama'), cells(kecamatan, 'kecamatan')];
  const region = paket_baru?.daerah.kode ?? '';
  const isNation = region === NATION;
  const shapesOf = new Map<
    string,
    { readonly row: number; readonly parts: ImportedShape['parts'][number][] }
  >();
  part.shapes?.forEach((shape, row) => {
    const read = readVillageCode(codes[row]);
    const digits = read.kind === 'whole' || read.kind === 'padded' ? read.digits : '';
    if (shape?.kind !== 'area' || digits === '' || isNoVillage(digits)) return;
    const code = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join('.');
    const written = cellText(codes[row]);
    if (!written.includes('.') && systemOfCode(written) === 'bps')
      throw new Error(`${berkas}: "${written}" adalah kode BPS; paket baru perlu kode desa Kemendagri`);
    if (!isNation && !code.startsWith(region)) return;
    const known = shapesOf.get(code);
    if (known) known.parts.push(...shape.parts);
    else shapesOf.set(code, { row, parts: [...shape.parts] });
  });
  if (shapesOf.size === 0)
    throw new Error(`${berkas}: tidak ada wilayah dengan kode desa${isNation ? '' : ` di ${region}`}`);
  const districtName = new Map<string, string>();
  return [...shapesOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { row, parts }]) => {
      const shape: ImportedShape = { kind: 'area', parts };
      const [lon = NaN, lat = NaN] = pointWithin(shape) ?? [];
      const kode_kecamatan = code.slice(0, 8);
      const district = districtName.get(kode_kecamatan) ?? cellText(districts[row]);
      districtName.set(kode_kecamatan, district);
      return {
        ...{
          kode: code,
          kode_bps: '',
          nama: cellText(names[row]),
          jenis: code[9] === '1' ? 'kelurahan' : 'desa',
        },
        ...{ kode_kecamatan, kecamatan: district, tipologi: '' },
        luas_km2: squareKilometres(shape),
        ...{ lon: Number(lon.toFixed(DEGREES)), lat: Number(lat.toFixed(DEGREES)) },
      };
    });
}

/** To a thousandth; of an islet of less to a millionth, which a pack's least village has. */
function squareKilometres(shape: ImportedShape): number {
  const area = shapeArea_m2(shape) / 1e6;
  return Number(area.toFixed(area < 0.001 ? 6 : 3));
}
