/** Checkboxes, radio buttons and the like are not text fields. */
const TEXT_FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="range"]), select, textarea';

/** True if keys typed now belong to a text field and not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(TEXT_FIELDS);
}
