import type { PackManifest } from '../../data/model/dataset';
import type { PackVersion } from '../../data/model/version';
import { finding, type Finding } from './finding';

/** The newest entry of versi.csv is the version of the pack itself. */
export function checkVersions(
  [newest]: readonly PackVersion[],
  { version }: Pick<PackManifest, 'version'>,
): Finding[] {
  if (!newest || newest.version === version) return [];
  const said = `versi terbaru yang tercatat ${newest.version}, paketnya ${version}`;
  return [finding('versionUntold', { file: 'versi.csv' }, said)];
}
