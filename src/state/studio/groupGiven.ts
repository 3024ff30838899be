/** Ends of the names of files that make one Shapefile. */
const SHAPEFILE = /^(.*)\.(shp|dbf|prj|cpg|shx|sbn|sbx|qix|qpj|shp\.xml)$/i;

/**
 * Files that were brought together, in groups that are read as one: the files of a Shapefile by their common name, every
 * other file alone. A lone .dbf or .prj stays alone. Groups keep the order in which their first file was met.
 */
export function groupGiven<F extends { readonly name: string }>(
  files: readonly F[],
): readonly (readonly F[])[] {
  const groups = new Map<string, F[]>();
  files.forEach((file, i) => {
    const base = SHAPEFILE.exec(file.name)?.[1];
    const key = base === undefined ? `file ${i}` : `shape ${base.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  });
  return [...groups.values()];
}
