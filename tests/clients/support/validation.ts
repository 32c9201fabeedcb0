import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { validatorProgram } from './client-packages.ts';

/** What the validator of Microsoft's Open XML SDK says against a deck, one line each. */
export async function validationErrors(deck: string, office: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(validatorProgram(), [deck, office], { maxBuffer: 1 << 26 });
  const report = JSON.parse(stdout) as { errors: { path: string; xPath?: string; description: string }[] };
  return report.errors.map(({ path, xPath, description }) => `${path} ${xPath ?? ''}: ${description}`);
}
