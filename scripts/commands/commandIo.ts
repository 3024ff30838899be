/** What a wrong call gets told; `petala` answers it with exit 2. */
export class UsageError extends Error {}

/** Where a command talks to people (stderr) and where its data goes (stdout). */
export interface CommandIo {
  say(line: string): void;
  print(text: string): void;
}
