import { fail, type Result } from '../../data/model/fault';
import type { readProvince } from '../../data/pack/readProvinces';
import type { BoundariesWorker, DrawnProvince } from '../../workers/boundaries.worker';
import type { StartWorker } from '../../workers/startWorkers';
import { workerEnd } from '../../workers/workerEnd';

/** Reads provinces with their triangles, one after the other in one worker. */
export interface ProvinceReader {
  readonly read: (...args: Parameters<typeof readProvince>) => Promise<Result<DrawnProvince>>;
  /** Ends the worker; the next province starts another. */
  readonly rest: () => void;
}

interface Started {
  readonly worker: Worker;
  readonly province: ProvinceReader['read'];
  /** Rejects when the worker ends with an error. */
  readonly gone: Promise<never>;
}

export function provinceReader(startWorker: StartWorker): ProvinceReader {
  let started: Promise<Started> | null = null;
  const rest = () => {
    void started?.then(({ worker }) => worker.terminate());
    started = null;
  };
  return {
    read: async (file, code, province) => {
      const asked = (started ??= start(startWorker));
      try {
        const { province: read, gone } = await asked;
        return await Promise.race([read(file, code, province), gone]);
      } catch (cause) {
        if (started === asked) started = null;
        const got = cause instanceof Error ? cause.message : '';
        return fail('fileUnreadable', { file: file.path, got, expected: 'batas.bin', retry: true });
      }
    },
    rest,
  };
}

async function start(startWorker: StartWorker): Promise<Started> {
  const [{ transfer, wrap }, worker] = await Promise.all([import('comlink'), startWorker('boundaries')]);
  const remote = wrap<BoundariesWorker>(worker);
  return {
    worker,
    province: (file, code, province) =>
      remote.province(transfer(file, [file.bytes.buffer]), code, province) as Promise<Result<DrawnProvince>>,
    gone: workerEnd(worker, 'boundaries.worker'),
  };
}
