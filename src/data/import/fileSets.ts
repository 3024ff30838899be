import type { GivenFile } from './imported';
import type { ShapefileSet } from './shapefile/readShapefile';

/** What is read as one: a file, or the files of one Shapefile. */
export type FileSet =
  | { readonly kind: 'file'; readonly file: GivenFile }
  | { readonly kind: 'shapefile'; readonly name: string; readonly set: ShapefileSet };

type Role = keyof ShapefileSet;
const ROLES: readonly Role[] = ['shp', 'dbf', 'shx', 'prj', 'cpg'];
/** Other companions of a Shapefile, which hold nothing that is needed. */
const COMPANION = /\.(?:sbn|sbx|qpj|qix|qmd|fix|ain|aih|atx|fbn|fbx|ixs|mxs|shp\.xml|dbf\.xml)$/i;

/** Puts together what belongs together: .shp, .dbf, .shx, .prj and .cpg of one name in one folder, whatever their case. */
export function fileSets(files: readonly GivenFile[]): readonly FileSet[] {
  const sets = new Map<string, { name: string; set: Record<Role, Uint8Array | null> }>();
  const single: FileSet[] = [];
  for (const file of files) {
    const role = roleOf(file.name);
    if (role === null) {
      if (!COMPANION.test(file.name)) single.push({ kind: 'file', file });
      continue;
    }
    const stem = file.name.slice(0, -4);
    const key = stem.toLowerCase();
    const known = sets.get(key) ?? {
      name: file.name,
      set: { shp: null, dbf: null, shx: null, prj: null, cpg: null },
    };
    known.set[role] = file.bytes;
    if (role === 'shp') known.name = file.name;
    sets.set(key, known);
  }
  return [
    ...single,
    ...[...sets.values()].map(({ name, set }) => ({ kind: 'shapefile' as const, name, set })),
  ];
}

function roleOf(name: string): Role | null {
  const ending = name.slice(-4).toLowerCase();
  return ROLES.find((role) => ending === `.${role}`) ?? null;
}

export function isCompanion(name: string): boolean {
  return COMPANION.test(name);
}
