import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listedLicence, TEXT_FROM_REPOSITORY } from './licenceList.ts';
import type { LockedPackage } from './lockedPackages.ts';

const LICENCE_FILE = /^(licen[cs]e|copying|ofl)([.-].*)?$/i;
const NOTICE_FILE = /^notice(\..*)?$/i;

/** What the app's users must be told of one package. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Licence and its text of each package; `faults` name those that must not be handed on so. */
export function packageLicences(
  root: string,
  packages: readonly LockedPackage[],
): { readonly licences: readonly PackageLicence[]; readonly faults: readonly string[] } {
  const licences: PackageLicence[] = [];
  const faults: string[] = [];
  for (const { name, version, licence: stated, folder } of packages) {
    const licence = listedLicence(name, version, stated);
    const text = licenceText(join(root, folder), name);
    if (licence === null) faults.push(`${name}@${version}: licence "${stated}" is not listed`);
    else if (text === '') faults.push(`${name}@${version}: no licence text in ${folder}`);
    else licences.push({ name, version, licence, text });
  }
  return { licences, faults };
}

/** The licence as the package ships it, its notice below; else the text kept here; empty where there is none. */
function licenceText(folder: string, name: string): string {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = (pattern: RegExp) =>
    files.filter((file) => pattern.test(file)).map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const own = read(LICENCE_FILE).filter((text) => text !== '');
  if (own.length > 0) return [...own, ...read(NOTICE_FILE)].join('\n\n');
  const kept = TEXT_FROM_REPOSITORY[name];
  return kept === undefined ? '' : readFileSync(join(import.meta.dirname, 'texts', kept), 'utf8').trim();
}

/** One file for people: packages of one text stand together over it. */
export function licenceFile(licences: readonly PackageLicence[]): string {
  const namesOfText = new Map<string, string[]>();
  for (const { name, version, licence, text } of licences) {
    const names = namesOfText.get(text) ?? [];
    names.push(`${name} ${version} (${licence})`);
    namesOfText.set(text, names);
  }
  const rule = '='.repeat(78);
  const parts = [...namesOfText].map(([text, names]) => `${rule}\n${names.join('\n')}\n\n${text}\n`);
  const head =
    'Perangkat lunak dan huruf pihak ketiga di dalam Petala, dengan lisensinya.\n' +
    'Software and typefaces of third parties within Petala, with their licences.\n';
  return `${head}\n${parts.join('\n')}`;
}
