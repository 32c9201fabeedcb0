import type { FactView } from '../core/fact.ts';
import { capital } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { plainRuns, type RichText, type Run } from '../core/rich-text.ts';
import type { FactForm, LocalizedText } from '../fields/fields.ts';
import { type Finding, stretch } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { type MarkupNode, parseMarkup } from './markup.ts';
import { type PickedText, pickText, type View } from './pick-text.ts';
import { boundTwice, boundTwiceWords } from './said-twice.ts';
import {
  doubtfulBraces,
  FORMS,
  type Form,
  foreignMarkup,
  isAddress,
  otherMarkup,
  type TextSource,
  textProblems,
} from './text-problems.ts';
import { withTypography } from './typography/typography.ts';

export interface ResolvedText {
  readonly text: RichText;
  readonly picked: PickedText;
  readonly facts: readonly string[];
  readonly findings: readonly Finding[];
}

/** Forms that write the fact's value, so that a run in one of them is the fact on that place. */
const VALUE_FORMS: readonly (Form | FactForm)[] = ['label', 'whole', 'prose', 'spoken', 'value'];

/**
 * A text in one language with its facts filled in and its markup as runs, as the language sets it; line feeds part
 * paragraphs, and notes are runs without text until their slide numbers them. Gives `missing-translation`, and what
 * `textProblems`, `doubtfulBraces`, `foreignMarkup` and `otherMarkup` find, each at its stretch.
 */
export function resolveText(text: LocalizedText, path: Path, view: View, source: TextSource): ResolvedText {
  const picked = pickText(text, path, view);
  const nodes = parseMarkup(picked.raw);
  const notes = takesNotes(text, path);
  const problems = textProblems(nodes, picked.raw, source, notes ? undefined : say.resolve.noNotesHere);
  const doubts = [
    ...doubtfulBraces(picked.raw, source.ids),
    ...foreignMarkup(picked.raw, source.ids),
    // What is said is not shown.
    ...(text.form === 'spoken' ? [] : otherMarkup(picked.raw)),
  ];
  const findings = [...problems, ...doubts, ...saidTwice(nodes, picked, text.form, source)].map((problem) => ({
    ...problem,
    path: picked.path,
    ...(picked.shared ? {} : { language: view.language }),
  }));
  const runs = setRuns(nodes, { picked, usual: text.form, source, notes });
  const facts = factsOfMarkup(nodes).filter((id) => source.facts.has(id));
  return {
    text: { paragraphs: paragraphs(runs), path: picked.path },
    picked,
    facts,
    findings: [...picked.findings, ...findings],
  };
}

/** Words that say again what the fact behind them says of itself, each at its stretch. */
function saidTwice(nodes: readonly MarkupNode[], picked: PickedText, usual: FactForm, { facts }: TextSource) {
  const leaves = flatten(nodes, {});
  return leaves.flatMap(({ node }, i) => {
    const before = leaves[i - 1]?.node;
    if (node.sort !== 'reference' || before?.sort !== 'text') return [];
    const fact = facts.get(node.id);
    const form = node.form === undefined ? usual : FORMS.find((each) => each === node.form);
    if (!fact || !form || !VALUE_FORMS.includes(form)) return [];
    const written = formOf(fact, form);
    const words = boundTwice(before.text, { bound: fact.bound, written }, picked.language);
    return words === undefined
      ? []
      : [{ ...boundTwiceWords(words, node.id, written), at: stretch(picked.raw, node.start, node.end) }];
  });
}

function takesNotes({ form }: LocalizedText, path: Path): boolean {
  return path[0] === 'slides' && form !== 'spoken' && path.at(-1) !== 'alt';
}

interface Setting {
  readonly picked: PickedText;
  readonly usual: FactForm;
  readonly source: TextSource;
  readonly notes: boolean;
}

function setRuns(nodes: readonly MarkupNode[], setting: Setting): Run[] {
  const runs: Run[] = [];
  for (const { node, manner } of flatten(nodes, {})) {
    if (node.sort === 'text' || node.sort === 'stray') runs.push({ text: node.text, ...manner });
    else if (node.sort === 'reference') runs.push(insert(node, runs, manner, setting));
    else if (node.sort === 'note' && setting.notes && node.inner.length > 0) {
      const { raw, path } = setting.picked;
      const inner = setRuns(node.inner, { ...setting, notes: false });
      runs.push({ text: '', ...manner, note: { runs: trimEnds(inner), path, at: stretch(raw, node.start, node.end) } });
    }
  }
  return withTypography(runs, setting.picked.language, setting.source.names);
}

type Leaf = Exclude<MarkupNode, { sort: 'bold' | 'link' }>;
type Manner = Omit<Run, 'text' | 'fact'>;

function flatten(nodes: readonly MarkupNode[], manner: Manner): { node: Leaf; manner: Manner }[] {
  return nodes.flatMap((node) => {
    if (node.sort === 'bold') return flatten(node.inner, { ...manner, bold: true });
    if (node.sort !== 'link') return [{ node, manner }];
    return flatten(node.inner, isAddress(node.url) ? { ...manner, link: node.url } : manner);
  });
}

export function factsOfMarkup(nodes: readonly MarkupNode[]): string[] {
  return nodes.flatMap((node) =>
    'inner' in node ? factsOfMarkup(node.inner) : node.sort === 'reference' ? [node.id] : [],
  );
}

function insert(
  { id, form }: Extract<Leaf, { sort: 'reference' }>,
  before: readonly Run[],
  manner: Manner,
  { usual, source, picked }: Setting,
): Run {
  const fact = source.facts.get(id);
  const asked = form === undefined ? usual : FORMS.find((each) => each === form);
  if (!fact || !asked) return { text: `{${id}}`, ...manner };
  const written = formOf(fact, asked);
  const begins = picked.language === 'en' && beginsSentence(before) && (asked === 'prose' || asked === 'spoken');
  const text = begins ? capital(written) : written;
  return VALUE_FORMS.includes(asked) ? { text, ...manner, fact: id } : { text, ...manner };
}

export function formOf(fact: FactView, form: Form | FactForm): string {
  return form === 'value' ? fact.label.replace(/[×%‰]/g, '') : (fact[form] ?? '');
}

function beginsSentence(before: readonly Run[]): boolean {
  const text = plainRuns(before);
  return /(?:^|\n|(?<!\b(?:vs|approx|ca|cf|incl|e\.g|i\.e|no))[.!?]["'\u201d\u2019)]?\s+)["'\u201c\u2018(]?$/i.test(
    text,
  );
}

/** The runs by paragraph, without empty paragraphs and spaces at their ends, runs of one manner joined. */
function paragraphs(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, piece] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (piece !== '' || run.note) lines.at(-1)?.push({ ...run, text: piece });
    }
  }
  const trimmed = lines.map((line) => trimEnds(joinAlike(line))).filter((line) => line.length > 0);
  return trimmed.length > 0 ? trimmed : [[{ text: '' }]];
}

function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const plain = last && ![last, run].some((each) => each.fact !== undefined || each.note);
    if (plain && last.bold === run.bold && last.link === run.link) {
      joined.splice(-1, 1, { ...last, text: last.text + run.text });
    } else joined.push(run);
  }
  return joined;
}

function trimEnds(runs: readonly Run[]): Run[] {
  const last = runs.length - 1;
  return runs
    .map((run, index) => {
      const text = index === 0 ? run.text.replace(/^ +/, '') : run.text;
      return { ...run, text: index === last ? text.replace(/ +$/, '') : text };
    })
    .filter((run) => run.text !== '' || run.note);
}
