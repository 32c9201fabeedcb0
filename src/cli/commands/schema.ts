import { defineCommand } from '../command.ts';
import { runSchema } from '../run-schema.ts';

export const schema = defineCommand<{ readonly out?: string }>({
  name: 'schema',
  about: 'Print the JSON schema of outlines, for editors.',
  arguments: [],
  options: [{ flags: '--out <file>', about: 'write it to a file' }],
  run: async (_, { out }) => {
    const { slidesJsonSchema } = await import('../../outline/slides-json-schema.ts');
    return runSchema(out, slidesJsonSchema());
  },
});
