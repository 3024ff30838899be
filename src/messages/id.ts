import { texts as shell } from './id/shell';
import { texts as everyPlace } from './id/everyPlace';
import { texts as dialogs } from './id/dialogs';
import { texts as beranda } from './id/beranda';
import { texts as peta } from './id/peta';
import { texts as desa } from './id/desa';
import { texts as desaku } from './id/desaku';
import { texts as banding } from './id/banding';
import { texts as kantong } from './id/kantong';
import { texts as data } from './id/data';
import { texts as dispute } from './id/dispute';
import { texts as help } from './id/help';
import { texts as analyses } from './id/analyses';
import { texts as modes } from './id/modes';
import { texts as regions } from './id/regions';
import { texts as hotspots } from './id/hotspots';
import { texts as offline } from './id/offline';
import { texts as provinces } from './id/provinces';
import { texts as documents } from './id/documents';
import { texts as share } from './id/share';
import { texts as evaluation } from './id/evaluation';
import { texts as planner } from './id/planner';
import { texts as helix } from './id/helix';
import { texts as rapat } from './id/rapat';
import { texts as exported } from './id/export';
import { texts as imports } from './id/imports';
import { texts as site } from './id/site';
import { texts as studio } from './id/studio';

/** The interface in Indonesian, the first language; keys are `<topic>.<what>`. */
export const id = {
  ...shell,
  ...everyPlace,
  ...dialogs,
  ...beranda,
  ...peta,
  ...desa,
  ...desaku,
  ...banding,
  ...kantong,
  ...data,
  ...dispute,
  ...help,
  ...analyses,
  ...modes,
  ...regions,
  ...hotspots,
  ...exported,
  ...imports,
  ...site,
  ...studio,
  ...planner,
  ...helix,
  ...rapat,
  ...evaluation,
  ...share,
  ...documents,
  ...offline,
  ...provinces,
} as const;
