import type { Catalogue } from './translate';
import { texts as shell } from './en/shell';
import { texts as everyPlace } from './en/everyPlace';
import { texts as dialogs } from './en/dialogs';
import { texts as beranda } from './en/beranda';
import { texts as peta } from './en/peta';
import { texts as desa } from './en/desa';
import { texts as desaku } from './en/desaku';
import { texts as banding } from './en/banding';
import { texts as kantong } from './en/kantong';
import { texts as data } from './en/data';
import { texts as dispute } from './en/dispute';
import { texts as help } from './en/help';
import { texts as analyses } from './en/analyses';
import { texts as modes } from './en/modes';
import { texts as regions } from './en/regions';
import { texts as hotspots } from './en/hotspots';
import { texts as offline } from './en/offline';
import { texts as provinces } from './en/provinces';
import { texts as documents } from './en/documents';
import { texts as share } from './en/share';
import { texts as evaluation } from './en/evaluation';
import { texts as planner } from './en/planner';
import { texts as helix } from './en/helix';
import { texts as rapat } from './en/rapat';
import { texts as exported } from './en/export';
import { texts as imports } from './en/imports';
import { texts as site } from './en/site';
import { texts as studio } from './en/studio';

/** The interface in English. */
export const en: Catalogue = {
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
};
