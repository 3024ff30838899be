const TEXT = 'textarea, input:not([type="checkbox"], [type="radio"], [type="range"], [type="search"])';
/** What is typed in a dialog, or in a form that is sent by a button, is stored only when that is done. */
const STORED_BY_BUTTON = 'dialog[open], form:has(button:not([type="button"]), input[type="submit"])';

/**
 * Watches what is typed, so that a page is not loaded anew over words that are nowhere else. Other fields store what is
 * typed as soon as they are left.
 */
export class UnsavedInput {
  readonly #typed = new Set<Element>();
  readonly #root: Document;

  constructor(root: Document) {
    this.#root = root;
    root.addEventListener('input', this.#note, true);
    root.addEventListener('submit', this.#sent, true);
  }

  /** Whether words would be lost now; leaves the field that is being typed in, so that it can store them. */
  wouldBeLost(): boolean {
    const { activeElement } = this.#root;
    if (activeElement instanceof HTMLElement && activeElement.matches(TEXT)) activeElement.blur();
    return [...this.#typed].some((field) => field.isConnected && valueOf(field).trim() !== '');
  }

  end(): void {
    this.#root.removeEventListener('input', this.#note, true);
    this.#root.removeEventListener('submit', this.#sent, true);
  }

  readonly #note = ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.matches(TEXT) || target.matches('[role="combobox"]')) return;
    if (target.closest(STORED_BY_BUTTON)) this.#typed.add(target);
  };

  readonly #sent = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    for (const field of this.#typed) if (target.contains(field)) this.#typed.delete(field);
  };
}

const valueOf = (field: Element): string =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
