import type { Language } from '../../core/language.ts';

const EN = {
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  stop: '. ',
  /** Before an approximate figure. */
  about: '~',
  /** After a difference of shares. */
  percentagePoints: '\u00a0pp',
  /** A year alone, as a label names it: "2019", 2019年. */
  year: (digits: string) => digits,
  /** Says where an axis without a zero begins. */
  axisFrom: (start: string) => `axis begins at ${start}`,
  /** Heads the column of what is left to the whole. */
  rest: 'Rest',
  /** Names what the series sum to, and the totals of a waterfall. */
  total: 'Total',
  /** Names what lies between the ends of two lines. */
  gap: 'gap',
  /** Head the columns of what was before something grew, and of the whole that a share is of. */
  before: 'Before',
  whole: 'Whole',
  rise: 'Increase',
  fall: 'Decrease',
  base: 'Base (not shown)',
  /** Heads the column of the parts of a waterfall's bars that lie below zero. */
  belowZero: (name: string) => `${name}, below zero`,
  missing: 'no data',
  /** What an axis measures, with its unit: "GDP, RMB bn". */
  measured: (name: string, unit: string) => `${name}, ${unit}`,
  trend: 'Trend',
  target: 'Target',
  area: (measured: string) => `Area: ${measured}`,
  /** Heads the shares that each stage of a funnel keeps of the one before. */
  ofStageBefore: 'of the previous stage',
  /** Before the first stage of a funnel, of which the last is a share. */
  ofAll: (name: string) => `of ${name}`,
  routes: 'routes',
  rank: (place: string, count: number) => `${place} of ${count}`,
  each: (amount: string) => `one mark is ${amount}`,
  grownTo: 'to ',
  added: 'added',
  links: 'links',
  rivers: 'rivers',
  /** Says what printed shares sum to, if not to a hundred; and the same of several sets of shares. */
  sumsTo: (sum: string) => `shares sum to ${sum} as rounded`,
  sumsAbout: 'shares may not sum to 100% as rounded',
  /** Says what the middle and the outer ring of a radar stand for. */
  rings: (least: string, most: string) => `Middle ${least}, outer ring ${most}`,
  more: (count: number) => `and ${count} more`,
};

type Words = Readonly<typeof EN>;

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
    gap: '差距',
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
    ofAll: (name) => `占${name}`,
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
