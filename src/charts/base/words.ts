import type { Language } from '../../core/language.ts';

interface Words {
  readonly comma: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly stop: string;
  /** Before an approximate figure. */
  readonly about: string;
  /** After a difference of shares. */
  readonly percentagePoints: string;
  /** A year alone, as a label names it: "2019", 2019年. */
  readonly year: (digits: string) => string;
  /** Says where an axis without a zero begins. */
  readonly axisFrom: (start: string) => string;
  /** Heads the column of what is left to the whole. */
  readonly rest: string;
  /** Names what the series sum to, and the totals of a waterfall. */
  readonly total: string;
  readonly rise: string;
  readonly fall: string;
  readonly base: string;
  /** Head the columns of what was before something grew, and of the whole that a share is of. */
  readonly before: string;
  readonly whole: string;
  /** Heads the column of the parts of a waterfall's bars that lie below zero. */
  readonly belowZero: (name: string) => string;
  readonly missing: string;
  /** What an axis measures, with its unit: "GDP, RMB bn". */
  readonly measured: (name: string, unit: string) => string;
  readonly trend: string;
  readonly target: string;
  readonly area: (measured: string) => string;
  /** Heads the shares that each stage of a funnel keeps of the one before. */
  readonly ofStageBefore: string;
  readonly routes: string;
  /** A place among `count`. */
  readonly rank: (place: string, count: number) => string;
  readonly each: (amount: string) => string;
  readonly grownTo: string;
  readonly added: string;
  readonly links: string;
  readonly rivers: string;
  /** Says what printed shares sum to, if not to a hundred; and the same of several sets of shares. */
  readonly sumsTo: (sum: string) => string;
  readonly sumsAbout: string;
  /** Says what the middle and the outer ring of a radar stand for. */
  readonly rings: (least: string, most: string) => string;
  readonly more: (count: number) => string;
}

const EN: Words = {
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  stop: '. ',
  about: '~',
  percentagePoints: '\u00a0pp',
  year: (digits) => digits,
  axisFrom: (start) => `axis begins at ${start}`,
  rest: 'Rest',
  total: 'Total',
  before: 'Before',
  whole: 'Whole',
  rise: 'Increase',
  fall: 'Decrease',
  base: 'Base (not shown)',
  belowZero: (name) => `${name}, below zero`,
  missing: 'no data',
  measured: (name, unit) => `${name}, ${unit}`,
  trend: 'Trend',
  target: 'Target',
  area: (measured) => `Area: ${measured}`,
  ofStageBefore: 'of the previous stage',
  routes: 'routes',
  rank: (place, count) => `${place} of ${count}`,
  each: (amount) => `one mark is ${amount}`,
  grownTo: 'to ',
  added: 'added',
  links: 'links',
  rivers: 'rivers',
  sumsTo: (sum) => `shares sum to ${sum} as rounded`,
  sumsAbout: 'shares may not sum to 100% as rounded',
  rings: (least, most) => `Middle ${least}, outer ring ${most}`,
  more: (count) => `and ${count} more`,
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: EN,
  zh: {
    comma: '，',
    colon: '：',
    semicolon: '；',
    stop: '。',
    about: '约',
    percentagePoints: '个百分点',
    year: (digits) => `${digits}年`,
    axisFrom: (start) => `坐标轴自${start}起`,
    rest: '其余',
    total: '合计',
    before: '此前',
    whole: '整体',
    rise: '增加',
    fall: '减少',
    base: '底座（不显示）',
    belowZero: (name) => `${name}（零以下）`,
    missing: '无数据',
    measured: (name, unit) => `${name}（${unit}）`,
    trend: '趋势线',
    target: '目标',
    area: (measured) => `面积：${measured}`,
    ofStageBefore: '占上一阶段',
    routes: '路线',
    rank: (place, count) => `${count}个中的${place}`,
    each: (amount) => `每个标记代表${amount}`,
    grownTo: '增至',
    added: '新增',
    links: '合作',
    rivers: '河流',
    sumsTo: (sum) => `因四舍五入合计为${sum}`,
    sumsAbout: '因四舍五入合计可能不等于100%',
    rings: (least, most) => `中心为${least}，外圈为${most}`,
    more: (count) => `另有${count}项`,
  },
};

export function wordsFor(language: Language): Words {
  return WORDS[language] ?? EN;
}
