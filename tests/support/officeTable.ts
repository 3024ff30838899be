import { packRows } from '../browser/support/packTables.ts';

/** A table of the demonstration as an office would send it: decimal commas, codes without dots, and a damaged code in row 4. */
export function officeTable() {
  const villages = packRows('contoh', 'desa');
  const lines = villages.map(({ kode = '', nama = '' }, i) => {
    const number = `0,${100 + ((i * 7) % 800)}`;
    if (i === 3) return `9,99E+09;${nama};${number}`;
    return `${i % 2 ? kode.replaceAll('.', '') : kode};${nama.toUpperCase()};${number}`;
  });
  return { villages, text: `\ufeffKode Desa;Nama Desa;Indeks desa 2026\r\n${lines.join('\r\n')}\r\n` };
}
