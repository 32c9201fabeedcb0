import type { UiLanguage, Words } from '../../core/language.ts';
import { isDeviceName, LONGEST_NAME } from '../../core/limits.ts';
import { say } from '../../messages/say.ts';
import type { UnshownKind } from '../../start/document/read-document.ts';
import type { Answers } from '../../start/starter-deck.ts';
import type { FromNotes, NotesFile } from './deck-from-notes.ts';

/** Why a folder is not taken. */
export function occupiedWords(folder: string): Words {
  return say.cli.occupiedFolder({ folder });
}

/** Why no folder can be called so that brings a deck to other computers. */
export function unusableName(name: string): Words | undefined {
  if (isDeviceName(name)) {
    return say.cli.deviceName({ name });
  }
  if (name.length <= LONGEST_NAME) return undefined;
  return say.cli.longName({ count: name.length, most: LONGEST_NAME });
}

/** Why notes cannot be read. */
export function noNotesWords(file: string): Words {
  return say.cli.noNotesFile({ file });
}

/** What a deck made from notes came to, what was left out of it, and what its author has to do. */
export function notesWords(
  { slides, facts, leftOut, code }: Pick<FromNotes, 'slides' | 'facts' | 'leftOut' | 'code'>,
  { form, unshown }: Pick<NotesFile, 'form' | 'unshown'>,
): Words[] {
  return [
    facts > 0 ? say.cli.slidesAndFigures({ slides, figures: facts }) : say.cli.slidesFromNotes({ slides }),
    ...(leftOut.length > 0 ? [say.cli.picturesLeftOut({ files: leftOut })] : []),
    ...(code.length > 0 ? [codeWords(code)] : []),
    ...(unshown.size > 0 ? [unshownWords(unshown)] : []),
    ...(form === 'plain' ? [say.cli.decimalCommas] : []),
  ];
}

function codeWords(code: readonly string[]): Words {
  const begun = code.map((line) => `\`${line.length > CODE ? `${line.slice(0, CODE)}…` : line}\``);
  return say.cli.codeLeftOut({ beginnings: begun });
}

/** How much of a line of code is quoted. */
const CODE = 40;
const UNSHOWN: Readonly<Record<UnshownKind, (count: number) => Words>> = {
  chart: (count) => say.cli.unshown.chart({ count }),
  diagram: (count) => say.cli.unshown.diagram({ count }),
  formula: (count) => say.cli.unshown.formula({ count }),
  object: (count) => say.cli.unshown.object({ count }),
  picture: (count) => say.cli.unshown.picture({ count }),
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
  chart: say.cli.drawChartsAnew,
  picture: say.cli.savePicturesAsPng,
};

/** Why the tool cannot be taken along: its folder is not a whole clone. */
export function notPortableWords(home: string): Words {
  return say.cli.notPortable({ folder: home });
}

/** Why a folder gets no tool: it has one. */
export function hasToolWords(folder: string): Words {
  return say.cli.hasTool({ folder });
}

/** Why a folder does not get the tool: its package file cannot be read. */
export function brokenPackageWords(folder: string): Words {
  return say.cli.brokenPackage({ folder });
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
