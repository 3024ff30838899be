import { render } from 'svelte/server';
import { columnAmong } from './data/model/dataset';
import { openPack, type PackIo } from './data/pack/packFiles';
import { readDataset } from './data/pack/readPack';
import { readGeometry, readPart } from './data/pack/readParts';
import type { Result } from './data/model/fault';
import { formats } from './messages/format';
import { id } from './messages/id';
import { translatorOf } from './messages/translate';
import { homeAnswers } from './reading/home/homeAnswers';
import { homeContent } from './reading/home/homeContent';
import { homeFigure, homeMap } from './reading/home/homeFigure';
import { DEFAULT_STATE } from './state/url/appState';
import { encodeState } from './state/url/urlCodec';
import { firstAnswer } from './state/view/firstView';
import FirstPage from './FirstPage.svelte';
import { homeAddress } from './ui/beranda/homeAddress';
import { PLACES } from './ui/shell/places';

/**
 * The first page of a pack as markup, in Indonesian: the build writes it into index.html. It is rendered from the app's
 * own components, so that the app can take its place without a word or a line moving.
 * @param folder of the pack, with a slash at its end
 */
export async function firstPage(folder: string, io: PackIo): Promise<string> {
  const files = sure(await openPack(folder, io));
  const { dataset, rows } = sure(await readDataset(files));
  const part = async <P extends Parameters<typeof readPart>[0]>(name: P) =>
    sure(await readPart(name, files, { rows, dataset }));
  const geometry = sure(await readGeometry(files, dataset.villages));
  const answer = firstAnswer(dataset, columnAmong(dataset.columns));
  if (answer === null) throw new Error(`${folder}: the first map has no values`);
  const content = homeContent({
    ...{ dataset, answer },
    programme: await part('programme'),
    interventions: await part('interventions'),
    actors: await part('actors'),
    series: await part('series'),
  });
  const t = translatorOf(id, { language: 'id', level: 'village' });
  const words = { t, f: formats('id'), language: 'id' } as const;
  const region = { name: dataset.manifest.region.name.id, subtitle: dataset.manifest.region.subtitle.id };
  const shown = { dataset, answer, theme: 'terang' } as const;
  const href = (change: Parameters<typeof encodeState>[0] | object) =>
    encodeState({ ...DEFAULT_STATE, ...change });
  const props = {
    ...{ region, words },
    home: href({ route: { place: 'beranda' } }),
    places: PLACES.map(({ route, label }) => ({ href: href({ route }), name: t(label) })),
    map: homeMap(shown, geometry),
    figure: homeFigure(shown, words),
    answers: homeAnswers(content, { answer, villages: dataset.villages, region: region.name }, words),
    href: (to: Parameters<typeof homeAddress>[0]) => href(homeAddress(to)),
  };
  return render(FirstPage, { props }).body;
}

function sure<T>(read: Result<T>): T {
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.value;
}
