import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { AcceptedFacts, acceptFacts, Ledger, readLedger } from '../../app/fact-ledger.ts';
import type { Stopped } from '../../app/translate-texts.ts';
import { defined } from '../../core/collections.ts';
import { letterWidths, NO_WORDS, type UiLanguage, type Words } from '../../core/language.ts';
import { type Files, readText } from '../../files/files.ts';
import { factsCommand } from '../../findings/commands.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import type { LedgerFact } from '../../resolve/fact-ledger.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { projectFiles, shownName } from '../project-files.ts';
import { alignedColumns, formatFindings } from '../report/format-findings.ts';
import { findingsJson } from '../report/format-report.ts';
import { terminalPaint } from '../report/paint.ts';
import { print, sayJson, sayTable } from '../terminal.ts';
import { refusedOutline } from './refused-file.ts';

export interface FactsFlags {
  readonly drafts?: boolean;
  readonly lang?: string;
  readonly csv?: boolean;
}

export async function runFacts(
  outline: string,
  { drafts, lang, csv }: FactsFlags,
  run: typeof readLedger,
  tool: Tool,
): Promise<number> {
  const unread = refusedOutline(outline, say.cli.noOutline({ outline }));
  if (unread) return refuse(unread, tool);
  const files = projectFiles(dirname(resolve(outline)), tool.home);
  const ledger = run({ files, outline: basename(outline), ...defined({ language: lang }) });
  if ('findings' in ledger) return stopped(ledger, files, tool);
  const facts = ledger.facts.filter(({ status }) => !drafts || status === 'draft');
  if (csv) sayTable(await ledgerCsv(facts));
  else if (tool.report === 'json') sayJson({ ok: true, language: ledger.language, facts });
  else
    print(
      `${[...(facts.length > 0 ? [tableOf(facts, tool.ui), ''] : []), summary(ledger, outline)[tool.ui]].join('\n')}\n`,
    );
  return EXIT.ok;
}

const COLUMNS = [
  'id',
  'name',
  'shown',
  'value',
  'unit',
  'period',
  'source',
  'inputs',
  'status',
  'slides',
  'facts',
  'quote',
] as const;

/** Facts as CSV that spreadsheets open as it is, a column for each thing that is known of them. */
async function ledgerCsv(facts: readonly LedgerFact[]): Promise<string> {
  const { csvText, inertCell } = await import('../../data/write-csv.ts');
  const cell = (value: LedgerFact[(typeof COLUMNS)[number]]) => {
    if (typeof value === 'number') return String(value);
    return inertCell(Array.isArray(value) ? value.join(' ') : String(value ?? ''));
  };
  return csvText([COLUMNS, ...facts.map((fact) => COLUMNS.map((column) => cell(fact[column])))]);
}

/** Why there is no list, or nothing was accepted; the exit code. */
function stopped({ refused, findings }: Stopped, files: Files, tool: Tool): number {
  if (refused) return refuse(refused, tool);
  if (tool.report === 'json') sayJson({ ok: false, findings: findingsJson(findings, tool.ui) });
  else
    print(
      `${formatFindings(findings, (file) => readText(files, file), terminalPaint(), tool.ui)}\n\n${say.cli.mendFirst[tool.ui]}\n`,
    );
  return EXIT.findings;
}

const STATUS: Readonly<Record<LedgerFact['status'], Words>> = { fact: say.cli.fact, draft: say.cli.draft };

function tableOf(facts: readonly LedgerFact[], ui: UiLanguage): string {
  const heads = Object.values(say.cli.factHeads).map((words) => words[ui]);
  const [head = '', ...lines] = alignedColumns([heads, ...facts.map((fact) => cellsOf(fact, ui))]);
  const quoted = ({ quote, status }: LedgerFact) =>
    quote !== undefined && status === 'draft' ? [`    “${quote}”`] : [];
  const rows = facts.flatMap((fact, i) => [lines[i] ?? '', ...quoted(fact)]);
  return [terminalPaint().strong(head), ...rows].join('\n');
}

function cellsOf(
  { id, name, shown, period = '', source = '', inputs, status, slides, facts }: LedgerFact,
  ui: UiLanguage,
) {
  const from = inputs.length > 0 ? inputs.join(' ') : source;
  return [
    id,
    shortName(name),
    shown,
    period,
    from,
    STATUS[status][ui],
    [...slides, ...facts.map((fact) => `{${fact}}`)].join(' '),
  ];
}

/** Letters of a name that a line has room for; `--csv` and `--json` have it whole. */
const NAME = 44;

function shortName(name: string): string {
  const letters = [...name];
  const room = letters.findIndex((_, i) => letterWidths(letters.slice(0, i + 1).join('')) > NAME);
  return room === -1
    ? name
    : `${letters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
}

function summary({ facts }: Ledger, outline: string): Words {
  const drafts = facts.filter(({ status }) => status === 'draft').length;
  const file = shownName(resolve(outline));
  const command = factsCommand(outline, 'accept');
  const rest: Words = drafts === 0 ? say.cli.noDrafts : say.cli.draftsAmong({ drafts, command });
  return facts.length === 0 ? say.cli.noFacts({ file }) : say.cli.factsOf({ file, count: facts.length, drafts: rest });
}

export interface AcceptFlags {
  readonly all?: boolean;
}

/** Makes drafts of an outline facts, and says which; the exit code. `given` are names, and the outline where it has another. */
export async function runAccept(
  given: readonly string[],
  { all = false }: AcceptFlags,
  run: typeof acceptFacts,
  tool: Tool,
): Promise<number> {
  const outlines = given.filter(isFile);
  const names = given.filter((name) => !isFile(name));
  const [outline = 'slides.yaml', other] = outlines;
  if (other !== undefined) return refuse(say.cli.oneOutlineToAccept, tool);
  if (all === names.length > 0) return refuse(all ? say.cli.namesOrAll : noNames(outline), tool);
  const unread = refusedOutline(outline, say.cli.noOutline({ outline }));
  if (unread) return refuse(unread, tool);
  const path = resolve(outline);
  const files = projectFiles(dirname(path), tool.home);
  const done = run({ files, outline: basename(path), called: outline }, all ? 'all' : names);
  if ('findings' in done) return stopped(done, files, tool);
  const { accepted, already, left, bytes } = done;
  if (accepted.length > 0) writeWhole([{ path: realpathSync(path), bytes }]);
  if (tool.report === 'json') sayJson({ ok: true, accepted, already, left });
  else print(`${acceptedWords(done, shownName(path))[tool.ui]}\n`);
  return EXIT.ok;
}

/** Names of facts have no points and no slashes. */
const isFile = (name: string) => /[./\\]/.test(name);

function noNames(outline: string): Words {
  const list = factsCommand(outline, 'drafts');
  return say.cli.nameDrafts({ command: list });
}

function acceptedWords({ accepted, already, left }: AcceptedFacts, file: string): Words {
  const list = (ids: readonly string[]) => ids.map((id) => `\`${id}\``);
  const count = accepted.length;
  return say.cli.acceptedReport({
    made: count === 0 ? say.cli.nothingAccepted({ file }) : say.cli.accepted({ file, count, ids: list(accepted) }),
    known: already.length === 0 ? NO_WORDS : say.cli.factsAlready({ ids: list(already) }),
    rest: left === 0 ? say.cli.noDraftsLeft : say.cli.draftsLeft({ count: left }),
  });
}
