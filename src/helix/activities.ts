import { lastYearOf } from '../aggregate/programme/interventionsInView';
import type { Villages } from '../data/model/dataset';
import { fundsOf, type Actor, type Intervention } from '../data/model/programme';
import { textRows } from '../data/model/textColumn';
import type { Activity, Portion } from './activity';
import { actorNames, type ActorNames } from './actorNames';
import { buildCube } from './buildCube';
import type { CubePlaces, HelixCube } from './cube';

export interface HelixPack {
  readonly interventions: readonly Intervention[];
  readonly actors: readonly Actor[];
  readonly villages: Villages;
}

export interface PackCube {
  readonly cube: HelixCube;
  /** How the names of actors were read. */
  readonly names: Pick<ActorNames, 'merged' | 'unknown'>;
}

/** The cube of a pack's interventions; its activities are in the order of the interventions. */
export function packCube(
  { interventions, actors, villages }: HelixPack,
  language: 'id' | 'en' = 'id',
): PackCube {
  const names = actorNames(actors);
  const activities = interventions.map((one) => activityOf(one, { names, villages: villages.n }));
  const places = cubePlaces(villages);
  const known = actors.map(({ id, name, kind }) => ({ id, label: name[language], kind }));
  return { cube: buildCube({ activities, places, actors: known }), names };
}

function cubePlaces({ code, name, kecamatan, typology }: Villages): CubePlaces {
  return { codes: textRows(code), names: textRows(name), kecamatan, typology };
}

/** @param context.villages number of villages: kecamatan as wholes are counted on from there */
export function activityOf(
  one: Intervention,
  { names, villages }: { readonly names: ActorNames; readonly villages: number },
): Activity {
  const { rows, districts, shares, stage, budget_rp, realised_rp, commitment } = one;
  const places = rows.length > 0 ? rows : districts.map((district) => villages + district);
  const funds = fundsOf(one).filter((fund) => fund !== '');
  // A plan has spent nothing yet: that its spending is blank is no gap in what is known.
  const hasSpending = realised_rp !== null || stage !== 'planned';
  return {
    id: one.id,
    sector: one.sector,
    stage,
    year: one.startYear,
    lastYear: lastYearOf(one),
    owner: one.owner,
    programme: one.programme,
    actors: portions(one.actorIds.map(names.idOf), shares.actors),
    funds: portions(funds, funds.length === shares.funds?.length ? shares.funds : null),
    places: portions(places, shares.places),
    money: {
      ...(commitment ? { komitmen: commitment.amount_rp } : {}),
      pagu: budget_rp,
      ...(hasSpending ? { realisasi: realised_rp } : {}),
    },
  };
}

/** What stands alone has all of it: nothing is assumed there. */
function portions<K>(keys: readonly K[], shares: readonly number[] | null): Portion<K>[] {
  return keys.map((key, i) => ({ key, share: shares?.[i] ?? (keys.length === 1 ? 1 : null) }));
}
