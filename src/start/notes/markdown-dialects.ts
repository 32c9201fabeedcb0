/** Markdown without what other programs write beside it, and what was found there. */
interface PlainMarkdown {
  readonly markdown: string;
  /** What front matter says the title is. */
  readonly title?: string;
  /** Footnotes in the order in which they are referred to; the text refers to each by `footnoteMark`. */
  readonly footnotes: readonly string[];
}

const FRONT_MATTER = /^\uFEFF?\s*(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FENCED = /^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\2[`~]*[ \t]*(?=\n|$)|$(?![\s\S]))/gm;
/** Elements that say nothing to a reader, with all that is in them; and remarks. */
const UNSEEN =
  /<(script|style|svg|iframe|noscript|template|head)\b[^>]{0,2000}>[\s\S]*?(?:<\/\1\s*>|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))/gi;
/** Lines of MDX, of Pandoc's and of others' blocks, and of templates. */
const MACHINERY =
  /^(?:(?:import|export)\s[^\n]*(?:from\s+["'][^\n]*|;|=[^\n]*)|:{3,}[^\n]*|\[\[?_?TOC_?\]\]?|\{%[^\n]*%\}|\\(?:newpage|pagebreak)\s*)$/gim;
/** A term with what it means on a line of its own, behind a colon. */
const DEFINED_TERM = /^(?![-*+>#|\s]|\d+[.)])([^\n:]{1,60})\n:[ \t]+(?=\S)/gm;
const DEFINITION =
  /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]+\S[^\n]*|(?!\[\^|#|\s*[-*+>|]|\s*\d+[.)]|\s*$)[^\n]+|[ \t]*\n(?: {4}|\t)\S[^\n]*))*)/gm;
const REFERENCE = /\[\^([^\]\s]+)\](?!:)/g;
const INLINE_NOTE = /\^\[([^\]\n]*[\p{L}][^\]\n]*)\]/gu;
/** Footnotes are marked by signs of no script, from this one on. */
const FIRST_MARK = 0xe100;
const MARK = /[ \t]*([\u{e100}-\u{efff}])/gu;

/** What is in a text for a footnote, by its place in the list: signs that no font has, and none ever prints. */
export const footnoteMark = (index: number): string => String.fromCodePoint(FIRST_MARK + index);

/** The footnotes that a text refers to, by their places in the list. */
export const footnotesIn = (text: string): number[] => [...text.matchAll(MARK)].map(([, mark]) => placeOf(mark));

/** A text with each mark of a footnote, and the space before it, as `write` has it. */
export function withFootnotes(text: string, write: (index: number) => string): string {
  return text.replace(MARK, (_, mark: string) => write(placeOf(mark)));
}

const placeOf = (mark = '') => (mark.codePointAt(0) ?? FIRST_MARK) - FIRST_MARK;

/** Markdown as people read it: without front matter, scripts, remarks and other programs' machinery. */
export function plainMarkdown(source: string): PlainMarkdown {
  const front = FRONT_MATTER.exec(source);
  const isFront = front !== null && (front[2] === '' || /^[\w-]+\s*[:=]/m.test(front[2] ?? ''));
  const text = (isFront ? source.slice(front[0].length) : source.replace(/^\uFEFF/, '')).replaceAll('\r\n', '\n');
  const title = isFront ? /^title\s*[:=]\s*(["']?)(.+?)\1\s*$/m.exec(front[2] ?? '')?.[2] : undefined;
  const defined = new Map<string, string>();
  const cleared = outsideCode(text, (part) =>
    part
      .replace(UNSEEN, '')
      .replace(DEFINITION, (_, id: string, note: string) => {
        defined.set(id, note.replaceAll(/\s*\n\s*/g, ' ').trim());
        return '';
      })
      .replace(MACHINERY, '')
      .replace(DEFINED_TERM, '**$1:** '),
  );
  const footnotes: string[] = [];
  const places = new Map<string, number>();
  const referTo = (id: string, note: string) => {
    const place = places.get(id) ?? footnotes.push(note) - 1;
    places.set(id, place);
    return footnoteMark(place);
  };
  const markdown = outsideCode(cleared, (part) =>
    outsideSpans(part, (words) =>
      withoutWikiMarks(words)
        .replace(REFERENCE, (whole, id: string) => (defined.has(id) ? referTo(id, defined.get(id) ?? '') : whole))
        .replace(INLINE_NOTE, (whole, note: string) => referTo(whole, note)),
    ),
  );
  // Footnotes that nothing refers to are kept as what they are: words at the end.
  const unused = [...defined].filter(([id]) => !places.has(id)).map(([, note]) => note);
  return { markdown: [markdown, ...unused].join('\n\n'), footnotes, ...(title ? { title } : {}) };
}

/** Links, embedded pictures and marks of wikis and Pandoc, as Markdown. */
function withoutWikiMarks(text: string): string {
  return text
    .replaceAll(/%%[^%\n]*%%/g, '')
    .replaceAll(/!\[\[([^\]|#\n]+\.\w{3,4})(?:\|[^\]\n]*)?\]\]/g, (_, file: string) => `![](<${file}>)`)
    .replaceAll(/!?\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]/g, '$1')
    .replaceAll(/==(?=\S)([^=\n]+?)(?<=\S)==/g, '$1')
    .replaceAll(/(?<=\S)\^(\d{1,3}|-\d{1,3})\^/g, (_, digits: string) => superscript(digits))
    .replaceAll(/^(#{1,6}[^\n]*?)\s*\{[#.][^{}\n]*\}[ \t]*$/gm, '$1')
    .replaceAll(/(?<=[\])])\{[#.:\w][^{}\n]*\}/g, '')
    .replaceAll(/(?<=^|\s):(?:[a-z][a-z0-9]*_?)+:(?=\s|$)/gm, '');
}

/** A number in raised digits. */
export function superscript(digits: string): string {
  return [...digits].map((sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? sign))).join('');
}

/** The text with all changed that is no block of code. */
const outsideCode = (text: string, change: (part: string) => string) => outside(text, FENCED, change);

/** The text with all changed that is no code within a line. */
function outsideSpans(text: string, change: (part: string) => string): string {
  return outside(text, /(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, change);
}

function outside(text: string, kept: RegExp, change: (part: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(kept)) {
    parts.push(change(text.slice(from, index)), found);
    from = index + found.length;
  }
  return [...parts, change(text.slice(from))].join('');
}
