import type { PlaceholderName } from '../../../scene/frame.ts';

/** What an empty placeholder says while the slide is edited; it is not shown or printed. */
type Prompt = PlaceholderName | 'date' | 'footer' | 'notes' | 'header';

const ENGLISH: Readonly<Record<Prompt, string>> = {
  title: 'Title: what the slide says, as a sentence',
  kicker: 'Subject in a word or two',
  subtitle: 'Subtitle',
  body: 'Text',
  source: 'Source',
  aside: 'The story beside it',
  date: 'Date',
  footer: 'Footer',
  notes: 'Notes',
  header: 'Header',
};

const CHINESE: Readonly<Record<Prompt, string>> = {
  title: '标题：用一句话说明本页的结论',
  kicker: '主题词',
  subtitle: '副标题',
  body: '正文',
  source: '来源',
  aside: '背景说明',
  date: '日期',
  footer: '页脚',
  notes: '备注',
  header: '页眉',
};

const LEVELS: Readonly<Record<'en' | 'zh', readonly string[]>> = {
  en: ['Second level', 'Third level', 'Fourth level', 'Fifth level'],
  zh: ['第二级', '第三级', '第四级', '第五级'],
};

const known = (language: string) => (language.startsWith('zh') ? 'zh' : 'en');

/** The prompt of a placeholder in the deck's language; English where the language is unknown. */
export function prompt(name: Prompt, language: string): string {
  return (known(language) === 'zh' ? CHINESE : ENGLISH)[name];
}

export function levelPrompts(language: string): readonly string[] {
  return LEVELS[known(language)];
}

/** What a link back says where the mouse stays on it. */
export function wayBackWord(language: string): string {
  return known(language) === 'zh' ? '返回' : 'Back';
}
