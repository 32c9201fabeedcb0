import { defineCommand } from '../command.ts';
import { type AcceptFlags, runAccept } from '../run/run-facts.ts';

export const factsAccept = defineCommand<AcceptFlags>({
  name: 'accept',
  group: { name: 'facts', about: '' },
  about: 'Make drafts facts: take `draft: true` out of the outline, and change nothing else in it.',
  arguments: [{ name: '[names...]', about: 'the facts, and the outline, if it is not slides.yaml' }],
  options: [
    { flags: '--all', about: 'all drafts' },
    { flags: '--json', about: 'print JSON' },
  ],
  run: async (given, flags, tool) => {
    const { acceptFacts } = await import('../../app/fact-ledger.ts');
    return runAccept(
      given.filter((name) => name !== undefined),
      flags,
      acceptFacts,
      tool,
    );
  },
});
