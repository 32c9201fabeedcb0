import type { UiLanguage, Words } from '../../core/words.ts';
import type { Answers } from '../../start/starter-deck.ts';
import type { FromNotes } from './deck-from-notes.ts';

/** Why a folder is not taken. */
export function occupiedWords(folder: string): Words {
  return {
    en: `The folder ${folder} is not empty, and nothing in it is overwritten. Name a folder that does not exist yet.`,
    zh: `文件夹 ${folder} 不是空的，其中的文件不会被覆盖。请换一个还不存在的文件夹名。`,
  };
}

/** Why notes cannot be read. */
export function noNotesWords(file: string): Words {
  return { en: `There is no file ${file} to make slides from.`, zh: `找不到文件 ${file}，无法由它生成幻灯片。` };
}

/** Why notes become a deck in one language. */
export const ONE_LANGUAGE: Words = {
  en: 'Notes are in one language, and so is the deck made from them. Name one language, and translate the deck later.',
  zh: '笔记只有一种语言，由它生成的演示也只有一种语言。请只写一种语言，以后再翻译。',
};

/** What a deck made from notes came to, and what its author has to do. */
export function notesWords({ slides, facts, leftOut }: Pick<FromNotes, 'slides' | 'facts' | 'leftOut'>): Words[] {
  const figures: Words = {
    en: `${slides} slides from your notes, and ${facts} figures. Each figure is a draft: compare it with your notes, then delete its line \`draft: true\`.`,
    zh: `由笔记生成了 ${slides} 页幻灯片，其中有 ${facts} 个数据。数据都是草稿：请与笔记核对，然后删掉 \`draft: true\` 这一行。`,
  };
  const plain: Words = {
    en: `${slides} slides from your notes.`,
    zh: `由笔记生成了 ${slides} 页幻灯片。`,
  };
  const pictures: Words = {
    en: `Left out, because they are not beside the notes: ${leftOut.join(', ')}.`,
    zh: `以下图片不在笔记旁边，没有收入：${leftOut.join('、')}。`,
  };
  return [facts > 0 ? figures : plain, ...(leftOut.length > 0 ? [pictures] : [])];
}

/** What was made, what to type next, and what there is to know about it. */
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
