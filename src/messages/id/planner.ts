import { texts as check } from './planner/check';
import { texts as choice } from './planner/choice';
import { texts as faults } from './planner/faults';
import { texts as files } from './planner/files';
import { texts as minutes } from './planner/minutes';
import { texts as purpose } from './planner/purpose';
import { texts as ranking } from './planner/ranking';
import { texts as steps } from './planner/steps';
import { texts as village } from './planner/village';
import { texts as weights } from './planner/weights';

/** Indonesian texts of the planner, by its steps. */
export const texts = {
  ...check,
  ...choice,
  ...faults,
  ...files,
  ...minutes,
  ...purpose,
  ...ranking,
  ...steps,
  ...village,
  ...weights,
} as const;
