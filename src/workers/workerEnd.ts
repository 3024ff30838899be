/**
 * Rejects when a worker ends in an error or its code does not arrive: what was asked of it is then never answered.
 * @param name what the error names where the browser gives no message
 */
export function workerEnd(worker: Worker, name: string): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || name));
  });
  // Nothing need be waiting when it ends.
  end.catch(() => undefined);
  return end;
}
