import { basisSpans } from '../../data/model/basis';
import type { Indicator, PackManifest } from '../../data/model/dataset';
import { finding, type Finding } from './finding';

/** Ids, cross-references and what each kind of indicator must bring. */
export function checkCatalogue(indicators: readonly Indicator[], manifest: PackManifest): Finding[] {
  const file = 'katalog.csv';
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  indicators.forEach((indicator, row) => {
    const at = (column: string) => ({ file, where: `baris ${row + 2}, kolom ${column}` });
    if (seen.has(indicator.id))
      findings.push(finding('idRepeated', at('id'), `indikator ${indicator.id} ada dua kali`));
    seen.add(indicator.id);
    for (const id of inputsOf(indicator)) {
      if (!byId.has(id))
        findings.push(finding('indicatorUnknown', at('rumus'), `rumus ${indicator.id} menyebut ${id}`));
    }
    if (indicator.rateId !== null && byId.get(indicator.rateId)?.kind !== 'ratio') {
      findings.push(
        finding('indicatorUnknown', at('padanan_rasio'), `${indicator.rateId} bukan indikator rasio`),
      );
    }
    if (indicator.kind === 'category' && indicator.categories.length < 2) {
      findings.push(
        finding('catalogueIncomplete', at('kelas_label'), `kategori ${indicator.id} tanpa label`),
      );
    }
    if ((indicator.kind === 'ratio') !== (indicator.formula.kind === 'ratio')) {
      findings.push(
        finding(
          'catalogueIncomplete',
          at('rumus'),
          `${indicator.id}: jenis rasio harus berumus "rasio", dan hanya itu`,
        ),
      );
    }
    if (namesSpans(indicator) && basisSpans(indicator).length === 1) {
      findings.push(
        finding(
          'basisGap',
          at('basis'),
          `${indicator.id}: "${indicator.basis}" tidak memuat tiap tahun sekali`,
        ),
      );
    }
    if (indicator.years.length === 0)
      findings.push(finding('catalogueIncomplete', at('tahun'), `${indicator.id} tanpa tahun`));
  });
  if (!byId.has(manifest.defaultIndicator)) {
    const at = { file: 'datapackage.json', where: 'petala.defaultIndicator' };
    findings.push(
      finding('indicatorUnknown', at, `indikator awal ${manifest.defaultIndicator} tidak ada di katalog`),
    );
  }
  findings.push(...poorHouseholdFindings(byId, manifest));
  return findings;
}

/** What counts poor households must be there, and be a count or a ratio with a numerator. */
function poorHouseholdFindings(
  byId: ReadonlyMap<string, Indicator>,
  { poorHouseholds }: PackManifest,
): Finding[] {
  if (!poorHouseholds) return [];
  const kind = byId.get(poorHouseholds)?.kind;
  if (kind === 'count' || kind === 'ratio') return [];
  const at = { file: 'datapackage.json', where: 'petala.poorHouseholds' };
  const why = kind === undefined ? 'tidak ada di katalog' : 'bukan cacah atau rasio';
  return [finding('indicatorUnknown', at, `keluarga miskin: ${poorHouseholds} ${why}`)];
}

/** Whether a basis speaks of several stretches of years: every year must then have one, or nothing is ever compared. */
function namesSpans({ basis, years }: Indicator): boolean {
  return years.length > 1 && basis.includes(';') && /\d{4}\s*[–-]\s*\d{4}/.test(basis);
}

function inputsOf({ formula }: Indicator): readonly string[] {
  switch (formula.kind) {
    case 'mean':
    case 'model':
      return formula.inputs;
    case 'classOf':
      return [formula.input];
    case 'reported':
    case 'ratio':
    case 'areas': // made on the screen alone, as are the next
    case 'change':
    case 'bivariate':
    case 'gap':
    case 'accessibility':
    case 'hotSpots':
      return [];
    default:
      return formula satisfies never;
  }
}
