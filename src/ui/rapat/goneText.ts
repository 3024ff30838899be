import type { Translate } from '../../messages/translate';
import type { SceneGone } from '../../state/rapat/sceneGone';

/** What a scene asks for and the pack of today does not have, as a sentence. */
export function goneText({ t }: { readonly t: Translate }, gone: SceneGone): string {
  switch (gone.what) {
    case 'indicator':
      return t('rapat.hilang.indicator', { apa: gone.id });
    case 'village':
      return t('rapat.hilang.village', { apa: gone.code });
    case 'version':
      return t('rapat.hilang.version', { dulu: gone.then, kini: gone.now });
    default:
      return gone satisfies never;
  }
}
