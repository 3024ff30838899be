import type { BrowserContext, Page } from '@playwright/test';

/**
 * All that must not happen while a test runs: page errors, console errors, CSP violations, failed requests,
 * requests to another origin. One line each.
 */
export class FaultLog {
  #lines: string[] = [];
  #expected: RegExp[] = [];
  #origins: string[];
  readonly #home: string;

  /** `origin` is where the app under test lies. */
  constructor(origin: string) {
    this.#home = origin;
    this.#origins = [origin];
  }

  /** Forgets all of one test, for the next one in the same page. */
  startAfresh(): void {
    this.#lines = [];
    this.#expected = [];
    this.#origins = [this.#home];
  }

  add(line: string): void {
    this.#lines.push(line);
  }

  /** Names a failure that the test brings about itself; it must then occur at least once. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Names another origin that the test itself has set up. */
  admit(origin: string): void {
    this.#origins.push(origin);
  }

  /** Whether a request stays at home; `data:` and `blob:` do. */
  isHome(url: string): boolean {
    return /^(data|blob|about):/.test(url) || this.#origins.includes(new URL(url).origin);
  }

  /** What happened although nobody expected it, and what was expected but did not happen. */
  verdict(): { unexpected: string[]; absent: string[] } {
    return {
      unexpected: this.#lines.filter((line) => !this.#expected.some((pattern) => pattern.test(line))),
      absent: this.#expected.filter((pattern) => !this.#lines.some((line) => pattern.test(line))).map(String),
    };
  }
}

/** The page's answer to a violation is an event; the console's words for it depend on the browser. */
async function watchPolicy(page: Page, log: FaultLog): Promise<void> {
  await page.exposeFunction('petalaReportViolation', (line: string) => log.add(line));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { petalaReportViolation: (line: string) => void })
        .petalaReportViolation;
      report(
        `CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
}

function watchNetwork(context: BrowserContext, log: FaultLog): void {
  context.on('request', (request) => {
    if (!log.isHome(request.url())) log.add(`other origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // The app drops a question that is no longer asked; that is not a failure.
    if (reason !== 'net::ERR_ABORTED') log.add(`request failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) log.add(`request failed: ${response.url()} ${response.status()}`);
  });
}

/** Starts to watch a page, before it loads anything. */
export async function watch(page: Page, origin: string): Promise<FaultLog> {
  const log = new FaultLog(origin);
  page.on('pageerror', (error) => log.add(`page error: ${error.stack ?? error.message}`));
  page.on('crash', () => log.add('page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error') log.add(`console error: ${message.text()} (${message.location().url})`);
  });
  watchNetwork(page.context(), log);
  await watchPolicy(page, log);
  return log;
}
