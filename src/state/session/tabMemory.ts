/** A text kept for this tab, through a reload and no longer; null where there is none or it cannot be read. */
export function rememberedInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(`petala.${name}`);
  } catch {
    // Private windows and strict settings throw even on reading.
    return null;
  }
}

/** Keeps a text for this tab, or takes it away; where that is forbidden, it lasts as long as the page. */
export function rememberInTab(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(`petala.${name}`);
    else sessionStorage.setItem(`petala.${name}`, text);
  } catch {
    // Nothing that is shown depends on it before the next reload.
    return;
  }
}
