import type { Words } from '../../reading/words';
import type { DeckAsked } from './deckAsked';
import { said } from '../form/markup';

/** Where only so many scenes are, each has its dot. */
const MOST_DOTS = 24;

const BACK = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5L8 12L15 19"/></svg>';
const ON = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5L16 12L9 19"/></svg>';

/** The bar below the wall: steps, where the meeting stands, a place to be looked up, the other screens. */
export function barHtml({ scenes }: DeckAsked, { t }: Words): string {
  const dots = scenes.length <= MOST_DOTS ? '<i></i>'.repeat(scenes.length) : '';
  return [
    `<footer class="bar" hidden><nav aria-label="${said(t('rapat.adegan'))}">`,
    `<button type="button" data-do="before" aria-label="${said(t('rapat.sebelum'))}">${BACK}</button>`,
    dots && `<span class="dots" aria-hidden="true">${dots}</span>`,
    '<span class="at" aria-live="polite"></span>',
    `<button type="button" data-do="next" aria-label="${said(t('rapat.berikut'))}">${ON}</button></nav>`,
    '<output class="digits"></output>',
    `<select class="places" aria-label="${said(t('berkas_rapat.cari'))}"><option value="">${said(t('berkas_rapat.cari'))}</option></select>`,
    `<p class="held" hidden>${said(t('rapat.penyaji_tertutup'))} <a target="_blank" rel="opener">${said(t('rapat.penyaji'))}</a></p>`,
    `<button type="button" data-do="presenter">${said(t('rapat.penyaji'))} <kbd>P</kbd></button>`,
    `<button type="button" data-do="fullScreen">${said(t('rapat.penuh_layar'))} <kbd>F</kbd></button>`,
    '</footer>',
    `<div class="card" hidden><button type="button" data-do="unpin" aria-label="${said(t('berkas_rapat.lepas'))}">×</button><b></b><small></small><dl></dl></div>`,
    `<button type="button" class="dark" data-do="dark" hidden><span class="only-spoken">${said(t('rapat.gelap_arti'))}</span></button>`,
    '<p class="only-spoken news" role="status"></p>',
  ].join('');
}

/** The speaker's screen around the scene, its notes and the next one. */
export function presenterHtml({ name, scenes }: DeckAsked, { t }: Words): string {
  const items = scenes.map(
    ({ scene, number }) =>
      `<li><a href="#penyaji/${number}"><span>${number}</span>${said(scene.title)}</a></li>`,
  );
  return [
    '<div class="presenter" hidden>',
    `<header class="top"><h2>${said(name || t('rapat.judul'))}</h2>`,
    `<p class="clock" role="timer" aria-label="${said(t('rapat.jam'))}"></p>`,
    `<p class="lasting" role="timer" aria-label="${said(t('rapat.lama'))}"></p><p class="part"></p><p class="at"></p>`,
    `<a class="open-wall" target="_blank" rel="opener" hidden>${said(t('rapat.mulai'))}</a>`,
    '<button type="button" data-do="dark"><span></span> <kbd>B</kbd></button></header>',
    `<h2 class="head-now">${said(t('rapat.di_layar'))}</h2><h2 class="head-next">${said(t('rapat.berikut'))}</h2>`,
    `<p class="end" hidden>${said(t('rapat.terakhir'))}</p>`,
    `<nav class="list" aria-label="${said(t('rapat.adegan'))}"><ol>${items.join('')}</ol></nav>`,
    '</div>',
  ].join('');
}
