import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { attempt } from '../core/collections.ts';

/** `.liangjiang-deck.4711-0a1b2c3d-4e5f6071.part`: the process that writes it and where that runs, and a number of its own. */
const PASSING = /^\.liangjiang-deck\.(\d+)-([0-9a-f]{8})-[0-9a-f]{8}\.part$/;

/** A path in a folder for a file that is still to get its name: one that nothing else has. */
export function passingFile(folder: string): string {
  return join(folder, `.liangjiang-deck.${process.pid}-${placeName()}-${randomBytes(4).toString('hex')}.part`);
}

/** Where numbers of processes are this process's own: a computer, or a container on one. */
const placeName = () => createHash('sha256').update(`${hostname()}\n${processNamespace()}`).digest('hex').slice(0, 8);

/** Containers may share a computer’s name, but not this. Only Linux has it. */
const processNamespace = () => attempt(() => readlinkSync('/proc/self/ns/pid')) ?? '';

/** Writing all files of a deck takes seconds. */
const HOUR = 3_600_000;

/**
 * Removes what processes that have ended left in a folder: regular files with names such as `passingFile` gives. Whether
 * one has ended is known on this computer; elsewhere the age decides.
 */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid, place] = PASSING.exec(name) ?? [];
    if (pid === undefined) continue;
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    const hasEnded = place === placeName() && !isRunning(Number(pid));
    // What cannot be removed now, a later process sweeps.
    if (hasEnded || Math.abs(Date.now() - stat.ctimeMs) > HOUR) attempt(() => rmSync(path, { force: true }));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
