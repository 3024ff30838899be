import { LANGUAGES } from '../../src/data/model/localized';
import { FORMS, USUAL, type Form } from '../../src/export/exportChoice';
import { exportView } from '../../src/export/exportView';
import { faultSentence, type ExportFault } from '../../src/export/exportFault';
import { exportWords } from '../../src/export/exportWords';
import { ORIENTATIONS, PAPERS } from '../../src/export/page/paper';
import { exportComparison, exportTable } from '../../src/export/table/exportTables';
import { TONES } from '../../src/export/page/tones';
import { EXTENTS } from '../../src/export/page/viewPages';
import { decodeState } from '../../src/state/url/urlCodec';
import { answering, FLAG, given, numberIn, onlyOne, parsed, PROCESS_IO, TEXT, wordOf } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { installedTypefaces, resvgDrawing } from './drawWithResvg';
import { sheetsOf } from './sheetsOf';
import { comparisonOf, tableOf } from './tablesOf';
import { addressOf, dayOf, written } from './renderParts';
import { wholePack } from './wholePack';

/** `petala render`: what a link shows of a pack, as a file, without a browser. */
export function renderCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('render', io, async () => {
    const { values, positionals } = parsed(args, {
      tautan: TEXT,
      lembar: TEXT,
      out: TEXT,
      bahasa: TEXT,
      kertas: TEXT,
      arah: TEXT,
      cakupan: TEXT,
      nada: TEXT,
      skala: TEXT,
      tanggal: TEXT,
      alamat: TEXT,
      polos: FLAG,
      tembus: FLAG,
    });
    const dir = onlyOne(positionals, '<dir>');
    const out = given(values.out, '--out');
    if (values.lembar !== undefined) return sheetsOf(dir, { ...values, lembar: values.lembar, out }, io);
    const link = given(values.tautan, '--tautan');
    const choice = {
      form: formOf(out),
      paper: wordOf(values.kertas ?? USUAL.paper, '--kertas', PAPERS),
      orientation: wordOf(values.arah ?? USUAL.orientation, '--arah', ORIENTATIONS),
      tones: wordOf(values.nada ?? USUAL.tones, '--nada', TONES),
      extent: wordOf(values.cakupan ?? USUAL.extent, '--cakupan', EXTENTS),
      scale: numberIn(values.skala ?? String(USUAL.scale), '--skala', [1, 4]),
      transparent: values.tembus === true,
      framed: values.polos !== true,
    };
    const date = dayOf(values.tanggal);
    const { state, problems } = decodeState(link.slice(Math.max(0, link.indexOf('#'))));
    for (const { param, value } of problems)
      io.say(`tautan: "${param}=${value}" tidak dikenal, dipakai bawaannya`);
    const language =
      values.bahasa === undefined ? state.language : wordOf(values.bahasa, '--bahasa', LANGUAGES);
    const words = exportWords(language, state.level);
    const faces = installedTypefaces();
    const read = await wholePack(dir);
    const told = { state, language, date, link: addressOf(link, values.alamat) };
    const printing = { words, faces };
    if (choice.form === 'pdf' && state.route.place === 'banding') {
      const made = await exportComparison(await comparisonOf(read, told, words), choice, printing);
      return written(made, { out, io, sentence: refusedSentence });
    }
    const whole = await read.viewOf({ ...state, language }, words.t);
    const asked = { ...whole, ...told, pending: false };
    const made =
      choice.form === 'pdf' && state.view === 'tabel'
        ? await exportTable({ ...asked, table: await tableOf(read, asked, words) }, choice, printing)
        : await exportView(asked, choice, { ...printing, draw: resvgDrawing(faces) });
    return written(made, { out, io, sentence: refusedSentence });
  });
}

/** The fault in words; of a refusal its code too, since no map stands beside it that says why. */
function refusedSentence(fault: ExportFault): string {
  const sentence = faultSentence(fault, exportWords('id', 'village').t);
  return fault.reason === 'refused' ? `${sentence} (${fault.refusal.reason})` : sentence;
}

function formOf(out: string): Form {
  const ending = out.slice(out.lastIndexOf('.') + 1).toLowerCase();
  const form = FORMS.find((one) => one === ending);
  if (!form) throw new UsageError(`--out "${out}": akhiran berkas harus ${FORMS.join(', ')}`);
  return form;
}
