import type { Words } from '../core/language.ts';
import { isWebAddress, webAddress } from '../core/uri.ts';
import { addFact } from '../facts/compute-facts.ts';
import { type Finding, stretch } from '../findings/finding.ts';
import { didYouMean, guess, writeThis } from '../findings/suggest.ts';
import type { MarkupNode } from './markup.ts';
import type { TextSource } from './text-source.ts';

/** What `{fact.…}` may ask for. */
export const FORMS = ['label', 'prose', 'spoken', 'value', 'unit', 'period', 'name'] as const;
export type Form = (typeof FORMS)[number];

type Problem = Pick<Finding, 'code' | 'message' | 'hint' | 'at' | 'suggestion' | 'sure'>;
type Node<Sort extends MarkupNode['sort']> = Extract<MarkupNode, { sort: Sort }>;

/** Whether a click can lead there: out of the deck, or to one of its slides. */
export function isAddress(url: string): boolean {
  return isWebAddress(url) || isSlide(url);
}

const isSlide = (url: string) => /^#./.test(url);

/**
 * What is wrong in the markup of a text, each at its stretch: `unknown-fact`; `unknown-kind` for a form that there is
 * not; `missing-key` for a period that a fact lacks; `syntax` for stray braces, and for notes that are not closed,
 * empty, or where no note can be; `wrong-type` for a link that is no address; `unknown-slide` for one to a slide that
 * there is not. `refused` says why the text takes no notes.
 */
export function textProblems(
  nodes: readonly MarkupNode[],
  raw: string,
  source: TextSource,
  refused?: Words,
): Problem[] {
  return nodes.flatMap((node): Problem[] => {
    switch (node.sort) {
      case 'text':
        return [];
      case 'bold':
        return textProblems(node.inner, raw, source, refused);
      case 'link':
        return [...linkProblem(node, raw, source), ...textProblems(node.inner, raw, source, refused)];
      case 'note':
        return [...noteProblem(node, raw, refused), ...textProblems(node.inner, raw, source, NOTE_IN_NOTE)];
      case 'reference':
        return referenceProblem(node, raw, source);
      default:
        return [
          { ...(node.sort === 'stray' ? strayProblem(node.text, source.ids) : OPEN_NOTE), at: placeOf(node, raw) },
        ];
    }
  });
}

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }, raw: string) =>
  stretch(raw, start, end);

const OPEN_NOTE: Problem = {
  code: 'syntax',
  message: { en: 'A note begins here and does not end in this paragraph.', zh: '注释从这里开始，但在本段中没有结束。' },
  hint: { en: 'Close it with `]`: `words^[The note.]`.', zh: '请用 `]` 结束它：`文字^[注释。]`。' },
};

const NOTE_IN_NOTE: Words = { en: 'A note cannot stand within another.', zh: '注释里不能再有注释。' };

/** Why what is said or read out has no notes. */
export const NO_NOTES_HERE: Words = {
  en: 'A note cannot stand here: only what stands on a slide’s face has a source line below it.',
  zh: '这里不能有注释：只有幻灯片上的文字下面才有来源行。',
};

function noteProblem(node: Node<'note'>, raw: string, refused: Words | undefined): Problem[] {
  const at = placeOf(node, raw);
  if (refused) {
    const hint = { en: 'Write it out, or leave it out.', zh: '请写进正文，或者去掉。' };
    return [{ code: 'syntax', message: refused, hint, at }];
  }
  if (raw.slice(node.start + 2, node.end - 1).trim() !== '') return [];
  const hint = { en: 'Write the note between the brackets, or remove them.', zh: '请在方括号里写上注释，或者删去它。' };
  return [{ code: 'syntax', message: { en: 'This note is empty.', zh: '这条注释是空的。' }, hint, at }];
}

function linkProblem(node: Node<'link'>, raw: string, { slides }: TextSource): Problem[] {
  if (!isAddress(node.url)) {
    const message = {
      en: `\`${node.url}\` is not an address that a click can lead to.`,
      zh: `\`${node.url}\` 不是可以点击打开的地址。`,
    };
    const meant = withScheme(node.url);
    const hint = meant
      ? writeThis(meant)
      : {
          en: 'Begin it with https://, http:// or mailto:, or with # and the id of a slide.',
          zh: '请以 https://、http:// 或 mailto: 开头，或者以 # 加幻灯片的 id 开头。',
        };
    return [{ code: 'wrong-type', message, hint, at: placeOf(node, raw) }];
  }
  const id = node.url.slice(1);
  if (!isSlide(node.url) || slides.includes(id)) return [];
  const numbered = /^\d+$/.test(id) ? slides[Number(id) - 1] : undefined;
  const near = numbered === undefined ? guess(id, slides) : { suggestion: numbered };
  const at = stretch(raw, node.urlStart + 1, node.urlStart + node.url.length);
  const message = { en: `There is no slide with the id \`${id}\`.`, zh: `没有 id 为 \`${id}\` 的幻灯片。` };
  const hint = numbered
    ? {
        en: `A link names a slide by its \`id\`, which stays the same when slides are added or removed: slide ${id} is \`#${numbered}\`.`,
        zh: `链接写幻灯片的 \`id\`，增删页后也不变：第 ${id} 页是 \`#${numbered}\`。`,
      }
    : near.suggestion
      ? didYouMean(near.suggestion)
      : linkTo(slides);
  return [{ code: 'unknown-slide', message, hint, at, ...near }];
}

/** A mail or a web address with the scheme that it lacks; undefined for others. */
function withScheme(url: string): string | undefined {
  if (/^[^\s@/:]+@[\w-]+(\.[\w-]+)+$/.test(url)) return `mailto:${url}`;
  return webAddress(url);
}

/** Slides that a hint names. */
const NAMED = 8;

function linkTo(slides: readonly string[]): Words {
  const names = slides.slice(0, NAMED).map((id) => `\`#${id}\``);
  const more = slides.length > NAMED;
  return {
    en: `Write the \`id\` of a slide after the #: ${names.join(', ')}${more ? ' and others' : ''}.`,
    zh: `请在 # 后写上某张幻灯片的 \`id\`：${names.join('、')}${more ? ' 等' : ''}。`,
  };
}

function strayProblem(text: string, ids: readonly string[]): Problem {
  if (text.startsWith('｛')) {
    const [, id = '', form = ''] = /([A-Za-z][\w-]*)(\.[A-Za-z]+)?/.exec(text) ?? [];
    return {
      ...(ids.includes(id) ? { suggestion: `{${id}${form}}`, sure: true } : {}),
      code: 'syntax',
      message: { en: 'Full-width braces do not insert a fact.', zh: '全角花括号不能插入数据。' },
      hint: { en: 'Write ASCII braces: { and }.', zh: '请用半角花括号：{ 和 }。' },
    };
  }
  if (text.endsWith('}')) {
    const { suggestion, sure } = guess(text.slice(1, -1).trim(), ids);
    const meant = suggestion === undefined ? undefined : `{${suggestion}}`;
    return {
      ...(meant === undefined ? {} : { suggestion: meant, sure: sure === true }),
      code: 'syntax',
      message: { en: `\`${text}\` does not name a fact.`, zh: `\`${text}\` 不是数据的名称。` },
      hint: /[-+*/÷×]/.test(text)
        ? {
            en: `A text computes nothing: add a fact with \`calc: ${text.slice(1, -1).trim()}\`, and write its name here.`,
            zh: `文字里不能计算：请在 \`facts\` 下加一项 \`calc: ${text.slice(1, -1).trim()}\`，再在这里写它的名称。`,
          }
        : meant === undefined
          ? {
              en: 'Write the name of a fact between the braces, or {{ for a brace itself.',
              zh: '请在花括号里写数据的名称；要写花括号本身，请写 {{。',
            }
          : didYouMean(meant),
    };
  }
  return {
    code: 'syntax',
    message: { en: 'A brace is opened here and not closed.', zh: '这里的花括号没有闭合。' },
    hint: {
      en: 'Close it after the name of a fact, or write {{ for a brace itself.',
      zh: '请在数据名称后闭合；要写花括号本身，请写 {{。',
    },
  };
}

function referenceProblem(node: Node<'reference'>, raw: string, { facts, ids }: TextSource): Problem[] {
  const idStart = raw.indexOf(node.id, node.start);
  if (!ids.includes(node.id)) {
    return [{ ...unknownFact(node.id, ids), at: stretch(raw, idStart, idStart + node.id.length) }];
  }
  if (node.form === undefined) return [];
  const formStart = raw.indexOf('.', idStart + node.id.length) + 1;
  const at = stretch(raw, formStart, formStart + node.form.length);
  if (!FORMS.some((form) => form === node.form)) return [{ ...unknownForm(node.form), at }];
  if (node.form !== 'period' || !facts.has(node.id) || facts.get(node.id)?.period !== undefined) return [];
  const message = {
    en: `The fact \`${node.id}\` has no period to write here.`,
    zh: `数据 \`${node.id}\` 没有可以写在这里的时间。`,
  };
  const hint = {
    en: 'Add `period:` to the fact, or leave it out of the text.',
    zh: '请给该数据加上 `period:`，或者不在文字中引用。',
  };
  return [{ code: 'missing-key', message, hint, at }];
}

/** Other words for forms. */
const OTHER_FORMS: Readonly<Partial<Record<Form, readonly string[]>>> = {
  value: ['number', 'digits', 'figure', 'amount', '数值'],
  unit: ['units', 'measure', '单位'],
  period: ['year', 'date', 'time', 'when', '年份', '时间'],
  name: ['title', 'words', '名称'],
  prose: ['long', 'text', 'sentence', 'full'],
  label: ['short', 'brief'],
  spoken: ['say', 'speech', 'voice'],
};

function unknownForm(form: string): Problem {
  const other = FORMS.find((each) => OTHER_FORMS[each]?.includes(form.toLowerCase()));
  const near = other === undefined ? guess(form, FORMS) : { suggestion: other };
  const asked = near.suggestion ? didYouMean(near.suggestion) : { en: '', zh: '' };
  return {
    code: 'unknown-kind',
    message: { en: `\`${form}\` is not a form of a fact.`, zh: `\`${form}\` 不是数据的写法。` },
    hint: {
      en: `${asked.en} The forms are ${FORMS.join(', ')}.`.trim(),
      zh: `${asked.zh}可用的写法有 ${FORMS.join('、')}。`,
    },
    ...near,
  };
}

/** `unknown-fact` for a name that no fact has; its place is the caller's. */
export function unknownFact(
  id: string,
  ids: readonly string[],
): Pick<Finding, 'code' | 'message' | 'hint' | 'suggestion' | 'sure'> {
  const near = guess(id, ids);
  return {
    code: 'unknown-fact',
    message: { en: `There is no fact \`${id}\` under \`facts\`.`, zh: `\`facts\` 下没有名为 \`${id}\` 的数据。` },
    hint: near.suggestion ? didYouMean(near.suggestion) : (typedNumber(id) ?? addFact(id, ids)),
    ...near,
  };
}

/** What to do about a number in quotes or with a sign, which is taken for a name; undefined for other words. */
function typedNumber(words: string): Words | undefined {
  const [, digits, sign] = /^([-−]?\d+(?:\.\d+)?)\s*([%％])?$/.exec(words.trim()) ?? [];
  if (digits === undefined) return undefined;
  const number = digits.replace('−', '-');
  return sign === undefined
    ? { en: `A number stands without quotes: \`${number}\`.`, zh: `数字不加引号：\`${number}\`。` }
    : {
        en: `Write the digits alone, \`${number}\`, and \`unit: "%"\` once for all of them.`,
        zh: `请只写数字 \`${number}\`，再统一写一次 \`unit: "%"\`。`,
      };
}
