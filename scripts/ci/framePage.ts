import { build, type InlineConfig, type Plugin } from 'vite';

/**
 * Builds the page for other pages' frames after the app, into the same folder. It is a build of its own: its code is
 * then split for itself, loads none of the app's shell, and cannot shift a byte of what the app's first visit loads.
 */
export function framePage(config: () => InlineConfig): Plugin {
  return {
    name: 'petala-frame-page',
    apply: 'build',
    async closeBundle() {
      const own = config();
      await build({
        ...own,
        configFile: false,
        build: {
          ...own.build,
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: { input: 'bingkai.html' },
        },
      });
    },
  };
}
