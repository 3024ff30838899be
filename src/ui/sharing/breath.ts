/** Lets the page answer whoever presses or types before work goes on. */
export const breath = (): Promise<void> => new Promise((go) => setTimeout(go));
