import { packAtLevel } from '../../export/sheet/packAtLevel';
import { textRows } from '../../data/model/textColumn';
import type { App } from '../../state/app.svelte';
import { breath } from './breath';
import { exportedFile } from './exportedFile';
import { choiceFor, keptChoice } from './keptChoice';
import type { MadeFile } from './saveFile';
import { latestPack } from './sheetsAsked.svelte';
import { today } from './today';

/** The comparison on the screen as a PDF; null, and a notice that says why, where there is none. */
export async function comparisonFile(app: App): Promise<MadeFile | null> {
  const villages = await latestPack(app);
  if (villages === null) {
    app.notices.warn(app.t('lembar.belum'));
    return null;
  }
  await breath();
  const pack = packAtLevel(villages, app.level);
  const codes = textRows(pack.dataset.villages.code);
  const { compared, alongside } = app.nav.state;
  const asked = {
    pack,
    rows: compared.map((code) => codes.indexOf(code)).filter((row) => row >= 0),
    withKecamatan: alongside.includes('kecamatan'),
    withRegency: alongside.includes('regency'),
    title: app.t('banding.judul'),
    language: app.language,
    link: location.href,
    date: today(),
  };
  const { id, version } = pack.dataset.manifest;
  const name = `${id}-banding-${asked.rows.length}-v${version}.pdf`;
  const choice = choiceFor('pdf', keptChoice());
  return exportedFile(app, name, (remote) => remote.comparison(asked, choice, app.level));
}
