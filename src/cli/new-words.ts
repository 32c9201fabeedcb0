import type { UiLanguage, Words } from '../core/words.ts';
import type { Answers } from '../start/starter-deck.ts';

/** Why a folder is not taken. */
export function occupiedWords(folder: string): Words {
  return {
    en: `The folder ${folder} is not empty, and nothing in it is overwritten. Name a folder that does not exist yet.`,
    zh: `文件夹 ${folder} 不是空的，其中的文件不会被覆盖。请换一个还不存在的文件夹名。`,
  };
}

/** What was made, what to type next, and what was changed about the colours. */
export function madeWords(folder: string, answers: Answers, notes: readonly Words[], ui: UiLanguage): string {
  const { made, outline, look, page, next } = WORDS[ui];
  const files = [
    ['slides.yaml', outline],
    [`templates/${answers.name}`, look],
    ['README.md', page],
  ] as const;
  const width = Math.max(...files.map(([file]) => file.length));
  return [
    ...notes.flatMap((note) => [note[ui], '']),
    made(folder),
    ...files.map(([file, what]) => `  ${file.padEnd(width)}  ${what}`),
    '',
    next,
    `  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`,
    '  npm run build-deck',
  ].join('\n');
}

const WORDS = {
  en: {
    made: (folder: string) => `Made the folder ${folder}:`,
    outline: 'what the slides say: open it in an editor',
    look: 'how they look',
    page: 'what to do next',
    next: 'To build the slides, type:',
  },
  zh: {
    made: (folder: string) => `已建好文件夹 ${folder}：`,
    outline: '幻灯片的内容，用编辑器打开',
    look: '外观',
    page: '接下来做什么',
    next: '生成幻灯片，请输入：',
  },
} as const satisfies Record<UiLanguage, unknown>;
