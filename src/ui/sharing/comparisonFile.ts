import type { CarriedFile } from '../../export/exportChoice';
import { faultSentence, type Exported } from '../../export/exportFault';
import { packAtLevel } from '../../export/sheet/packAtLevel';
import { textRows } from '../../data/model/textColumn';
import type { App } from '../../state/app.svelte';
import { startExporter } from '../../state/exporter';
import { answered } from './answered';
import { breath } from './breath';
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
  const exporter = await startExporter();
  try {
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
    const choice = choiceFor('pdf', keptChoice());
    const answer: Promise<Exported<CarriedFile>> = exporter.remote.comparison(asked, choice, app.level);
    const made = await answered(exporter, answer);
    if (!made.ok) {
      app.notices.warn(faultSentence(made.fault, app.t));
      return null;
    }
    const { bytes, type, remarks } = made.value;
    const remark = remarks.length > 0 ? { remark: remarks.join(' ') } : {};
    const name = `${pack.dataset.manifest.id}-banding-${asked.rows.length}-v${pack.dataset.manifest.version}`;
    return { name: `${name}.pdf`, content: new Blob([bytes], { type }), ...remark };
  } finally {
    exporter.end();
  }
}
