import { isFormula } from '../../data/export/exportText';
import type { Indicator } from '../../data/model/dataset';
import type { Actor, Intervention, Problem } from '../../data/model/programme';
import { actorNames } from '../../helix/actorNames';
import { bareName } from '../../helix/bareName';
import { lastDay } from '../../helix/elapsed';
import { sharesOf } from '../../helix/shares';
import { finding, type Finding } from './finding';

export interface HelixParts {
  readonly actors: readonly Actor[];
  readonly interventions: readonly Intervention[];
  readonly problems: readonly Problem[];
  readonly indicators: readonly Pick<Indicator, 'id'>[];
}

const INTERVENTIONS = 'intervensi.geojson';

/** Names, shares, sectors and dates of who does what: what the cube would take on trust, or set aside. */
export function checkHelix(parts: HelixParts): Finding[] {
  const { actors, interventions } = parts;
  return [
    ...checkActorNames(actors),
    ...checkProblems(parts),
    ...interventions.flatMap((one) => [...checkShares(one), ...checkPromise(one), ...checkNames(one)]),
    ...checkMerged(parts),
    ...checkSectors(parts),
  ];
}

/** A seat is a village of the pack. */
export function checkSeats(actors: readonly Actor[], codes: { has: (code: string) => boolean }): Finding[] {
  return actors.flatMap(({ id, seat = '' }) =>
    seat === '' || codes.has(seat)
      ? []
      : [finding('seatUnknown', { file: 'pelaku.csv', where: id }, `kedudukan "${seat}" bukan kode desa`)],
  );
}

function checkActorNames(actors: readonly Actor[]): Finding[] {
  const owner = new Map<string, string>();
  return actors.flatMap(({ id, name, aliases }) => {
    const at = { file: 'pelaku.csv', where: id };
    const names = new Set([id, name.id, name.en, ...aliases]);
    return [...names].flatMap((text) => {
      if (isFormula(text)) return [finding('formulaText', at, `nama "${text}" diawali tanda rumus`)];
      const before = owner.get(bareName(text));
      if (before === undefined) owner.set(bareName(text), id);
      return before === undefined || before === id
        ? []
        : [finding('aliasRepeated', at, `nama "${text}" sudah dipakai pelaku ${before}`)];
    });
  });
}

function checkProblems({ problems, indicators }: HelixParts): Finding[] {
  const known = new Set(indicators.map(({ id }) => id));
  const seen = new Set<string>();
  return problems.flatMap(({ id, indicatorId }) => {
    const at = { file: 'masalah.csv', where: id };
    const findings = seen.has(id) ? [finding('idRepeated', at, `masalah ${id} ada dua kali`)] : [];
    seen.add(id);
    if (indicatorId !== '' && !known.has(indicatorId))
      findings.push(finding('indicatorUnknown', at, `indikator "${indicatorId}" tidak ada di katalog.csv`));
    return findings;
  });
}

function checkShares({ id, shares }: Intervention): Finding[] {
  const columns = { porsi: shares.places, porsi_pelaku: shares.actors, porsi_dana: shares.funds };
  return Object.entries(columns).flatMap(([column, stated]) => {
    const fault = sharesOf(stated ?? []);
    if (!('kind' in fault)) return [];
    const sum = fault.sum.toLocaleString('id', { maximumFractionDigits: 4 });
    const what = fault.kind === 'negative' ? `ada ${column} di bawah nol` : `${column} berjumlah ${sum}`;
    return [finding('sharesWrong', { file: INTERVENTIONS, where: id }, what)];
  });
}

function checkPromise({ id, commitment }: Intervention): Finding[] {
  if (commitment === null || commitment.date === '' || commitment.due === '') return [];
  const { date, due } = commitment;
  if (lastDay(due) >= lastDay(date)) return [];
  const at = { file: INTERVENTIONS, where: id };
  return [finding('datesReversed', at, `tenggat ${due} sebelum tanggal_komitmen ${date}`)];
}

function checkNames({ id, actorName, owner }: Intervention): Finding[] {
  return [actorName, owner]
    .filter(isFormula)
    .map((text) =>
      finding('formulaText', { file: INTERVENTIONS, where: id }, `nama "${text}" diawali tanda rumus`),
    );
}

/** Names that are read as an actor of the pack although they are written otherwise. */
function checkMerged({ actors, interventions }: HelixParts): Finding[] {
  const names = actorNames(actors);
  for (const { actorIds } of interventions) actorIds.forEach(names.idOf);
  return names.merged().map(({ written, actorId, times }) => {
    const message = `pelaku "${written}" (${times} kali) dibaca sebagai ${actorId}`;
    return finding('actorAlias', { file: INTERVENTIONS, where: 'pelaku' }, message);
  });
}

/** Sectors that no problem names, where the pack has problems; and two spellings of one sector. */
function checkSectors({ interventions, problems }: HelixParts): Finding[] {
  const at = { file: INTERVENTIONS, where: 'sektor' };
  const answered = new Set(problems.flatMap(({ sectors }) => sectors.map(bareName)));
  const spelt = new Map<string, string>();
  return [...new Set(interventions.map(({ sector }) => sector))].flatMap((sector) => {
    const before = spelt.get(bareName(sector));
    if (before !== undefined)
      return [finding('sectorUnknown', at, `sektor "${sector}" sama dengan "${before}", beda tulisan`)];
    spelt.set(bareName(sector), sector);
    return answered.size === 0 || answered.has(bareName(sector))
      ? []
      : [finding('sectorUnknown', at, `sektor "${sector}" tidak menjawab masalah mana pun di masalah.csv`)];
  });
}
