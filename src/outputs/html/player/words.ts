/** What the player says, in one language. `{n}`, `{all}`, `{title}` stand for what it fills in. */
export interface PlayerWords {
  /** The language that they are in (BCP 47). */
  readonly language: string;
  readonly slide: string;
  readonly slides: string;
  readonly notes: string;
  readonly noNotes: string;
  readonly controls: string;
  readonly back: string;
  readonly next: string;
  readonly overview: string;
  readonly search: string;
  readonly searchFor: string;
  readonly hits: string;
  readonly oneHit: string;
  readonly noHits: string;
  readonly speaker: string;
  readonly fullScreen: string;
  readonly help: string;
  readonly close: string;
  readonly pause: string;
  readonly goOn: string;
  readonly paused: string;
  readonly hidden: string;
  /** Which slide is shown. */
  readonly at: string;
  readonly atEnd: string;
  readonly black: string;
  readonly white: string;
  readonly kioskStopped: string;
  readonly noWindow: string;
  readonly thisSlide: string;
  readonly nextSlide: string;
  readonly nextStep: string;
  readonly time: string;
  readonly elapsed: string;
  /** How many minutes the slot has. */
  readonly slot: string;
  readonly restart: string;
  readonly smaller: string;
  readonly larger: string;
  /** The keys by what they do, in the order in which help lists them. */
  readonly keys: readonly (readonly [keys: string, what: string])[];
}

/** What the player says, in each language that the tool speaks. */
export const PLAYER_WORDS: Readonly<Record<'en' | 'zh', PlayerWords>> = {
  en: {
    language: 'en',
    slide: 'slide',
    slides: 'Slides',
    notes: 'Notes',
    noNotes: 'No notes for this slide.',
    controls: 'Show controls',
    back: 'Back',
    next: 'Next',
    overview: 'All slides',
    search: 'Search',
    searchFor: 'Search the slides',
    hits: '{n} slides',
    oneHit: '1 slide',
    noHits: 'No slide contains this.',
    speaker: 'Speaker window',
    fullScreen: 'Full screen',
    help: 'Keyboard shortcuts',
    close: 'Close',
    pause: 'Pause',
    goOn: 'Resume',
    paused: 'Paused',
    hidden: 'hidden',
    at: 'Slide {n} of {all}: {title}',
    atEnd: 'End of the show',
    black: 'Black screen',
    white: 'White screen',
    kioskStopped: 'The show has stopped. Use the arrow keys; reload the page to start it again.',
    noWindow: 'The browser has blocked the speaker window. Allow pop-ups for this file.',
    thisSlide: 'This slide',
    nextSlide: 'Next slide',
    nextStep: 'Next step',
    time: 'Time',
    elapsed: 'Elapsed',
    slot: 'of {n} min',
    restart: 'Restart the clock',
    smaller: 'Smaller notes',
    larger: 'Larger notes',
    keys: [
      ['→ ↓ Page Down Space', 'Next step or slide'],
      ['← ↑ Page Up', 'Back'],
      ['Home End', 'First and last slide'],
      ['1 2 Enter', 'Go to slide 12'],
      ['O', 'All slides'],
      ['/ Ctrl+F', 'Search'],
      ['S', 'Speaker window'],
      ['F', 'Full screen'],
      ['B .', 'Black screen'],
      ['W ,', 'White screen'],
      ['P', 'Pause or resume slides that advance by themselves'],
      ['Esc', 'Close, or stop a show that runs by itself'],
      ['?', 'This list'],
    ],
  },
  zh: {
    language: 'zh-CN',
    slide: '幻灯片',
    slides: '幻灯片',
    notes: '讲稿',
    noNotes: '这张幻灯片没有讲稿。',
    controls: '放映控制',
    back: '上一步',
    next: '下一步',
    overview: '全部幻灯片',
    search: '搜索',
    searchFor: '搜索幻灯片',
    hits: '{n} 张幻灯片',
    oneHit: '1 张幻灯片',
    noHits: '没有幻灯片包含这些文字。',
    speaker: '演讲者窗口',
    fullScreen: '全屏',
    help: '快捷键',
    close: '关闭',
    pause: '暂停',
    goOn: '继续',
    paused: '已暂停',
    hidden: '隐藏',
    at: '第 {n} 张，共 {all} 张：{title}',
    atEnd: '放映结束',
    black: '黑屏',
    white: '白屏',
    kioskStopped: '自动放映已停止。请用方向键翻页；刷新页面可重新开始。',
    noWindow: '浏览器拦截了演讲者窗口，请允许本文件弹出窗口。',
    thisSlide: '当前幻灯片',
    nextSlide: '下一张',
    nextStep: '下一步',
    time: '时间',
    elapsed: '已用',
    slot: '共 {n} 分钟',
    restart: '重新计时',
    smaller: '缩小讲稿',
    larger: '放大讲稿',
    keys: [
      ['→ ↓ Page Down 空格', '下一步'],
      ['← ↑ Page Up', '上一步'],
      ['Home End', '第一张和最后一张'],
      ['1 2 Enter', '跳到第 12 张'],
      ['O', '全部幻灯片'],
      ['/ Ctrl+F', '搜索'],
      ['S', '演讲者窗口'],
      ['F', '全屏'],
      ['B .', '黑屏'],
      ['W ,', '白屏'],
      ['P', '暂停或继续自动翻页'],
      ['Esc', '关闭，或停止自动放映'],
      ['?', '快捷键列表'],
    ],
  },
};

export function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
