import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A file that is still to get its name, or the earlier one of that name until all of a build are there. */
type Sort = 'part' | 'earlier';

/** `.deck.en.pptx.4711-0a1b2c3d.part`: the name it is for, and who writes it. */
const PASSING = /^\..*\.(\d+-[0-9a-f]{8})\.(?:part|earlier)$/;

/** The path of a file that passes, beside the one that it is for. */
export function passingFile(path: string, owner: string, sort: Sort): string {
  return join(dirname(path), `.${basename(path)}.${owner}.${sort}`);
}

/** This process as others see it: its number, and where that number is its own: a computer, or a container on one. */
export function ownName(): string {
  return `${process.pid}-${placeName()}`;
}

function placeName(): string {
  return createHash('sha256').update(`${hostname()}\n${processNamespace()}`).digest('hex').slice(0, 8);
}

/** Containers may share a computer’s name, but not this. Only Linux has it. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

const HOUR = 3_600_000;
/** Giving files their names takes milliseconds. */
const MINUTE = 60_000;

/** Whether the process that `owner` names has ended: on this computer that is known, elsewhere the age in ms decides. */
export function isLeft(owner: string, age: number, patience = MINUTE): boolean {
  const [pid = '', place] = owner.split('-');
  // A process does one thing at a time: what is its own, it left.
  if (owner === ownName()) return true;
  return (place === placeName() && !isRunning(Number(pid))) || Math.abs(age) > patience;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The milliseconds since a file was written or got its name, which a second name of an old file did lately; 0 of none. */
export function ageOf(path: string): number {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.ctimeMs : 0;
}

/** Removes what processes that have ended left in a folder. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = PASSING.exec(name)?.[1];
    const path = join(folder, name);
    if (owner !== undefined && isLeft(owner, ageOf(path), HOUR)) rmSync(path, { force: true });
  }
}
