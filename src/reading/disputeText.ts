import type { Words } from './words';

/** A number that a reader holds to be wrong, in the words in which it is shown. */
export interface DisputedNumber {
  readonly indicator: string;
  readonly year: number;
  readonly place: string;
  readonly code: string;
  /** The number with its unit, or the words that stand in its place. */
  readonly value: string;
  readonly sources: readonly string[];
  readonly pack: string;
  readonly version: string;
  readonly link: string;
}

export interface DisputeMessage {
  readonly subject: string;
  readonly body: string;
}

/** The message that a reader changes and sends: what is disputed, and room for what it should be. */
export function disputeText(asked: DisputedNumber, { t }: Pick<Words, 't'>): DisputeMessage {
  const {
    indicator: indikator,
    year: tahun,
    place: tempat,
    code,
    value,
    sources,
    pack,
    version,
    link,
  } = asked;
  return {
    subject: t('keliru.perihal', { indikator, tahun, tempat }),
    body: [
      t('keliru.salam'),
      '',
      t('keliru.tempat', { tempat, kode: code }),
      t('keliru.indikator', { indikator, tahun }),
      t('keliru.angka', { v: value }),
      t('keliru.sumber', { sumber: sources.join('; ') }),
      t('keliru.data', { paket: pack, versi: version }),
      t('keliru.tautan', { tautan: link }),
      '',
      t('keliru.seharusnya'),
      '',
    ].join('\n'),
  };
}

/** Longest address that every mail program and phone takes; Windows cuts what is longer than 2,048. */
export const LONGEST_ADDRESS = 2000;

/** A mailto: address that opens the message in a mail program; null where it would be cut. */
export function mailAddress(to: string, { subject, body }: DisputeMessage): string | null {
  // RFC 6068: line ends are CRLF, and the address is encoded but for its @.
  const lines = encoded(body.replaceAll(/\r?\n/g, '\r\n'));
  const address = encoded(to).replaceAll('%40', '@');
  return fitting(`mailto:${address}?subject=${encoded(subject)}&body=${lines}`);
}

/** A link that opens the message in WhatsApp, without a recipient; null where it would be cut. */
export function chatAddress({ body }: Pick<DisputeMessage, 'body'>): string | null {
  return fitting(`https://wa.me/?text=${encoded(body)}`);
}

function fitting(address: string): string | null {
  return address.length <= LONGEST_ADDRESS ? address : null;
}

/** Percent-encoded, an unpaired half of a letter included, which a pasted text may hold. */
function encoded(text: string): string {
  return encodeURIComponent(
    text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
}
