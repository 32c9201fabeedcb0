import { type Language, languageTag } from '../../core/language.ts';

/** The tool's own words on slides, by language; a language that is not here gets the English ones. */
const WORDS = {
  source: { en: 'Source: ', zh: '来源：' },
  sourceEnd: { en: '. ', zh: '\u3000' },
  sourceSeparator: { en: '; ', zh: '；' },
  listSeparator: { en: ', ', zh: '、' },
  listAnd: { en: ' and ', zh: '和' },
  titleStart: { en: '“', zh: '《' },
  titleEnd: { en: '”', zh: '》' },
  partSeparator: { en: ', ', zh: '，' },
  roleSeparator: { en: ', ', zh: '\u3000' },
  picture: { en: 'Picture: ', zh: '图片：' },
  computedByTool: { en: 'computed', zh: '计算得出' },
  computed: { en: 'Computed: ', zh: '计算得出：' },
  computedThis: { en: ' is computed from the figures shown', zh: '为计算值' },
  computedThese: { en: ' are computed from the figures shown', zh: '均为计算值' },
  paraphrase: { en: 'Paraphrased', zh: '根据公开报道转述' },
  pageStart: { en: ' (', zh: '（' },
  pageEnd: { en: ')', zh: '）' },
  figure: { en: 'Figure', zh: '指标' },
  value: { en: 'Value', zh: '数值' },
  origin: { en: 'Source', zh: '出处' },
  onSlides: { en: 'Slides', zh: '页码' },
  inNotes: { en: '\u00a0(notes)', zh: '（讲稿）' },
  publisher: { en: 'Published by', zh: '发布者' },
  sourceTitle: { en: 'Title', zh: '标题' },
  address: { en: 'Address', zh: '网址' },
  paragraph: { en: 'paragraph ', zh: '第' },
  paragraphSign: { en: '¶\u00a0', zh: '第' },
  paragraphEnd: { en: '', zh: '段' },
  qrAlt: { en: 'QR code that opens ', zh: '二维码，扫描打开 ' },
  theTotal: { en: 'The total', zh: '合计' },
  theShares: { en: 'the shares', zh: '占比' },
  total: { en: 'Total', zh: '合计' },
  toScale: { en: 'Heights to scale', zh: '高度按比例' },
  unitStart: { en: ' (', zh: '（' },
  unitEnd: { en: ')', zh: '）' },
  drawnHigher: { en: ' is drawn higher than to scale', zh: '的高度为便于辨认而放大' },
  mapOrigin: { en: 'Map: Natural Earth', zh: '地图：Natural Earth' },
  tableAlt: { en: 'Table: ', zh: '表格：' },
  tableRow: { en: 'Row: ', zh: '行：' },
} as const;

export function word(key: keyof typeof WORDS, language: Language): string {
  const forms: Readonly<Record<string, string>> = WORDS[key];
  return forms[language] ?? WORDS[key].en;
}

const HANZI = '一二三四五六七八九';

/** Which of the deck's sections it is: "Chapter 1 of 4", 第一部分; a number above the count stands alone. */
export function chapterWord(number: number, count: number, language: Language): string {
  if (language === 'zh') return `第${hanziNumber(number)}部分`;
  return `Chapter ${number}${number <= count ? ` of ${count}` : ''}`;
}

/** A whole number from 1 to 99 in hanzi, as ordinals of chapters have it. */
function hanziNumber(number: number): string {
  const ones = HANZI[(number % 10) - 1] ?? '';
  if (number < 10) return ones;
  return `${number < 20 ? '' : HANZI[Math.floor(number / 10) - 1]}十${ones}`;
}

const PARTS = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** A date as the language writes it where it is stated as 2020-10-14 or 2020-10; any other text as it is. */
export function writtenDate(text: string, language: Language): string {
  const [, year, month, day] = PARTS.exec(text.trim()) ?? [];
  if (year === undefined) return text;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  if (date.toISOString().slice(0, 7) !== `${year}-${month}`) return text;
  const parts = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day ? { day: 'numeric' as const } : {}),
  } as const;
  return new Intl.DateTimeFormat(languageTag(language), parts).format(date);
}

/** The same among other words, where Chinese writes 年 behind a year that stands alone. */
export function dateInText(text: string, language: Language): string {
  return language === 'zh' && /^\d{4}$/.test(text) ? `${text}年` : writtenDate(text, language);
}
