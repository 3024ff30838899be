import type { UrlParam } from '../../../src/state/url/urlParam.ts';
import type { SourceFile } from './sourceFiles.ts';

/** `nav.state.trend`, and the names in `const { mode, panel } = app.nav.state`. */
const READS = /\bnav\.state\.(\w+)|\{([^{}=]*)\}\s*=\s*(?:\$derived\()?(?:app\.)?nav\.state\b(?!\.)/g;

function fieldsRead(text: string): readonly string[] {
  return [...text.matchAll(READS)].flatMap(([, one, several]) =>
    one === undefined ? (several ?? '').split(',').map((name) => name.split(':')[0]!.trim()) : [one],
  );
}

/** Files of a place that read a parameter of the link which does not declare that place. */
export function paramPlaceFaults(
  files: readonly SourceFile[],
  params: readonly Pick<UrlParam, 'key' | 'name' | 'places'>[],
): string[] {
  const places = new Set(params.flatMap(({ places }) => (places === 'all' ? [] : places)));
  return files.flatMap(({ path, text }) => {
    const place = [...places].find((one) => path.startsWith(`src/ui/${one}/`));
    if (place === undefined) return [];
    const read = new Set(fieldsRead(text));
    return params
      .filter(({ key, places }) => read.has(key) && places !== 'all' && !places.includes(place))
      .map(({ name }) => `${path}: reads the parameter ${name}, which is not declared for ${place}`);
  });
}
