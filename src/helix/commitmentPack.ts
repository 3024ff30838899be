import type { Villages } from '../data/model/dataset';
import type { Actor } from '../data/model/programme';
import { rowIndex } from '../data/model/rowIndex';
import { actorNames } from './actorNames';
import type { CommitmentPack } from './commitment';
import type { CommitmentOrigin } from './commitmentTable';

/** What of a pack a commitment may name. */
export function commitmentPack({
  actors,
  villages,
}: {
  readonly actors: readonly Pick<Actor, 'id' | 'name' | 'aliases'>[];
  /** null while they are on their way. */
  readonly villages: Villages | null;
}): CommitmentPack {
  const names = actorNames(actors);
  const ids = new Set(actors.map(({ id }) => id));
  const rows = villages ? rowIndex(villages) : new Map<string, number>();
  const districts = new Set(villages?.kecamatan.keys);
  return {
    actorOf: (written) => {
      const id = names.idOf(written);
      return ids.has(id) ? id : null;
    },
    isVillage: (code) => rows.has(code),
    isDistrict: (code) => districts.has(code),
  };
}

/** In sumber.csv: where rows of a pack that is not made up say that they come from. */
export const RECORDED_SOURCE = 'komitmen';

/** What rows of a table say of where they come from: all of a made-up pack is made up. */
export function commitmentOrigin({
  demo,
  sourceIds,
}: {
  readonly demo: boolean;
  readonly sourceIds: Iterable<string>;
}): CommitmentOrigin {
  const [first] = sourceIds;
  return demo && first !== undefined
    ? { provenance: 'peraga', sourceId: first }
    : { provenance: 'dokumentasi', sourceId: RECORDED_SOURCE };
}
