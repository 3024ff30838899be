import { expose } from 'comlink';
import { StudioDesk } from '../engine/studio/studioDesk';

/** Reads, joins and publishes what an official brings; the page ends it when it hangs or is no longer wanted. */
const desk = new StudioDesk();
export type StudioWorker = StudioDesk;
expose(desk);
