import type { Ask } from './new-questions.ts';

/** Asks on the terminal; undefined where there is none, as in a script. */
export async function terminalAsk(): Promise<Ask | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const { input, select } = await import('@inquirer/prompts');
  return {
    text: (message, usual, refuse) => input({ message, default: usual, validate: (answer) => refuse(answer) ?? true }),
    choice: (message, choices) => select({ message, choices: [...choices], theme: { helpMode: 'never' } }),
  };
}
