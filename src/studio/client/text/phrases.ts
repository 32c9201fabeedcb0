import { EditorState, type Extension } from '@codemirror/state';
import type { UiLanguage } from '../base/words.ts';

/** What the editor's own panels say, in Chinese. */
const ZH = {
  Find: '查找',
  Replace: '替换',
  next: '下一个',
  previous: '上一个',
  all: '全部',
  'match case': '区分大小写',
  'by word': '全字匹配',
  regexp: '正则表达式',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'Go to line': '转到行',
  go: '转到',
  'current match': '当前匹配',
  'replaced $ matches': '已替换 $ 处',
  'replaced match on line $': '已替换第 $ 行的匹配',
  'on line': '在行',
  Diagnostics: '检查结果',
  'No diagnostics': '没有需要修改的地方',
  'Fold line': '折叠',
  'Unfold line': '展开',
  'Folded lines': '已折叠的行',
  'Unfolded lines': '已展开的行',
  'folded code': '已折叠的内容',
  unfold: '展开',
  to: '至',
  Completions: '可用的写法',
};

/** The words of the editor's own panels in a language of the page. */
export const phrasesIn = (language: UiLanguage): Extension => (language === 'zh' ? EditorState.phrases.of(ZH) : []);
