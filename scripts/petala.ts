/**
 * The command line: `npm run --silent petala -- <command>`. Text for people goes to stderr, data to stdout.
 * Exit 0: fine; 1: the input falls short; 2: wrong usage.
 */
interface Command {
  readonly usage: readonly string[];
  run(args: readonly string[]): Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  pack: {
    usage: [
      'pack build <data dir> --out <dir> [--batas <file|https URL>] [--sha256 <hex>]',
      'pack check <dir> [--attack] [--json]',
      'pack add <dir> <csv|xlsx>',
      'pack demo --out <dir> [--desa N] [--seed S] [--truth <file>]',
      'pack diff <old> <new> [--json] [--catat <versi.csv> --sebab TEKS [--sebab-en TEKS]]',
    ],
    run: async (args) => (await import('./commands/packCommand')).packCommand(args),
  },
  import: {
    usage: ['import <file>… [--pack <dir>] [--crs EPSG:32749] [--penyandian windows-1252] [--json]'],
    run: async (args) => (await import('./commands/importCommand')).importCommand(args),
  },
  rollup: {
    usage: [
      'rollup <dir> (--indikator ID [--tahun Y] | --semua) [--tingkat kecamatan|kabupaten|tipologi|status]',
      '       [--daftar <csv>] [--sebagai jumlah|rerata|rasio] [--cakupan 0.8] [--json]',
    ],
    run: async (args) => (await import('./commands/rollupCommand')).rollupCommand(args),
  },
  breaks: {
    usage: [
      'breaks <dir> --indikator ID [--tahun Y] [--metode kuantil|rentang|alami|simpangan|ekor|resmi|manual]',
      '       [--kelas 5] [--batas 1;2;3] [--json]',
    ],
    run: async (args) => (await import('./commands/breaksCommand')).breaksCommand(args),
  },
  fgt: {
    usage: [
      'fgt <csv> --pengeluaran KOLOM (--garis Z | --kolom-garis KOLOM) [--kode kode] [--bobot KOLOM]',
      '       [--ambang 5] [--penyebut 20] [--out <csv>] [--json]',
    ],
    run: async (args) => (await import('./microdata/microdataCommand')).fgtCommand(args),
  },
  af: {
    usage: [
      'af <csv> --dimensi "KOLOM:BATAS:BOBOT;…" --k 0.33 [--kosong buang|bobot-ulang] [--kode kode]',
      '       [--bobot KOLOM] [--ambang 5] [--penyebut 20] [--out <csv>] [--json]',
    ],
    run: async (args) => (await import('./microdata/microdataCommand')).afCommand(args),
  },
  verify: {
    usage: ['verify <fixture.json>… [--emit] [--strict]'],
    run: async (args) => (await import('./verify/verify')).runVerify(args),
  },
  rank: {
    usage: ['rank <dir> --skenario <json>'],
    run: async (args) => (await import('./commands/rankCommand')).rankCommand(args),
  },
  select: {
    usage: ['select <dir> --skenario <json>'],
    run: async (args) => (await import('./commands/selectCommand')).selectCommand(args),
  },
  evaluate: {
    usage: ['evaluate <dir> --skenario <json>'],
    run: async (args) => (await import('./commands/evaluateCommand')).evaluateCommand(args),
  },
  render: {
    usage: [
      "render <dir> --tautan '#/peta?…' --out peta.svg|png|pdf|pptx|docx [--bahasa id|en] [--kertas a4|a3|a1|gambar|ponsel]",
      '       [--arah tegak|mendatar] [--nada warna|pola] [--cakupan semua|tampilan] [--skala 2] [--polos] [--tembus] [--tanggal 2026-11-29] [--alamat URL]',
      'render <dir> --lembar semua|kecamatan|33.26.15.2014,… --out lembar.pdf [--bahasa id|en] [--tanggal …] [--alamat URL]',
    ],
    run: async (args) => (await import('./commands/renderCommand')).renderCommand(args),
  },
  site: {
    usage: ['site build <dir> --base https://alamat/ --out <dir> [--tanggal 2026-11-29] [--tanpa-gambar]'],
    run: async (args) => (await import('./commands/siteCommand')).siteCommand(args),
  },
  helix: {
    usage: [
      'helix <dir|csv|xlsx> --by pelaku,sektor [--ukuran jumlah|komitmen|pagu|realisasi] [--kolom pelaku=…,sektor=…]',
      '       [--pemisah ";|/,"] [--pelaku pelaku.csv] [--json]',
    ],
    run: async (args) => (await import('./commands/helixCommand')).helixCommand(args),
  },
  hotspots: {
    usage: [
      'hotspots <dir> --indikator ID [--tahun Y] [--metode lisa|gi] [--bobot queen|rook|knn:k|jarak:km] [--permutasi 99999] [--benih 1] [--json]',
    ],
    run: async (args) => (await import('./commands/hotspotsCommand')).hotspotsCommand(args),
  },
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command.run(args);
  const isHelp = name === '--help' || name === '-h';
  const usage = Object.values(COMMANDS).flatMap((one) => one.usage);
  process.stderr.write(`${isHelp ? '' : `petala: perintah "${name}" tidak dikenal\n`}Pemakaian:\n`);
  process.stderr.write(usage.map((line) => `  petala ${line}\n`).join(''));
  return isHelp ? 0 : 2;
}

// `petala rollup … | head` closes the pipe early, which is no error.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
  process.exit(process.exitCode ?? 0);
});
process.exitCode = await main(process.argv.slice(2));

export {};
