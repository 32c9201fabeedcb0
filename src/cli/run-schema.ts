import { writeWhole } from '../io/write-whole.ts';
import { EXIT } from './exit-codes.ts';

/** Writes the outline's JSON schema to a file, or prints it; the exit code. */
export function runSchema(out: string | undefined, schema: object): number {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else writeWhole([{ path: out, bytes: new TextEncoder().encode(text) }]);
  return EXIT.ok;
}
