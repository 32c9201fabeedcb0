import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { AcceptedFacts, acceptFacts, Ledger, readLedger } from '../../app/fact-ledger.ts';
import type { Stopped } from '../../app/translate-texts.ts';
import { defined } from '../../core/collections.ts';
import { counted } from '../../core/counted.ts';
import { letterWidths, type UiLanguage, type Words } from '../../core/language.ts';
import { type Files, readText } from '../../files/files.ts';
import { factsCommand } from '../../findings/commands.ts';
import { writeWhole } from '../../io/write-whole.ts';
import type { LedgerFact } from '../../resolve/fact-ledger.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { projectFiles, shownName } from '../project-files.ts';
import { aligned, formatFindings } from '../report/format-findings.ts';
import { findingsJson } from '../report/format-report.ts';
import { terminalPaint } from '../report/paint.ts';
import { say, sayJson, sayTable } from '../terminal.ts';
import { refusedOutline } from './refused-file.ts';
import { noOutline } from './run-build.ts';

/** What the command line says about a list of facts. */
export interface FactsFlags {
  readonly drafts?: boolean;
  readonly lang?: string;
  readonly csv?: boolean;
}

/** Prints the facts of an outline; the exit code. */
export async function runFacts(
  outline: string,
  { drafts, lang, csv }: FactsFlags,
  run: typeof readLedger,
  tool: Tool,
): Promise<number> {
  const unread = refusedOutline(outline, noOutline(outline));
  if (unread) return refuse(unread, tool);
  const files = projectFiles(dirname(resolve(outline)), tool.home);
  const ledger = run({ files, outline: basename(outline), ...defined({ language: lang }) });
  if ('findings' in ledger) return stopped(ledger, files, tool);
  const facts = ledger.facts.filter(({ status }) => !drafts || status === 'draft');
  if (csv) sayTable(await ledgerCsv(facts));
  else if (tool.report === 'json') sayJson({ ok: true, language: ledger.language, facts });
  else
    say(
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
    say(`${formatFindings(findings, (file) => readText(files, file), terminalPaint(), tool.ui)}\n\n${MEND[tool.ui]}\n`);
  return EXIT.findings;
}

const MEND: Words = { en: 'Mend the outline first.', zh: '请先改正大纲。' };

const HEADS: Readonly<Record<UiLanguage, readonly string[]>> = {
  en: ['fact', 'name', 'figure', 'period', 'source', 'status', 'where'],
  zh: ['数据', '名称', '数值', '时间', '来源', '状态', '所在'],
};
const STATUS: Readonly<Record<LedgerFact['status'], Words>> = {
  fact: { en: 'fact', zh: '正式' },
  draft: { en: 'draft', zh: '草稿' },
};

/** A line for each fact, and below that of a draft its sentence. */
function tableOf(facts: readonly LedgerFact[], ui: UiLanguage): string {
  const [head = '', ...lines] = aligned([HEADS[ui], ...facts.map((fact) => cellsOf(fact, ui))]);
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
  const rest: Words =
    drafts === 0
      ? { en: 'none of them a draft', zh: '没有草稿' }
      : {
          en: `${drafts} of them ${drafts === 1 ? 'a draft' : 'drafts'}; \`${factsCommand(outline, 'accept')}\` with their names, or --all, makes them facts`,
          zh: `其中 ${drafts} 个是草稿；用 \`${factsCommand(outline, 'accept')}\` 加名称或 --all 即可接受`,
        };
  const many = counted(facts.length, 'fact');
  return facts.length === 0
    ? { en: `${file} has no facts.`, zh: `${file} 没有数据。` }
    : { en: `${file}: ${many}, ${rest.en}.`, zh: `${file}：共 ${facts.length} 个数据，${rest.zh}。` };
}

/** What the command line says about drafts to be accepted. */
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
  if (other !== undefined) return refuse(ONE_OUTLINE, tool);
  if (all === names.length > 0) return refuse(all ? NOT_BOTH : noNames(outline), tool);
  const unread = refusedOutline(outline, noOutline(outline));
  if (unread) return refuse(unread, tool);
  const path = resolve(outline);
  const files = projectFiles(dirname(path), tool.home);
  const done = run({ files, outline: basename(path), called: outline }, all ? 'all' : names);
  if ('findings' in done) return stopped(done, files, tool);
  const { accepted, already, left, bytes } = done;
  if (accepted.length > 0) writeWhole([{ path: realpathSync(path), bytes }]);
  if (tool.report === 'json') sayJson({ ok: true, accepted, already, left });
  else say(`${acceptedWords(done, shownName(path))[tool.ui]}\n`);
  return EXIT.ok;
}

/** Names of facts have no points and no slashes. */
const isFile = (name: string) => /[./\\]/.test(name);

const ONE_OUTLINE: Words = {
  en: '`facts accept` takes one outline at a time.',
  zh: '`facts accept` 一次只能处理一个大纲。',
};
const NOT_BOTH: Words = {
  en: 'Name the facts, or say --all, and not both.',
  zh: '请写数据的名称，或者用 --all，不要同时使用。',
};

function noNames(outline: string): Words {
  const list = factsCommand(outline, 'drafts');
  return {
    en: `Name the drafts to accept, or say --all; \`${list}\` lists them.`,
    zh: `请写出要接受的草稿，或者用 --all；\`${list}\` 会列出全部草稿。`,
  };
}

function acceptedWords({ accepted, already, left }: AcceptedFacts, file: string): Words {
  const list = (ids: readonly string[]) => ids.map((id) => `\`${id}\``);
  const rest: Words =
    left === 0
      ? { en: 'No drafts are left.', zh: '没有剩下的草稿。' }
      : { en: `${counted(left, 'draft is', 'drafts are')} left.`, zh: `还有 ${left} 个草稿。` };
  const known: Words =
    already.length === 0
      ? { en: '', zh: '' }
      : {
          en: `${list(already).join(', ')} ${already.length === 1 ? 'was a fact' : 'were facts'} already. `,
          zh: `${list(already).join('、')} 原来就不是草稿。`,
        };
  const many = counted(accepted.length, 'draft is now a fact', 'drafts are now facts');
  const made: Words =
    accepted.length === 0
      ? { en: `Nothing was changed in ${file}. `, zh: `${file} 没有改动。` }
      : {
          en: `${file}: ${many}: ${list(accepted).join(', ')}. `,
          zh: `${file}：已接受 ${accepted.length} 个草稿：${list(accepted).join('、')}。`,
        };
  return { en: `${made.en}${known.en}${rest.en}`, zh: `${made.zh}${known.zh}${rest.zh}` };
}
