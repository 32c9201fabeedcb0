const WORDS = {
  studio: ['Studio', '工作室'],
  slides: ['Slides', '幻灯片'],
  slide: ['Slide', '幻灯片'],
  outline: ['Outline', '大纲'],
  findings: ['Findings', '检查结果'],
  noFindings: ['Nothing to mend.', '没有需要修改的地方。'],
  notes: ['Notes', '备注'],
  noNotes: ['This slide has no notes.', '这张幻灯片没有备注。'],
  language: ['Language', '语言'],
  brand: ['Brand', '品牌'],
  ofOutline: ['as the outline says', '按大纲'],
  reading: ['Read', '阅读'],
  hall: ['in a hall', '会场'],
  desk: ['at a desk', '桌面'],
  undo: ['Undo', '撤销'],
  redo: ['Redo', '重做'],
  written: ['All is saved', '已全部保存'],
  unwritten: ['Not saved yet', '尚未保存'],
  save: ['Save', '保存'],
  stale: [
    'Errors keep the slides from following: they are older than the text.',
    '有错误，幻灯片未能更新，显示的是较早的内容。',
  ],
  away: [
    'The studio has ended. Start it again to go on; nothing is lost.',
    '工作室已停止。重新启动即可继续，内容不会丢失。',
  ],
  fix: ['Fix', '修正'],
  error: ['Error', '错误'],
  warning: ['Warning', '警告'],
  hidden: ['hidden', '已隐藏'],
  conflict: ['Another program changed this file meanwhile.', '另一个程序同时改动了这个文件。'],
  theme: ['Appearance', '外观'],
  fixChange: ['Change to ‘…’', '改为“…”'],
  fixInsert: ['Insert ‘…’', '插入“…”'],
  fixRemove: ['Remove it', '删除'],
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;

export type WordName = keyof typeof WORDS;
export type UiLanguage = 'en' | 'zh';

/** A word of the page in the language of whoever uses it. */
export const wordsIn =
  (language: UiLanguage) =>
  (name: WordName): string =>
    WORDS[name][language === 'zh' ? 1 : 0];
