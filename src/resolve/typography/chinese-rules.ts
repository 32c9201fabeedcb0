import { type Change, type Rule, replacing } from './rule.ts';

const HAN = '\\p{Script=Han}';
/** Full-width punctuation, which brings its own space; curly quotes are full-width in Chinese. */
const WIDE = '，。、；：？！（）《》〈〉“”‘’「」『』【】…';
/** Letters, digits and the signs that stand at them. */
const LATIN = 'A-Za-z0-9%‰°$€£¥&@#+\\u2212×<>~\\u00b1';
const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '.': '。' };

/** Full-width letters, digits and signs of figures as everybody else writes them. */
const halfWidth: Rule = replacing(/[０-９Ａ-Ｚａ-ｚ％＋]|(?<=[０-９])．(?=[０-９])/g, ([sign]) =>
  String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
);

/** Punctuation beside hanzi as full-width, with the space that was typed after it; a full stop only at an end. */
const fullWidth: readonly Rule[] = [
  replacing(
    new RegExp(`(?<=[${HAN}）”’》」\ufffc]) *[,:;?!] *|(?<=[A-Za-z0-9%)]) *[,:;?!] *(?=[${HAN}（“‘《「])`, 'gu'),
    ([sign]) => FULL[sign.trim()] ?? sign,
  ),
  replacing(new RegExp(`(?<=[${HAN}）”’》」\ufffc])\\.(?=$|\\n| |[${HAN}])`, 'gu'), '。'),
];

/** Parentheses in pairs, where hanzi stand in or beside them. */
function parentheses(text: string): Change[] {
  const beside = new RegExp(`[${HAN}${WIDE}]`, 'u');
  return [...text.matchAll(/ *\(([^()\n]*)\) */g)].flatMap((match): Change[] => {
    const [whole, inner = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    if (!beside.test(inner + text.charAt(start - 1) + text.charAt(end))) return [];
    const open = whole.indexOf('(') + 1;
    const close = whole.lastIndexOf(')');
    return [
      { start, end: start + open, text: '（' },
      { start: start + close, end, text: '）' },
    ];
  });
}

/** Straight quotes as curly ones, in turn, paragraph by paragraph; where one is alone (6.5") they stay. */
function quotes(text: string): Change[] {
  const changes: Change[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    for (const [mark, open, close] of [
      [/"/g, '“', '”'],
      [/(?<![A-Za-z])'|'(?![A-Za-z])/g, '‘', '’'],
    ] as const) {
      const found = [...paragraph[0].matchAll(mark)].map((match) => paragraph.index + match.index);
      if (found.length % 2 !== 0) continue;
      changes.push(...found.map((start, i) => ({ start, end: start + 1, text: i % 2 === 0 ? open : close })));
    }
  }
  return changes.toSorted((a, b) => a.start - b.start);
}

/** What Chinese sets in its own way. Programs put the space between hanzi and letters themselves. */
export const chineseRules: readonly Rule[] = [
  halfWidth,
  quotes,
  replacing(/(?<=[A-Za-z])'(?=[A-Za-z])/g, '\u2019'),
  replacing(/(?<!\.)\.{3}(?!\.)|。{3}|(?<!…)…(?!…)/g, '……'),
  parentheses,
  ...fullWidth,
  replacing(/(?<=\S) {2,}(?=\S)/g, ' '),
  replacing(new RegExp(`(?<=[${HAN}]) +(?=[${LATIN}])|(?<=[${LATIN}]) +(?=[${HAN}])`, 'gu'), ''),
  replacing(new RegExp(`(?<=[${WIDE}\ufffc]) +| +(?=[${WIDE}])`, 'g'), ''),
];
