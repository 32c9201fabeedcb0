/** Exit codes of the command; 70 is EX_SOFTWARE of sysexits.h. */
export const EXIT = { ok: 0, findings: 1, usage: 2, bug: 70 } as const;

/** What the system may refuse about a file, in words for the person at the keyboard. */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to, or another program holds it open',
  EBUSY: 'another program holds it open: close it in PowerPoint',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'there is a folder of that name',
  ENOTDIR: 'part of its path is no folder',
};

/** Says why the command could not end as it should; the exit code. What is no fault of the system is a bug: its stack. */
export function explain(error: unknown, write: (text: string) => void): number {
  const { code = '', path = '' } = (error ?? {}) as NodeJS.ErrnoException;
  const refusal = REFUSALS[code];
  if (refusal !== undefined) {
    write(`The file ${path} could not be written: ${refusal}.\n`);
    return EXIT.usage;
  }
  write(`This is a fault of the tool, not of the outline.\n${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.bug;
}
