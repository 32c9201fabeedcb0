import { defineCommand } from '../command.ts';
import type { SchemaFlags } from '../run/run-schema.ts';

export const schema = defineCommand<SchemaFlags>({
  name: 'schema',
  about: 'Print the JSON schema of outlines, or of brands, for editors.',
  arguments: [],
  options: [
    {
      flags: '--for <outline>',
      about: 'complete the names of this outline, too: written as slides.schema.json beside it',
    },
    { flags: '--brand', about: 'the schema of brand.yaml' },
    { flags: '--out <file>', about: 'write it to a file' },
    { flags: '--quiet', about: 'say nothing' },
  ],
  run: async (_, flags, tool) => (await import('../run/run-schema.ts')).runSchema(flags, tool),
});
