/** Points of a slide as it is set; on paper it is drawn smaller. */
export const SLIDE = { width: 720, height: 405 } as const;
