import { effect, signal } from '@preact/signals';

type Versions = Readonly<Record<string, number>>;

/** The versions of the texts that the slides follow, and those that other hands than the keys of this page made. */
const shown = signal<Versions>({});
const made = signal<Versions>({});

/** So long the page waits at most for the slides to follow, in ms: the studio may have ended. */
const MAX_WAIT = 5000;

export function noteShown(versions: Versions): void {
  shown.value = versions;
}

export function noteMade(versions: Versions): void {
  made.value = { ...made.peek(), ...versions };
}

/** Settled once the page shows the slides in the order of the last edit: only then are their paths those of the text. */
export function slidesFollow(): Promise<void> {
  const isThere = () => Object.entries(made.value).every(([file, version]) => (shown.value[file] ?? 0) >= version);
  if (isThere()) return Promise.resolve();
  return new Promise((settle) => {
    const end = effect(() => {
      if (isThere()) finish();
    });
    const finish = () => {
      clearTimeout(timer);
      queueMicrotask(() => end());
      settle();
    };
    const timer = setTimeout(finish, MAX_WAIT);
  });
}
