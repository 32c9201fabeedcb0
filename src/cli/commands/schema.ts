import { defineCommand } from '../command.ts';
import type { SchemaFlags } from '../run/run-schema.ts';

export const schema = defineCommand<SchemaFlags>({
  name: 'schema',
  about: 'Print the JSON schema for outlines, or for brand.yaml.',
  arguments: [],
  options: [
    {
      flags: '--for <outline>',
      about: 'also complete the names in this outline; writes slides.schema.json beside it',
    },
    { flags: '--brand', about: 'the schema for brand.yaml' },
    { flags: '--out <file>', about: 'write it to a file' },
    { flags: '--quiet', about: 'print nothing' },
  ],
  run: async (_, flags, tool) => (await import('../run/run-schema.ts')).runSchema(flags, tool),
});
