/** Copies a text to the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, no focus, or no clipboard on plain http: the caller shows a message.
    return false;
  }
}
