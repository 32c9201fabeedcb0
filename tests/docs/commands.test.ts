import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { markdownIn } from '../../scripts/docs/pages.mjs';
import * as commands from '../../src/cli/commands/commands.ts';
import { runProgram } from '../../src/cli/program.ts';
import { ROOT } from '../support/brand.ts';

afterEach(() => vi.restoreAllMocks());

const PAGES = ['README.md', 'examples/README.md', ...markdownIn(join(ROOT, 'docs')).map((name) => `docs/${name}`)];
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts,
);

/** The lines of a page that call the tool, as its arguments. */
function callsIn(name: string): string[][] {
  const blocks = [...readFileSync(join(ROOT, name), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)];
  const lines = blocks.flatMap((match) => (match[1] ?? '').trim().split(/\n| && /));
  return lines.flatMap((line) => {
    const [, direct, script, rest = ''] =
      /^(?:node dist\/cli\.js (.*)|npm run (\S+)(?: -- (.*))?)$/.exec(line.trim()) ?? [];
    if (direct) return [direct.split(' ')];
    if (script === 'deck') return [rest.split(' ').filter(Boolean)];
    const command = { 'build-deck': 'build', check: 'check' }[script ?? ''];
    return command ? [[command, ...rest.split(' ').filter(Boolean)]] : [];
  });
}

const CALLS = PAGES.flatMap((name) => callsIn(name).map((args) => ({ call: `${name}: ${args.join(' ')}`, args })));

describe('the commands in the documentation', () => {
  it.each(CALLS)('are taken as they stand: $call', async ({ args }) => {
    const said: string[] = [];
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    }
    const called: string[] = [];
    const tried = Object.values(commands).map((command) => ({
      ...command,
      run: async () => {
        called.push(command.name);
        return 0;
      },
    }));
    const code = args.includes('--help') ? 0 : await runProgram(args, tried, { home: '', version: '0', ui: 'en' });
    expect({ code, said: said.join('') }).toEqual({ code: 0, said: '' });
    expect(called.length).toBe(args.includes('--help') ? 0 : 1);
  });

  it('name only scripts that there are', () => {
    const named = PAGES.flatMap((name) => [...readFileSync(join(ROOT, name), 'utf8').matchAll(/npm run ([\w:-]+)/g)]);
    expect(named.map((match) => match[1] ?? '').filter((script) => !scripts.includes(script))).toEqual([]);
  });
});
