import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { REPORT_FORMS } from '../../src/cli/command.ts';
import * as commands from '../../src/cli/commands/commands.ts';
import { runProgram } from '../../src/cli/program.ts';
import { reportJson } from '../../src/cli/report/format-report.ts';
import { ROOT } from '../support/brand.ts';
import { checkOutline } from '../support/build.ts';

afterEach(() => vi.restoreAllMocks());

const PAGE = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
/** Blocks of the sort `yml`: those of the sort `yaml` are outlines. */
const WORKFLOWS = [...PAGE.matchAll(/^```yml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => parse(text));

interface Job {
  readonly steps?: readonly { readonly run?: string; readonly uses?: string }[];
  readonly script?: readonly string[];
  readonly permissions?: object;
}

/** The jobs of a workflow of GitHub, or of GitLab, where they are its keys. */
const jobsOf = (workflow: { jobs?: Record<string, Job> } & Record<string, Job>): Job[] =>
  Object.values(workflow.jobs ?? workflow);

/** What a job runs, line by line. */
const linesOf = ({ steps = [], script = [] }: Job) => [...script, ...steps.flatMap(({ run }) => run ?? [])];

describe('the workflows', () => {
  it('are those of GitHub, twice, and of GitLab', () => {
    expect(WORKFLOWS).toHaveLength(3);
    for (const workflow of WORKFLOWS) expect(jobsOf(workflow)).toHaveLength(1);
  });

  it('install the packages, then call the tool with what it takes', async () => {
    const called: unknown[] = [];
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const tried = Object.values(commands).map((command) => ({
      ...command,
      run: async () => called.push(command.name) * 0,
    }));
    for (const job of WORKFLOWS.flatMap(jobsOf)) {
      const [first, ...lines] = linesOf(job);
      expect(first).toMatch(/^npm ci\b/);
      for (const line of lines) {
        const [, script = '', rest = ''] = /^npm run (\S+)(?: --silent)? -- ([^>]*)(?:> \S+)?$/.exec(line) ?? [];
        const args = [{ 'build-deck': 'build' }[script] ?? script, ...rest.trim().split(' ')];
        expect(await runProgram(args, tried, { home: '', version: '1', ui: 'en' }), line).toBe(0);
      }
    }
    expect(called).toEqual(['check', 'build', 'check', 'check', 'build']);
  });

  it('hand on no line of npm in a report that a tool reads', () => {
    const lines = WORKFLOWS.flatMap(jobsOf).flatMap(linesOf);
    for (const line of lines.filter((each) => /--json|--report/.test(each))) expect(line).toContain('--silent');
  });
});

it('the page names every form of report, and every key of the JSON', async () => {
  const outline =
    'deck: { id: d, title: D, brand: liangjiang, languages: [en] }\nslides:\n  - { kind: statement, titel: A }\n';
  const report = await checkOutline(outline);
  const json = reportJson(report, 'en', []);
  const [finding] = json.findings;
  expect(finding).toHaveProperty('edit');
  const keys = [...Object.keys(json), ...Object.keys(finding ?? {}), ...Object.keys(finding?.edit ?? {})];
  for (const name of [...REPORT_FORMS, ...keys, 'cause', 'excess']) expect(PAGE).toContain(`\`${name}\``);
});
