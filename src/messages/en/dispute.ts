import type { texts as indonesian } from '../id/dispute';

/** English texts of the message by which a reader disputes a number. */
export const texts: Record<keyof typeof indonesian, string> = {
  'keliru.arti': 'Read and change this message, then send it yourself. This site sends nothing.',
  'keliru.pesan': 'Your message',
  'keliru.surat': 'Open in your mail program',
  'keliru.wa': 'Open in WhatsApp',
  'keliru.salin': 'Copy the message',
  'keliru.tersalin': 'Message copied',
  'keliru.tujuan': 'The mail goes to {alamat}.',
  'keliru.tanpa_tujuan': 'This data pack names no recipient. Fill in the address of the office you mean.',
  'keliru.panjang': 'This message is too long to be opened directly. Copy it and paste it into your mail.',
  'keliru.rahasia': 'Do not write names, addresses or identity numbers of poor families.',
  'keliru.perihal': 'A figure that may be wrong: {indikator} {tahun}, {tempat}',
  'keliru.salam': 'I think that this figure is wrong:',
  'keliru.tempat': 'Place: {tempat} ({kode})',
  'keliru.angka': 'Figure: {v}',
  'keliru.indikator': 'Indicator: {indikator}, year {tahun}',
  'keliru.sumber': 'Source: {sumber}',
  'keliru.data': 'Data: {paket}, version {versi}',
  'keliru.tautan': 'Link: {tautan}',
  'keliru.seharusnya': 'What it should be, and how I know:',
};
