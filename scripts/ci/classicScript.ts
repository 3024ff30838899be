import { build } from 'vite';

/** Scripts and styles of an entry built in memory: one classic script and one style sheet, each empty where there is none. */
export async function buildClassicScript(
  input: string,
): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      // Apart from the script, which would otherwise insert it and break the file's own policy.
      cssCodeSplit: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
  const style = files
    .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []))
    .join('');
  return { script: script.trim(), style: style.trim() };
}
