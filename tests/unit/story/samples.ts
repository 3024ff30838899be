import { NO_TASK, type Decision, type Task } from '../../../src/story/decision';
import { newScene, type Scene } from '../../../src/story/scene';

export function scene(id: string, change: Partial<Scene> = {}): Scene {
  return newScene(id, { link: '#/peta?ind=idm', pack: 'contoh', dataVersion: '1.0.0', ...change });
}

export function decision(id: string, change: Partial<Decision> = {}): Decision {
  return {
    id,
    sceneId: 'a',
    sceneTitle: 'Air bersih',
    link: '#/peta?ind=air',
    pack: 'contoh',
    dataVersion: '1.0.0',
    dataHash: '0123abcd',
    at: '2026-11-29T03:04:05.000Z',
    deferred: false,
    words: { text: 'Pipa dipasang di dua desa.', tasks: [], objections: '' },
    corrections: [],
    ...change,
  };
}

/** A recorded task; what is not told is empty. */
export function task(id: string, change: Partial<Task> = {}): Task {
  return { ...NO_TASK, actor: 'Pemdes', action: 'Menggali sumur', ...change, id };
}

export function withTasks(id: string, tasks: readonly Task[], change: Partial<Decision> = {}): Decision {
  return decision(id, { words: { text: 'Sumur bor.', tasks, objections: '' }, ...change });
}
