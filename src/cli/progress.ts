/** Where progress is shown. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A line of progress that changes while a command works. */
export interface Progress {
  readonly say: (message: string) => void;
  /** Clears what was shown. */
  readonly stop: () => void;
}

/** One line that says what is being done, on a terminal; nothing elsewhere, or where `silent`. */
export function startProgress(terminal: Terminal, silent: boolean): Progress {
  if (silent || !terminal.isTTY) return { say: () => undefined, stop: () => undefined };
  const clear = '\r\u001b[2K';
  return { say: (message) => terminal.write(`${clear}${message} …`), stop: () => terminal.write(clear) };
}
