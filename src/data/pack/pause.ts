/** The class is declared here because this folder compiles without the DOM's types; it exists in browsers, workers and Node. */
interface Port {
  onmessage: (() => void) | null;
  postMessage(message: null): void;
  close(): void;
}
declare const MessageChannel: { new (): { readonly port1: Port; readonly port2: Port } };

/** Lets other tasks go first. A timer would wait for milliseconds where it is asked often. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
