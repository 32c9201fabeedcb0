import { counted } from '../../core/counted.ts';
import type { UiLanguage, Words } from '../../core/language.ts';
import { isDeviceName, LONGEST_NAME } from '../../core/limits.ts';
import type { UnshownKind } from '../../start/document/read-document.ts';
import type { Answers } from '../../start/starter-deck.ts';
import type { FromNotes, NotesFile } from './deck-from-notes.ts';

/** Why a folder is not taken. */
export function occupiedWords(folder: string): Words {
  return {
    en: `The folder ${folder} is not empty, and nothing in it is overwritten. Name a folder that does not exist yet.`,
    zh: `文件夹 ${folder} 不是空的，其中的文件不会被覆盖。请换一个还不存在的文件夹名。`,
  };
}

/** Why no folder can be called so that brings a deck to other computers. */
export function unusableName(name: string): Words | undefined {
  if (isDeviceName(name)) {
    return {
      en: `No folder can be called ${name} on Windows, which keeps that name for a device. Choose another name.`,
      zh: `在 Windows 上文件夹不能叫 ${name}：这是系统为设备保留的名称。请换一个名称。`,
    };
  }
  if (name.length <= LONGEST_NAME) return undefined;
  return {
    en: `The name has ${name.length} characters, and may have ${LONGEST_NAME}. Choose a shorter one.`,
    zh: `名称有 ${name.length} 个字符，最多 ${LONGEST_NAME} 个。请换一个短一些的名称。`,
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

/** What a deck made from notes came to, what was left out of it, and what its author has to do. */
export function notesWords(
  { slides, facts, leftOut, code }: Pick<FromNotes, 'slides' | 'facts' | 'leftOut' | 'code'>,
  { form, unshown }: Pick<NotesFile, 'form' | 'unshown'>,
): Words[] {
  const figures: Words = {
    en: `${counted(slides, 'slide')} from your notes, and ${counted(facts, 'figure')}. Each figure is a draft: \`npm run facts -- --drafts\` lists them with their sentences, and \`npm run facts -- accept\` with names makes them facts.`,
    zh: `由笔记生成了 ${slides} 页幻灯片，其中有 ${facts} 个数据。数据都是草稿：\`npm run facts -- --drafts\` 列出它们和原句，核对之后用 \`npm run facts -- accept\` 加名称接受。`,
  };
  const plain: Words = { en: `${counted(slides, 'slide')} from your notes.`, zh: `由笔记生成了 ${slides} 页幻灯片。` };
  const pictures: Words = {
    en: `Left out, because they are not beside the notes: ${leftOut.join(', ')}.`,
    zh: `以下图片不在笔记旁边，没有收入：${leftOut.join('、')}。`,
  };
  return [
    facts > 0 ? figures : plain,
    ...(leftOut.length > 0 ? [pictures] : []),
    ...(code.length > 0 ? [codeWords(code)] : []),
    ...(unshown.size > 0 ? [unshownWords(unshown)] : []),
    ...(form === 'plain' ? [OTHER_NUMBERS] : []),
  ];
}

function codeWords(code: readonly string[]): Words {
  const begun = code.map((line) => `\`${line.length > CODE ? `${line.slice(0, CODE)}…` : line}\``);
  return {
    en: `Left out, because slides show no code: what begins with ${begun.join(', ')}.`,
    zh: `幻灯片不放代码，没有收入：以 ${begun.join('、')} 开头的部分。`,
  };
}

/** How much of a line of code is quoted. */
const CODE = 40;
const UNSHOWN: Readonly<Record<UnshownKind, (count: number) => Words>> = {
  chart: (count) => ({ en: counted(count, 'chart'), zh: `${count} 个图表` }),
  diagram: (count) => ({
    en: counted(count, 'diagram (SmartArt)', 'diagrams (SmartArt)'),
    zh: `${count} 个 SmartArt 图形`,
  }),
  formula: (count) => ({ en: counted(count, 'formula', 'formulas'), zh: `${count} 个公式` }),
  object: (count) => ({ en: counted(count, 'embedded object'), zh: `${count} 个嵌入对象` }),
  picture: (count) => ({
    en: counted(count, 'picture in a format other than PNG or JPEG', 'pictures in formats other than PNG or JPEG'),
    zh: `${count} 张 PNG、JPEG 以外格式的图片`,
  }),
};

function unshownWords(unshown: NotesFile['unshown']): Words {
  const each = [...unshown].map(([what, count]) => UNSHOWN[what](count));
  const hints = [...unshown.keys()].flatMap((what) => HINTS[what] ?? []);
  return {
    en: [
      `Left out, because they cannot be read from the document: ${each.map(({ en }) => en).join(', ')}.`,
      ...hints.map(({ en }) => en),
    ].join(' '),
    zh: [
      `文档里的以下内容无法读取，没有收入：${each.map(({ zh }) => zh).join('、')}。`,
      ...hints.map(({ zh }) => zh),
    ].join(''),
  };
}

/** What to do about what is left out. */
const HINTS: Partial<Readonly<Record<UnshownKind, Words>>> = {
  chart: { en: 'Draw charts anew, with `kind: chart`.', zh: '图表请用 `kind: chart` 重画。' },
  picture: {
    en: 'Save pictures as PNG, and put them in with `kind: picture`.',
    zh: '图片请另存为 PNG，用 `kind: picture` 放进来。',
  },
};

/** What becomes of figures in a language that the tool lacks. */
const OTHER_NUMBERS: Words = {
  en: 'The notes write decimals with a comma, and decks are in English or Chinese: your texts and figures stand as you wrote them, and what the tool adds, such as “Source”, is in English.',
  zh: '笔记里的小数用逗号，而演示只有英文和中文：您的文字和数据保持原样，工具自己加的词（例如 Source）用英文。',
};

/** Why the tool cannot be taken along: its folder is not a whole clone. */
export function notPortableWords(home: string): Words {
  return {
    en: `The tool in ${home} has no package-lock.json, so that the versions of its packages are not known: take a clone or the ZIP of the project, and type "npm ci" in it.`,
    zh: `${home} 里的工具没有 package-lock.json，不知道各软件包的版本：请使用项目的克隆或 ZIP，并在其中输入 npm ci。`,
  };
}

/** Why a folder gets no tool: it has one. */
export function hasToolWords(folder: string): Words {
  return {
    en: `The folder ${folder} takes a tool along already, in tool/. To take along the one that you run now, delete that folder first.`,
    zh: `文件夹 ${folder} 里已经有工具了，在 tool/ 中。要换成现在运行的这个，请先删掉那个文件夹。`,
  };
}

/** Why a folder does not get the tool: its package file cannot be read. */
export function brokenPackageWords(folder: string): Words {
  return {
    en: `The package.json in ${folder} is no JSON that can be read, and is not overwritten. Mend it, or move it away.`,
    zh: `${folder} 里的 package.json 不是可读的 JSON，也不会被覆盖。请改正它，或者把它移走。`,
  };
}

/** A file that a deck's folder got with its tool, or that has something added. */
export interface Added {
  readonly file: string;
  readonly text: string;
  readonly isNew: boolean;
}

/** What a deck's folder has got, that the rest is as it was, and what to type next. */
export function addedWords(
  folder: string,
  added: readonly Added[],
  { ui, isLocked, hasScript }: { readonly ui: UiLanguage; readonly isLocked: boolean; readonly hasScript: boolean },
): string {
  const { took, own, line, next, tool } = ADDED[ui];
  const listed = added.map(({ file, isNew }) => [file, isNew ? '' : file === 'package.json' ? own : line] as const);
  const files = [['tool', tool] as const, ...listed];
  const width = Math.max(...files.map(([file]) => file.length));
  return [
    took(folder),
    ...files.map(([file, what]) => `  ${file.padEnd(width)}  ${what}`.trimEnd()),
    '',
    next,
    `  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`,
    isLocked ? '  npm ci' : '  npm install',
    hasScript ? '  npm run build-deck' : '  node deck.mjs build',
  ].join('\n');
}

const ADDED = {
  en: {
    took: (folder: string) =>
      `The folder ${folder} takes the tool along now. Your texts, data and brands are as they were; added:`,
    tool: 'the tool itself',
    own: 'names the tool, besides all that it said',
    line: 'its line for the editor leads to the schema in the folder',
    next: 'To build the slides, type (the second line once on each computer):',
  },
  zh: {
    took: (folder: string) => `文件夹 ${folder} 现在自带工具了。您的文字、数据和品牌都没有改动，添加的有：`,
    tool: '工具本身',
    own: '在原有内容之外写明了工具的位置',
    line: '给编辑器看的那一行现在指向文件夹里的 schema',
    next: '生成幻灯片，请输入（第二行每台电脑只需一次）：',
  },
} as const satisfies Record<UiLanguage, unknown>;

/** What was made, what to type next, and what there is to know about it. */
export function madeWords(
  folder: string,
  answers: Answers,
  notes: readonly Words[],
  { ui, portable = false }: { readonly ui: UiLanguage; readonly portable?: boolean },
): string {
  const { made, outline, look, page, tool, next } = WORDS[ui];
  const files = [
    ['slides.yaml', outline],
    [`templates/${answers.name}`, look],
    ['README.md', page],
    ...(portable ? ([['tool', tool]] as const) : []),
  ] as const;
  const width = Math.max(...files.map(([file]) => file.length));
  return [
    ...notes.flatMap((note) => [note[ui], '']),
    made(folder),
    ...files.map(([file, what]) => `  ${file.padEnd(width)}  ${what}`),
    '',
    next,
    `  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`,
    ...(portable ? ['  npm ci'] : []),
    '  npm run build-deck',
  ].join('\n');
}

const WORDS = {
  en: {
    made: (folder: string) => `Made the folder ${folder}:`,
    outline: 'what the slides say: open it in an editor',
    look: 'how they look',
    page: 'what to do next',
    tool: 'the tool itself',
    next: 'To build the slides, type:',
  },
  zh: {
    made: (folder: string) => `已建好文件夹 ${folder}：`,
    outline: '幻灯片的内容，用编辑器打开',
    look: '外观',
    page: '接下来做什么',
    tool: '工具本身',
    next: '生成幻灯片，请输入：',
  },
} as const satisfies Record<UiLanguage, unknown>;
