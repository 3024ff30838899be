import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/messages/translator';
import {
  chatAddress,
  disputeText,
  LONGEST_ADDRESS,
  mailAddress,
  type DisputedNumber,
} from '../../../src/reading/disputeText';

const NUMBER: DisputedNumber = {
  indicator: 'Indeks Desa Membangun (IDM)',
  year: 2024,
  place: 'Botosari, Kec. Paninggaran',
  code: '33.26.02.2008',
  value: '0,6041',
  sources: ['Indeks Desa Membangun 2024', 'Permendesa 2/2016'],
  pack: 'Kabupaten Pekalongan',
  version: '1.0.0',
  link: 'https://contoh.invalid/#/desa/33.26.02.2008?ind=idm&th=2024',
};

describe('the message by which a number is disputed', () => {
  it('contains number, place, indicator, year, source, version and link, and nothing else', () => {
    expect(disputeText(NUMBER, { t: translator('id') })).toEqual({
      subject: 'Angka yang mungkin keliru: Indeks Desa Membangun (IDM) 2024, Botosari, Kec. Paninggaran',
      body: [
        'Menurut saya angka ini keliru:',
        '',
        'Tempat: Botosari, Kec. Paninggaran (33.26.02.2008)',
        'Indikator: Indeks Desa Membangun (IDM), tahun 2024',
        'Angka: 0,6041',
        'Sumber: Indeks Desa Membangun 2024; Permendesa 2/2016',
        'Data: Kabupaten Pekalongan, versi 1.0.0',
        'Tautan: https://contoh.invalid/#/desa/33.26.02.2008?ind=idm&th=2024',
        '',
        'Seharusnya, dan dari mana saya tahu:',
        '',
      ].join('\n'),
    });
  });

  it('speaks English', () => {
    const { body } = disputeText(NUMBER, { t: translator('en') });
    expect(body).toContain('Place: Botosari, Kec. Paninggaran (33.26.02.2008)');
    expect(body).toContain('Data: Kabupaten Pekalongan, version 1.0.0');
  });
});

describe('the address that opens the message', () => {
  const odd = { subject: 'A & B? "C" #1+1', body: 'satu & dua\n"tiga"\r\n100 % = <é>\n\u{1f33e}' };

  it('in a mail program encodes quotes, ampersands, plus signs and line ends, and reads back the same', () => {
    const address = mailAddress('', odd)!;
    expect(address).toMatch(/^mailto:\?subject=[^&"<> \n#]+&body=[^&"<> \n#]+$/);
    expect(address).toContain('%26');
    expect(address).toContain('1%2B1');
    expect(address.match(/%0D%0A/g)).toHaveLength(3);
    const read = new URLSearchParams(address.slice(address.indexOf('?')));
    expect(read.get('subject')).toBe(odd.subject);
    expect(read.get('body')).toBe(odd.body.replaceAll(/\r?\n/g, '\r\n'));
  });

  it('names the recipient that the pack gives, and cannot be led astray by it', () => {
    expect(mailAddress('data@contoh.invalid', odd)).toMatch(/^mailto:data@contoh\.invalid\?subject=/);
    expect(mailAddress('a@b.c?cc=x@y.z', odd)).toMatch(/^mailto:a@b\.c%3Fcc%3Dx@y\.z\?subject=/);
  });

  it('in a chat has no recipient', () => {
    const address = chatAddress(odd)!;
    expect(address).toMatch(/^https:\/\/wa\.me\/\?text=[^&"<> \n#]+$/);
    expect(new URL(address).searchParams.get('text')).toBe(odd.body);
  });

  it('is not given where programs would cut it', () => {
    const room = LONGEST_ADDRESS - mailAddress('', { subject: '', body: '' })!.length;
    expect(mailAddress('', { subject: '', body: 'a'.repeat(room) })).toHaveLength(LONGEST_ADDRESS);
    expect(mailAddress('', { subject: '', body: 'a'.repeat(room + 1) })).toBeNull();
    expect(chatAddress({ body: '&'.repeat(700) })).toBeNull();
  });

  it('survives half a letter', () => {
    expect(chatAddress({ body: 'a\ud800b\udc00' })).toBe('https://wa.me/?text=a%EF%BF%BDb%EF%BF%BD');
  });
});
