import { createHash } from 'node:crypto';

/** Lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What `download` needs: where from, the hash that the file must have, and where progress is told. */
export interface Download {
  readonly url: string;
  /** null: the caller accepts whatever comes, and says so. */
  readonly sha256: string | null;
  readonly onProgress: (text: string) => void;
}

const LIMIT_BYTES = 200 * 1024 * 1024;

/**
 * Fetches a file, telling progress, and checks its sha256. Throws a sentence where there is no network, the server
 * refuses, the file is larger than 200 MiB, or it is not the file that was meant.
 */
export async function download({ url, sha256: expected, onProgress }: Download): Promise<Uint8Array> {
  const response = await open(url);
  if (!response.ok) throw new Error(`${url}: server menjawab ${response.status}; periksa alamatnya`);
  const total = Number(response.headers.get('content-length') ?? NaN);
  const chunks: Uint8Array[] = [];
  let received = 0;
  let told = 0;
  for await (const chunk of bodyOf(response, url)) {
    chunks.push(chunk);
    received += chunk.length;
    if (received > LIMIT_BYTES)
      throw new Error(`${url}: lebih dari 200 MB; ini bukan berkas batas satu kabupaten`);
    if (received - told >= 256 * 1024 || received === total) {
      told = received;
      onProgress(`${kilobytes(received)}${Number.isNaN(total) ? '' : ` dari ${kilobytes(total)}`}`);
    }
  }
  const bytes = Buffer.concat(chunks);
  const found = sha256(bytes);
  if (expected !== null && found !== expected) {
    throw new Error(
      `${url}: sha256 berkas ${found}, seharusnya ${expected}; berkas berubah atau rusak, tidak dipakai`,
    );
  }
  return bytes;
}

async function open(url: string): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'follow' });
  } catch (cause) {
    throw new Error(
      `${url}: tidak terjangkau; periksa jaringan, atau unduh sendiri lalu beri --batas <berkas>`,
      { cause },
    );
  }
}

async function* bodyOf(response: Response, url: string): AsyncGenerator<Uint8Array> {
  if (!response.body) return;
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) yield chunk;
  } catch (cause) {
    throw new Error(`${url}: sambungan putus di tengah unduhan; coba lagi`, { cause });
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} kB`;
}
