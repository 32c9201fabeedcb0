import { applyEdits, type Code, type Edit, type Edited, type Finding, severityOf } from '../findings/finding.ts';
import { type BuildReport, STAGES } from './build-report.ts';

export type FileTexts = ReadonlyMap<string, string>;

export interface MadeEdit {
  readonly code: Code;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line that was changed, or the lines, as they were and as they are. */
  readonly before: string;
  readonly after: string;
}

export interface Mended {
  readonly texts: FileTexts;
  readonly edits: readonly MadeEdit[];
  readonly report: BuildReport;
}

/** Rounds of mending at most; each makes all edits that are safe at that stage. */
const MAX_ROUNDS = 60;

/** The state after a round. `owed` are errors that edits caused and that a safe edit can undo: until then it is not sound. */
interface State extends Mended {
  readonly owed: readonly string[];
}

/**
 * The files with all safe edits made, round after round, as long as there are any. An edit that would cause a new error is
 * left out: the result has only errors that the files had before, or that could not be seen before, namely those of a
 * later stage, and those in a slide whose kind was misspelt.
 */
export async function mend(texts: FileTexts, check: (texts: FileTexts) => Promise<BuildReport>): Promise<Mended> {
  let state: State = { texts, edits: [], report: await check(texts), owed: [] };
  let sound: Mended = state;
  const refused = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const wanted = safeFindings(state).filter((finding) => !refused.has(nameOf(finding, state.texts)));
    if (wanted.length === 0) break;
    const next = (await attempt(state, wanted, check)) ?? (await oneByOne(state, wanted, check, refused));
    if (!next) continue;
    state = next;
    if (state.owed.length === 0) sound = state;
  }
  return sound;
}

function safeFindings({ texts, report }: Mended): Finding[] {
  return report.findings.filter(({ edit }) => edit?.safe && texts.has(edit.file));
}

/** A key by which a later round recognises an edit: its file, its line up to it, what it replaces and with what. */
function nameOf({ edit }: Finding, texts: FileTexts): string {
  if (!edit) return '';
  const text = texts.get(edit.file) ?? '';
  const line = text.slice(text.lastIndexOf('\n', edit.start - 1) + 1, edit.start);
  return [edit.file, line, text.slice(edit.start, edit.end), edit.text].join('\u0000');
}

/** The state with the first of the edits that can be made alone; those before it are refused from now on. */
async function oneByOne(
  state: State,
  wanted: readonly Finding[],
  check: (texts: FileTexts) => Promise<BuildReport>,
  refused: Set<string>,
): Promise<State | undefined> {
  for (const finding of wanted) {
    const next = wanted.length > 1 ? await attempt(state, [finding], check) : undefined;
    if (next) return next;
    refused.add(nameOf(finding, state.texts));
  }
  return undefined;
}

/** The state with all the edits made; undefined if a finding remains, or an error is caused that no safe edit undoes. */
async function attempt(
  state: State,
  wanted: readonly Finding[],
  check: (texts: FileTexts) => Promise<BuildReport>,
): Promise<State | undefined> {
  const edited = new Map<string, Edited>();
  for (const [file, text] of state.texts) {
    const edits = wanted.flatMap(({ edit }) => (edit?.file === file ? [edit] : []));
    if (edits.length > 0) edited.set(file, applyEdits(text, edits));
  }
  const texts = new Map([...state.texts].map(([file, text]) => [file, edited.get(file)?.text ?? text]));
  const report = await check(texts);
  if (wanted.some((finding) => remains(finding, report, edited))) return undefined;
  const brought = broughtBy(state.report, report, edited)?.filter((error) => !isRevealed(error, wanted));
  if (!brought || brought.some(({ edit }) => !edit?.safe)) return undefined;
  if (report.stage === state.report.stage && isWorse(state.report, report, wanted)) return undefined;
  const still = new Set(errorsOf(report).map((error) => keyOf(error)));
  const owed = [...moved(state.owed, edited), ...brought.map((error) => keyOf(error))].filter((key) => still.has(key));
  const made = wanted.flatMap((finding) => madeEdit(finding, state.texts, edited));
  return { texts, edits: [...state.edits, ...made], report, owed };
}

/** The errors that edits caused at the stage of the check; none at a later stage, undefined at an earlier one. */
function broughtBy(
  before: BuildReport,
  after: BuildReport,
  edited: ReadonlyMap<string, Edited>,
): readonly Finding[] | undefined {
  const [was, is] = [STAGES.indexOf(before.stage), STAGES.indexOf(after.stage)];
  if (is < was) return undefined;
  if (is > was) return [];
  const known = new Set(
    moved(
      errorsOf(before).map((error) => keyOf(error)),
      edited,
    ),
  );
  const fresh = errorsOf(after).filter((error) => !known.has(keyOf(error)));
  // What cannot be read hides what follows it.
  return after.stage === 'syntax' ? fresh.filter((error) => !isBelow(error, edited)) : fresh;
}

/** Whether a check finds more errors than before, apart from those that could not be seen then. */
function isWorse(before: BuildReport, after: BuildReport, wanted: readonly Finding[]): boolean {
  const count = errorsOf(after).filter((error) => !isRevealed(error, wanted)).length;
  return count > errorsOf(before).length;
}

function remains({ code, span, message }: Finding, after: BuildReport, edited: ReadonlyMap<string, Edited>): boolean {
  const start = span && (edited.get(span.file)?.moved(span.start) ?? span.start);
  return after.findings.some(
    (each) =>
      each.code === code &&
      each.span?.file === span?.file &&
      each.span?.start === start &&
      each.message.en === message.en,
  );
}

/** Whether an error is in a slide or a chart that could not be checked, since its kind was misspelt. */
function isRevealed({ path }: Finding, mended: readonly Finding[]): boolean {
  return mended.some(({ code, path: at }) => {
    const group = at.slice(0, -1);
    return code === 'unknown-kind' && group.length > 0 && group.every((part, index) => part === path[index]);
  });
}

function errorsOf({ findings }: BuildReport): readonly Finding[] {
  return findings.filter(({ code }) => severityOf(code) === 'error');
}

const keyOf = ({ code, span }: Finding) => JSON.stringify([code, span?.file, span?.start]);

/** The keys of errors, with their places after the edits. */
function moved(keys: readonly string[], edited: ReadonlyMap<string, Edited>): string[] {
  return keys.map((key) => {
    const [code, file, start] = JSON.parse(key) as [string, string | undefined, number | undefined];
    const edits = file === undefined ? undefined : edited.get(file);
    return JSON.stringify([code, file, edits && start !== undefined ? edits.moved(start) : start]);
  });
}

/** Whether an error is on a line below all edits of its file. */
function isBelow({ span }: Finding, edited: ReadonlyMap<string, Edited>): boolean {
  const edits = span && edited.get(span.file);
  if (!edits) return false;
  const end = Math.max(...edits.made.map((edit) => edits.moved(edit.end)));
  return edits.text.slice(end, span.start).includes('\n');
}

function madeEdit({ code, edit, span }: Finding, texts: FileTexts, edited: ReadonlyMap<string, Edited>): MadeEdit[] {
  const made = edit && edited.get(edit.file)?.made.some((each) => isSame(each, edit));
  if (!edit || !made || !span) return [];
  const text = texts.get(edit.file) ?? '';
  const start = text.lastIndexOf('\n', edit.start - 1) + 1;
  const end = text.indexOf('\n', Math.max(edit.end - 1, edit.start));
  const [head, tail] = [text.slice(start, edit.start), text.slice(edit.end, end === -1 ? undefined : end)];
  const { file, line, column } = span;
  return [
    {
      code,
      file,
      line,
      column,
      before: head + text.slice(edit.start, edit.end) + tail,
      after: head + edit.text + tail,
    },
  ];
}

const isSame = (a: Edit, b: Edit) => a.start === b.start && a.end === b.end;
