/** Calls back once nothing has been heard for so long: browsers send no event where they end a worker. */
export function silenceWatch(patience_ms: number, onSilence: () => void) {
  let timer = setTimeout(onSilence, patience_ms);
  return {
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(onSilence, patience_ms);
    },
    stop: () => clearTimeout(timer),
  };
}
