/** Work that runs once at a time; asked for while it runs, it runs once more. */
export interface Turns {
  readonly ask: () => void;
  /** Settled when the turn that runs is through; no other follows. */
  readonly settled: () => Promise<void>;
  /** Settled when no turn runs. */
  readonly idle: () => Promise<void>;
}

export function oneAfterAnother(work: () => Promise<void>): Turns {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await work();
    } while (again);
    running = undefined;
  };
  return {
    ask: () => {
      again = running !== undefined;
      running ??= run();
    },
    settled: async () => {
      again = false;
      await running;
    },
    idle: async () => {
      while (running) await running;
    },
  };
}
