import { lookUp } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';

/** What people call the types of placeholder (ST_PlaceholderType, ECMA-376 part 1, 19.7.10). */
const TYPES: Readonly<Record<string, Words>> = {
  title: { en: 'title', zh: '标题' },
  ctrTitle: { en: 'centred title', zh: '居中标题' },
  subTitle: { en: 'subtitle', zh: '副标题' },
  body: { en: 'text', zh: '文本' },
  obj: { en: 'content', zh: '内容' },
  pic: { en: 'picture', zh: '图片' },
  chart: { en: 'chart', zh: '图表' },
  tbl: { en: 'table', zh: '表格' },
  dgm: { en: 'diagram', zh: 'SmartArt' },
  media: { en: 'media', zh: '媒体' },
  clipArt: { en: 'clip art', zh: '剪贴画' },
  dt: { en: 'date', zh: '日期' },
  ftr: { en: 'footer', zh: '页脚' },
  sldNum: { en: 'slide number', zh: '页码' },
};

/** The type of a placeholder in words; itself where it has none. */
export function placeholderWords(type: string): Words {
  return lookUp(TYPES, type) ?? { en: type, zh: type };
}
