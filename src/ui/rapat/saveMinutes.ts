import { fileStem } from '../../data/export/fileName';
import type { App } from '../../state/app.svelte';
import type { OpenDeck } from '../../state/rapat/openDeck.svelte';
import { exportedFile } from '../sharing/exportedFile';
import { saveFile } from '../sharing/saveFile';
import { today } from '../sharing/today';
import { meetingMinutes } from './meetingMinutes';

/** The minutes as a file that is printed (PDF, A4) or goes on being written (DOCX). */
export async function saveMinutes(app: App, open: OpenDeck, form: 'pdf' | 'docx'): Promise<void> {
  const { kept } = open;
  if (!kept) return;
  const document = meetingMinutes({
    deck: kept.value,
    linesOf: (promised) => open.linesOf(promised, today()),
    name: kept.name,
    today: today(),
    addressOf: (link) => new URL(link, location.href).href,
    words: app,
  });
  const name = `${fileStem(kept.name, 'rapat')}.notulen.${form}`;
  await saveFile(app, () =>
    exportedFile(app, name, async (remote) => {
      const made = await remote.text(document, form);
      const huruf = made.remarks.join(' ');
      const remarks = huruf ? [app.t('rapat.acara.huruf_asing', { huruf })] : [];
      return { ok: true, value: { ...made, remarks } };
    }),
  );
}
