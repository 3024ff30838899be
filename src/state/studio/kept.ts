/** Whether something was kept; where not, it is lost with the page. */
export type Kept = 'kept' | 'full' | 'blocked';

/** What came of an attempt to keep something: private windows and strict settings throw, each browser in its way. */
export async function keptBy(act: () => Promise<unknown>): Promise<Kept> {
  try {
    await act();
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}
