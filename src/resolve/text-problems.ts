import type { FactView } from '../core/fact.ts';
import type { Words } from '../core/language.ts';
import { isWebAddress, webAddress } from '../core/uri.ts';
import { addFact } from '../facts/compute-facts.ts';
import { type Finding, stretch } from '../findings/finding.ts';
import { didYouMean, guess, hintOf, writeThis } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import type { Outline } from '../outline/outline.ts';
import { hasStrayBold, type MarkupNode, withoutSigns } from './markup.ts';
export interface TextSource {
  readonly facts: ReadonlyMap<string, FactView>;
  /** Every name that the outline gives a fact, computed or not. */
  readonly ids: readonly string[];
  /** The ids of the deck's slides, which links may lead to. */
  readonly slides: readonly string[];
  /** Names that stay as they are written. */
  readonly names: readonly string[];
}

/** What the texts of an outline may name, with its facts in one language. */
export function textSource(outline: Outline, facts: TextSource['facts']): TextSource {
  return {
    facts,
    ids: Object.keys(outline.facts),
    slides: outline.slides.map((slide) => slide.id),
    names: outline.names,
  };
}

/** What `{fact.…}` may ask for. */
export const FORMS = ['label', 'prose', 'spoken', 'value', 'unit', 'period', 'name'] as const;
export type Form = (typeof FORMS)[number];

type Problem = Pick<Finding, 'code' | 'message' | 'hint' | 'at' | 'suggestion' | 'sure'>;
type Node<Sort extends MarkupNode['sort']> = Extract<MarkupNode, { sort: Sort }>;

export const isAddress = (url: string): boolean => isWebAddress(url) || isSlide(url);

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
        return [...noteProblem(node, raw, refused), ...textProblems(node.inner, raw, source, say.resolve.noteInNote)];
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

const OPEN_NOTE: Problem = { code: 'syntax', ...say.resolve.openNote };

function noteProblem(node: Node<'note'>, raw: string, refused: Words | undefined): Problem[] {
  const at = placeOf(node, raw);
  if (refused) return [{ code: 'syntax', message: refused, hint: say.resolve.writeOut, at }];
  if (raw.slice(node.start + 2, node.end - 1).trim() !== '') return [];
  return [{ code: 'syntax', ...say.resolve.emptyNote, at }];
}

function linkProblem(node: Node<'link'>, raw: string, { slides }: TextSource): Problem[] {
  if (!isAddress(node.url)) {
    const meant = withScheme(node.url);
    const hint = meant ? writeThis(meant) : say.resolve.beginLink;
    return [{ code: 'wrong-type', message: say.resolve.wrongLink({ url: node.url }), hint, at: placeOf(node, raw) }];
  }
  const id = node.url.slice(1);
  if (!isSlide(node.url) || slides.includes(id)) return [];
  const numbered = /^\d+$/.test(id) ? slides[Number(id) - 1] : undefined;
  const near = numbered === undefined ? guess(id, slides) : { suggestion: numbered };
  const at = stretch(raw, node.urlStart + 1, node.urlStart + node.url.length);
  const hint = numbered ? say.resolve.linkById({ number: id, id: numbered }) : hintOf(near.suggestion, linkTo(slides));
  return [{ code: 'unknown-slide', message: say.resolve.linkToNoSlide({ id }), hint, at, ...near }];
}

function withScheme(url: string): string | undefined {
  if (/^[^\s@/:]+@[\w-]+(\.[\w-]+)+$/.test(url)) return `mailto:${url}`;
  return webAddress(url);
}

const NAMED = 8;

function linkTo(slides: readonly string[]): Words {
  const names = slides.slice(0, NAMED).map((id) => `\`#${id}\``);
  const more = slides.length > NAMED;
  return say.resolve.writeSlideId({ names, andOthers: more });
}

function strayProblem(text: string, ids: readonly string[]): Problem {
  if (text.startsWith('｛')) {
    const [, id = '', form = ''] = /([A-Za-z][\w-]*)(\.[A-Za-z]+)?/.exec(text) ?? [];
    return {
      ...(ids.includes(id) ? { suggestion: `{${id}${form}}`, sure: true } : {}),
      code: 'syntax',
      ...say.resolve.fullWidthBraces,
    };
  }
  if (text.endsWith('}')) {
    const { suggestion, sure } = guess(text.slice(1, -1).trim(), ids);
    const meant = suggestion === undefined ? undefined : `{${suggestion}}`;
    return {
      ...(meant === undefined ? {} : { suggestion: meant, sure: sure === true }),
      code: 'syntax',
      message: say.resolve.noFactInBraces({ text }),
      hint: /[-+*/÷×]/.test(text)
        ? say.resolve.textComputesNothing({ calc: text.slice(1, -1).trim() })
        : meant === undefined
          ? say.resolve.writeFactInBraces
          : didYouMean(meant),
    };
  }
  return { code: 'syntax', ...say.resolve.openBrace };
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
  return [{ code: 'missing-key', ...say.resolve.factWithoutPeriod({ id: node.id }), at }];
}

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
  const asked = near.suggestion ? didYouMean(near.suggestion) : '';
  return { code: 'unknown-kind', ...say.resolve.unknownForm({ form, hint: asked, forms: FORMS }), ...near };
}

export function unknownFact(
  id: string,
  ids: readonly string[],
): Pick<Finding, 'code' | 'message' | 'hint' | 'suggestion' | 'sure'> {
  const near = guess(id, ids);
  return {
    code: 'unknown-fact',
    message: say.resolve.unknownFact({ id }),
    hint: hintOf(near.suggestion, typedNumber(id) ?? addFact(id, ids)),
    ...near,
  };
}

/** What to do about a number in quotes or with a sign, which is taken for a name; undefined for other words. */
function typedNumber(words: string): Words | undefined {
  const [, digits, sign] = /^([-−]?\d+(?:\.\d+)?)\s*([%％])?$/.exec(words.trim()) ?? [];
  if (digits === undefined) return undefined;
  const number = digits.replace('−', '-');
  return sign === undefined ? say.resolve.numberInQuotes({ number }) : say.resolve.digitsAlone({ number });
}

/** A fact in the braces of other programs: `${gdp}`. */
const DOLLAR = /\$\{[^\S\n]*([A-Za-z][\w-]*)(\.[A-Za-z]+)?[^\S\n]*\}/g;
/** One in brackets that are no link's and no note's. */
const BRACKETED = /(?<![\]^])\[([A-Za-z][\w-]*)(\.[A-Za-z]+)?\](?!\()/g;

/** Tags of HTML that say how words look, and a line break. */
const TAG = /<(\/?)(b|strong|i|em|u|br|p|span|font|sup|sub|a)\b[^<>\n]*>/i;

/** What Markdown and HTML mark up otherwise than texts here do, and what to write. */
const OTHERWISE: readonly (readonly [RegExp, Words])[] = [
  [/^#{1,6} (?=\S)/, say.resolve.noHeading],
  [/(?<![\w_])__(?=[^\s_])[^_\n]*[^\s_]__(?![\w_])/, say.resolve.writeBold],
  [/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\p{L}\p{N}*])/u, say.resolve.writeBold],
  [/&(amp|lt|gt|nbsp|quot|apos|#\d{1,6}|#x[0-9a-f]{1,5});/i, say.resolve.writeSign],
  [/<(https?:\/\/|mailto:)[^\s<>]+>/, say.resolve.writeLink],
  [/\([^()\n]+\)\[(https?:\/\/|mailto:|#)[^\]\s]+\]/, say.resolve.writeLinkWordsFirst],
  [/\[[^\][\n]+\]\s+\((?:https?:\/\/|mailto:|www\.|#)[^()\n]+\)/, say.resolve.writeLinkWithoutSpace],
  [/\[[^\][\n]+\]\((?:https?:\/\/|mailto:|www\.|#)[^()\s]*[^\S\n][^()\n]*\)/, say.resolve.addressWithoutSpaces],
  [/(?<=[\p{L}\p{N},.;:!?)])\\n(?=[\s\p{Lu}\p{sc=Han}]|\p{L}{2}|$)/u, say.resolve.writeLines],
];

/** Stars that begin bold words and do not end them. */
function openBold(raw: string): Doubt[] {
  if (!hasStrayBold(raw)) return [];
  // Between figures it is a power, and more than two are a line of stars.
  const unpaired = raw.replace(/\*\*(?=\S)[^*\n]*\S\*\*/g, (bold) => ' '.repeat(bold.length));
  const last = [...unpaired.matchAll(/(?<!\*)\*\*(?!\*)(?<!\d\*\*(?=\d))/g)].at(-1);
  if (!last) return [];
  return [{ code: 'lost-placeholder', ...say.resolve.openBold, at: stretch(raw, last.index, last.index + 2) }];
}

/** `lost-placeholder` for markup of Markdown and HTML in what is on slides, which they show as it is. */
export function otherMarkup(written: string): Doubt[] {
  const raw = withoutSigns(written);
  const found = OTHERWISE.flatMap(([sign, hint]): Doubt[] => {
    const match = sign.exec(raw);
    if (!match) return [];
    const shown = match[0].trim();
    return [
      {
        code: 'lost-placeholder',
        message: say.resolve.otherMarkup({ shown }),
        hint,
        at: stretch(raw, match.index, match.index + shown.length),
      },
    ];
  });
  return [...found, ...openBold(raw)];
}

/** A fact in the signs of other programs, each with its name: `${gdp}`, `[gdp]`, `<gdp>`, `%gdp%`. */
const PLACEHOLDERS: readonly RegExp[] = [
  DOLLAR,
  BRACKETED,
  /<([A-Za-z][\w-]*)(\.[A-Za-z]+)?>/g,
  /%([A-Za-z][\w-]*)()%/g,
];

/** `lost-placeholder` for what other programs would read and a slide shows as it is: `${gdp}`, `<b>`. */
export function foreignMarkup(raw: string, ids: readonly string[]): Doubt[] {
  const names = PLACEHOLDERS.flatMap((sign) =>
    [...raw.matchAll(sign)].flatMap(({ 0: whole, 1: id = '', 2: form = '', index }): Doubt[] => {
      if (!ids.includes(id)) return [];
      const meant = `{${id}${form}}`;
      return [
        {
          code: 'lost-placeholder',
          message: say.resolve.foreignPlaceholder({ whole }),
          hint: writeThis(meant),
          at: stretch(raw, index, index + whole.length),
          suggestion: meant,
        },
      ];
    }),
  );
  const tag = TAG.exec(raw);
  return tag ? [...names, tagFinding(tag[0], stretch(raw, tag.index, tag.index + tag[0].length))] : names;
}

function tagFinding(tag: string, at: Doubt['at']): Doubt {
  const bold = /^<\/?(?:b|strong)\b/i.test(tag);
  return {
    code: 'lost-placeholder',
    message: say.resolve.htmlTag({ tag }),
    hint: bold ? say.resolve.writeBold : say.resolve.removeTag,
    ...(at === undefined ? {} : { at }),
  };
}

/** A name with braces around it that are not one and one: `{{gdp}}`, `{{gdp}`, `{gdp}}`, `gdp}`. */
const BRACED = /(?<!\{)(?:(\{{1,2})[^\S\n]*)?(?<![\w-])([A-Za-z][\w-]*)(\.[A-Za-z]+)?[^\S\n]*(\}{1,2})(?!\})/g;

/** What a text says that the slide would not show as it was meant. */
type Doubt = Pick<Finding, 'code' | 'message' | 'hint' | 'at' | 'suggestion'>;

/**
 * `lost-placeholder` for names of facts whose braces write braces, or stand on one side alone: the slide would show the
 * name in place of the figure.
 */
export function doubtfulBraces(raw: string, ids: readonly string[]): Doubt[] {
  return [...raw.matchAll(BRACED)].flatMap((match) => {
    const [whole, open = '', id = '', form = '', close = ''] = match;
    const sound = open.length === 1 && close.length === 1;
    // Two braces behind a name alone may be braces that were meant.
    if (sound || !ids.includes(id) || (open === '' && close === '}}')) return [];
    // The end of other braces, which are reported as a whole.
    const before = raw.slice(0, match.index);
    if (open === '' && before.lastIndexOf('{') > before.lastIndexOf('}')) return [];
    const meant = `{${id}${form}}`;
    return [
      {
        code: 'lost-placeholder' as const,
        ...say.resolve.doubtfulBraces({ id, meant }),
        at: stretch(raw, match.index, match.index + whole.length),
        suggestion: meant,
      },
    ];
  });
}
