import { MESSAGES } from './appFiles';

/** A page that is still loading answers late; one without the app's code, or an older worker, never. */
const ANSWER_WITHIN_MS = 2000;

interface Asked {
  postMessage(message: string, ports: MessagePort[]): void;
}

/** Asks a page, or the worker, of which build it is; null where no answer comes. */
export function buildOf(asked: Asked): Promise<string | null> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : null);
    setTimeout(() => resolve(null), ANSWER_WITHIN_MS);
    asked.postMessage(MESSAGES.whichBuild, [port2]);
  });
}

/** Answers that question, if this is it. */
export function answerBuild(build: string, { data, ports }: Pick<MessageEvent, 'data' | 'ports'>): void {
  if (data === MESSAGES.whichBuild) ports[0]?.postMessage(build);
}
