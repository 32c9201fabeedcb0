import type { Words } from '../core/language.ts';
import { type Finding, stretch } from '../findings/finding.ts';
import { writeThis } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { hasStrayBold, withoutSigns } from './markup.ts';

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

/** `lost-placeholder` for markup of Markdown and HTML in what stands on slides, which they show as it stands. */
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

/** `lost-placeholder` for what other programs would read and a slide shows as it stands: `${gdp}`, `<b>`. */
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
