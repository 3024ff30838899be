import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from '../../data/bytes/utf8';
import { exportWords } from '../exportWords';
import { fromByteArray } from '../form/base64';
import { fontRules } from '../form/svgFile';
import type { Typefaces } from '../type/typeface';
import type { Words } from '../../reading/words';
import type { ExportAsked } from '../asked';
import type { DeckAsked, SceneAsked } from './deckAsked';
import { contentOf } from './contentOf';
import { barHtml, presenterHtml } from './deckControls';
import { deckFigure, playedMap } from './deckFigure';
import { jsonInScript, said, worded } from '../form/markup';
import { outlinesOf, type Outlines } from './outlines';
import type { PlayedDeck, PlayedPlaces, PlayedScene } from './playedDeck';
import { placeNames } from './placeNames';
import { sharedDefs, sharedOutlines } from './sharedOutlines';
import { figureRoom, slideHtml, type SlideMap } from './slideHtml';

/** The code that shows a file in a browser, as it stands in the file. */
export interface DeckPlayer {
  readonly script: string;
  readonly style: string;
}

export interface DeckHtmlTools {
  readonly faces: Typefaces;
  readonly player: DeckPlayer;
}

/**
 * A meeting as one file that any browser shows without a network: maps as shapes, notes and a screen for the speaker,
 * readable and printable as a text where no script runs. Its policy admits what stands in it and nothing else.
 */
export function deckHtml(asked: DeckAsked, { faces, player }: DeckHtmlTools): string {
  const words = exportWords(asked.language, 'village');
  const { t, f } = words;
  const slides = asked.scenes.map((scene) => mapsOfScene(scene, faces));
  const shared = sharedOutlines(slides.flat().map(({ page }) => page.shapes));
  let pictures = 0;
  const set = { words, shared, next: () => `g${pictures++}-`, madeUp: madeUpPacks(asked) };
  const body = asked.scenes.map((scene, i) => slideHtml(scene, slides[i]!, set)).join('');
  const style = `${fontRules(faces)}${player.style}`;
  const data = jsonInScript(playedDeck(asked, slides, words));
  const title = asked.name || t('rapat.judul');
  const made = [asked.body, t('ekspor.dibuat', { tanggal: f.date(asked.date) })].filter(Boolean).join(' · ');
  return [
    `<!doctype html>\n<html lang="${asked.language}" data-tema="proyektor">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(player.script, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="referrer" content="no-referrer">\n<title>${said(title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>\n</head>\n<body>`,
    sharedDefs(shared),
    `<header class="cover"><h1>${said(title)}</h1>${worded('p', '', made)}</header>`,
    presenterHtml(asked, words),
    `<main>${body}</main>`,
    barHtml(asked, words),
    `<script type="application/json" id="rapat">${data}</script>`,
    `<script>${player.script}</script>\n</body>\n</html>\n`,
  ].join('\n');
}

/** Everything is refused but what stands in the file: its script and style by their hashes, pictures and type as data. */
function policyOf(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${fromByteArray(sha256(encodeUtf8(text)))}'`;
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}

function madeUpPacks({ scenes }: DeckAsked): ReadonlySet<string> {
  const made = scenes.filter(({ maps }) => maps.some(({ view }) => view.dataset.manifest.demo));
  return new Set(made.map(({ scene }) => scene.pack));
}

function mapsOfScene(scene: SceneAsked, faces: Typefaces): readonly SlideMap[] {
  const room = figureRoom(scene);
  return scene.maps.map((map) => {
    const words = exportWords(map.language, map.state.level);
    return { page: deckFigure(map, room, { words, faces }), content: contentOf(map) };
  });
}

/** Places of the maps of a file, each set of outlines once. */
class KeptPlaces {
  readonly all: PlayedPlaces[] = [];
  readonly #known = new Map<string, number>();
  readonly #made = new WeakMap<object, { readonly at: number; readonly outlines: Outlines }>();

  of({ view }: ExportAsked, words: Words): { readonly at: number; readonly outlines: Outlines } {
    const { villages } = view.geometry;
    const made = this.#made.get(villages);
    if (made) return made;
    const outlines = outlinesOf(villages);
    const places = { outlines: outlines.paths, ...placeNames(view.dataset.villages, words) };
    // The same land may come as several copies: one for each scene.
    const key = JSON.stringify(places);
    const at = this.#known.get(key) ?? this.all.push(places) - 1;
    this.#known.set(key, at);
    const kept = { at, outlines };
    this.#made.set(villages, kept);
    return kept;
  }
}

function playedDeck(asked: DeckAsked, slides: readonly (readonly SlideMap[])[], { t }: Words): PlayedDeck {
  const kept = new KeptPlaces();
  const scenes = asked.scenes.map(({ scene, maps }, i): PlayedScene => ({
    title: scene.title,
    part: scene.part,
    maps: maps.map((map, m) => {
      const words = exportWords(map.language, map.state.level);
      const { at, outlines } = kept.of(map, words);
      return playedMap(map, slides[i]![m]!.page, { places: at, grid: outlines.grid, words });
    }),
  }));
  const told = JSON.stringify([asked.name, asked.date, scenes]);
  return {
    id: fromByteArray(sha256(encodeUtf8(told))).slice(0, 16),
    name: asked.name,
    texts: {
      at: t('rapat.adegan_ke', { n: '{n}', m: '{m}' }),
      last: t('rapat.terakhir'),
      dark: t('rapat.gelap'),
      light: t('rapat.terang'),
      inPart: t('rapat.lama_bagian'),
      noFullScreen: t('berkas_rapat.tak_penuh'),
    },
    places: kept.all,
    scenes,
  };
}
