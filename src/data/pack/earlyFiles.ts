import { findResource, loadResource, type PackFiles } from './packFiles';

/**
 * Starts downloads in parallel, so that readers which depend on one another do not load their files one after
 * the other.
 */
export function fetchEarly(files: PackFiles, names: readonly string[]): PackFiles {
  const present = names.filter((name) => findResource(files, name));
  return { ...files, early: new Map(present.map((name) => [name, loadResource(files, name)])) };
}
