import type { Finding } from '../core/diagnostic.ts';
import type { FactView } from '../core/fact.ts';
import type { FactForm, LocalizedText } from '../core/fields.ts';
import type { Path } from '../core/path.ts';
import type { RichText, Run } from '../core/rich-text.ts';
import { didYouMean, nearest } from '../core/suggest.ts';
import type { Words } from '../core/words.ts';
import { type MarkupNode, parseMarkup } from './markup.ts';
import { type PickedText, pickText, type View } from './pick-text.ts';
import { stretch } from './stretch.ts';
import { tidy } from './typography.ts';

/** The facts that texts may insert. */
export interface FactSource {
  readonly facts: ReadonlyMap<string, FactView>;
  /** Every name that the outline gives a fact, computed or not. */
  readonly ids: readonly string[];
}

/** A text in one language, and what was found in it. */
export interface ResolvedText {
  readonly text: RichText;
  readonly picked: PickedText;
  /** The facts that it names, in order. */
  readonly facts: readonly string[];
  readonly findings: readonly Finding[];
}

/** What `{fact.…}` may ask for. */
const FORMS = ['label', 'prose', 'spoken', 'value', 'unit', 'period', 'name'] as const;
type Form = (typeof FORMS)[number];

/** Forms that write the fact's value, so that a run in one of them is the fact on that place. */
const VALUE_FORMS: readonly Form[] = ['label', 'prose', 'spoken', 'value'];

/**
 * A text in one language with its facts filled in and its markup as runs; line feeds part paragraphs. Gives
 * `missing-translation`; `unknown-fact`, `unknown-kind` for a form that there is not, `missing-key` for a period that
 * a fact lacks, `syntax` for stray braces and `wrong-type` for a link that is no address, each at its stretch.
 */
export function resolveText(text: LocalizedText, path: Path, view: View, source: FactSource): ResolvedText {
  const picked = pickText(text, path, view);
  const { raw, language } = picked;
  const flat = flatten(parseMarkup(raw), {});
  const findings: Finding[] = [...picked.findings];
  const runs: Run[] = [];
  for (const { node, manner } of flat) {
    const before = runs.at(-1)?.text.at(-1) ?? '';
    if (node.sort === 'text') runs.push({ text: tidy(node.text, language, before), ...manner });
    else if (node.sort === 'stray') runs.push({ text: node.text, ...manner });
    else if (node.sort === 'reference') runs.push(insert(node, text.form, source, language, runs, manner));
    const problem = problemOf(node, raw, source);
    if (problem)
      findings.push({ ...problem, path: picked.path, ...(picked.shared ? {} : { language: view.language }) });
  }
  const facts = flat.flatMap(({ node }) => (node.sort === 'reference' && source.facts.has(node.id) ? [node.id] : []));
  return { text: { paragraphs: paragraphs(runs), path: picked.path }, picked, facts, findings };
}

type Leaf = Exclude<MarkupNode, { sort: 'bold' }>;
type Manner = Omit<Run, 'text' | 'fact'>;

/** The leaves of the markup with what stands over them; a link stands before its own text, for its findings. */
function flatten(nodes: readonly MarkupNode[], manner: Manner): { node: Leaf; manner: Manner }[] {
  return nodes.flatMap((node) => {
    if (node.sort === 'bold') return flatten(node.inner, { ...manner, bold: true });
    if (node.sort !== 'link') return [{ node, manner }];
    return [{ node, manner }, ...flatten(node.inner, isAddress(node.url) ? { ...manner, link: node.url } : manner)];
  });
}

function isAddress(url: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/.test(url);
}

function insert(
  { id, form }: Extract<Leaf, { sort: 'reference' }>,
  usual: FactForm,
  { facts }: FactSource,
  language: string,
  before: readonly Run[],
  manner: Manner,
): Run {
  const fact = facts.get(id);
  const asked = FORMS.find((each) => each === (form ?? usual));
  if (!fact || !asked) return { text: `{${id}}`, ...manner };
  const written = formOf(fact, asked);
  const text =
    language === 'en' && beginsSentence(before) && (asked === 'prose' || asked === 'spoken')
      ? capital(written)
      : written;
  return VALUE_FORMS.includes(asked) ? { text, ...manner, fact: id } : { text, ...manner };
}

function formOf(fact: FactView, form: Form): string {
  if (form === 'value') return fact.figure.number.replace('×', '');
  return fact[form] ?? '';
}

function beginsSentence(before: readonly Run[]): boolean {
  const text = before.map((run) => run.text).join('');
  return /(?:^|\n|(?<!\b(?:vs|approx|ca|cf|incl|e\.g|i\.e|no))[.!?][\u201d\u2019)]?\s+)[\u201c\u2018(]?$/i.test(text);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Problem = Pick<Finding, 'code' | 'message' | 'at'> & Partial<Pick<Finding, 'hint' | 'suggestion'>>;

function problemOf(node: Leaf, raw: string, source: FactSource): Problem | undefined {
  if (node.sort === 'text') return undefined;
  const at = stretch(raw, node.start, node.end);
  if (node.sort === 'stray') return strayProblem(node.text, at);
  if (node.sort === 'reference') return referenceProblem(node, raw, source);
  if (isAddress(node.url)) return undefined;
  return {
    code: 'wrong-type',
    message: {
      en: `\`${node.url}\` is not an address that a click can lead to.`,
      zh: `\`${node.url}\` 不是可以点击打开的网址。`,
    },
    hint: {
      en: 'Begin it with https://, http:// or mailto:.',
      zh: '网址应以 https://、http:// 或 mailto: 开头。',
    },
    at,
  };
}

function strayProblem(text: string, at: Finding['at']): Problem {
  const [message, hint]: readonly [Words, Words] = text.startsWith('｛')
    ? [
        { en: 'Full-width braces do not insert a fact.', zh: '全角花括号不能引用数据。' },
        { en: 'Write ASCII braces: { and }.', zh: '请用半角花括号：{ 和 }。' },
      ]
    : text.endsWith('}')
      ? [
          { en: `\`${text}\` does not name a fact.`, zh: `\`${text}\` 不是数据的名称。` },
          {
            en: 'Write the name of a fact between the braces, or {{ for a brace itself.',
            zh: '请在花括号中写数据的名称；如需花括号本身，请写 {{。',
          },
        ]
      : [
          { en: 'A brace is opened here and not closed.', zh: '这里的花括号没有结束。' },
          {
            en: 'Close it after the name of a fact, or write {{ for a brace itself.',
            zh: '请在数据名称后写上 }；如需花括号本身，请写 {{。',
          },
        ];
  return { code: 'syntax', message, hint, ...(at ? { at } : {}) };
}

function referenceProblem(
  node: Extract<Leaf, { sort: 'reference' }>,
  raw: string,
  { facts, ids }: FactSource,
): Problem | undefined {
  const idStart = raw.indexOf(node.id, node.start);
  if (!ids.includes(node.id)) {
    const at = stretch(raw, idStart, idStart + node.id.length);
    return { ...unknownFact(node.id, ids), at };
  }
  if (node.form === undefined) return undefined;
  const formStart = raw.indexOf('.', idStart + node.id.length) + 1;
  const at = stretch(raw, formStart, formStart + node.form.length);
  if (!FORMS.some((form) => form === node.form)) {
    const suggestion = nearest(node.form, FORMS);
    const meant = suggestion ? didYouMean(suggestion) : undefined;
    return {
      code: 'unknown-kind',
      message: { en: `\`${node.form}\` is not a form of a fact.`, zh: `\`${node.form}\` 不是数据的写法。` },
      hint: {
        en: `${meant ? `${meant.en} ` : ''}The forms are ${FORMS.join(', ')}.`,
        zh: `${meant?.zh ?? ''}可用的写法有 ${FORMS.join('、')}。`,
      },
      at,
      ...(suggestion ? { suggestion } : {}),
    };
  }
  if (node.form !== 'period' || !facts.has(node.id) || facts.get(node.id)?.period !== undefined) return undefined;
  return {
    code: 'missing-key',
    message: {
      en: `The fact \`${node.id}\` has no period to write here.`,
      zh: `数据 \`${node.id}\` 没有写时间，这里无法显示。`,
    },
    hint: {
      en: 'Add `period:` to the fact, or leave it out of the text.',
      zh: '请给这个数据加上 `period:`，或在文字中去掉它。',
    },
    at,
  };
}

/** `unknown-fact` for a name that no fact has; its place is the caller's. */
export function unknownFact(
  id: string,
  ids: readonly string[],
): Pick<Finding, 'code' | 'message' | 'hint' | 'suggestion'> {
  const suggestion = nearest(id, ids);
  return {
    code: 'unknown-fact',
    message: { en: `There is no fact \`${id}\` under \`facts\`.`, zh: `\`facts\` 下没有名为 \`${id}\` 的数据。` },
    hint: suggestion
      ? didYouMean(suggestion)
      : { en: 'Add it under `facts`, or name one that is there.', zh: '请在 `facts` 下添加它，或改用已有的名称。' },
    ...(suggestion ? { suggestion } : {}),
  };
}

/** The runs by paragraph, without empty paragraphs and spaces at their ends, runs of one manner joined. */
function paragraphs(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, piece] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ ...run, text: piece });
    }
  }
  const trimmed = lines.map((line) => trimEnds(joinAlike(line))).filter((line) => line.length > 0);
  return trimmed.length > 0 ? trimmed : [[{ text: '' }]];
}

function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const alike = last && !last.fact && !run.fact && last.bold === run.bold && last.link === run.link;
    if (alike) joined.splice(-1, 1, { ...last, text: last.text + run.text });
    else joined.push(run);
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
    .filter((run) => run.text !== '');
}
