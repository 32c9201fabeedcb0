import { asciiLetters } from '../core/ascii-letters.ts';
import type { UiLanguage } from '../core/language.ts';
import { isDeviceName, LONGEST_NAME } from '../core/limits.ts';
import { type Files, readText } from '../files/files.ts';
import { portableDependencies, type ToolPackage } from './portable.ts';
import { type Answers, type NewFiles, starterDeck } from './starter-deck.ts';

/** Where the new folder finds the tool. */
export interface ToolPlace {
  /** Paths, from the folder or from the root of the disk, that are tried one after the other. */
  readonly places: readonly string[];
  /** The package of the tool that the folder takes along; none where it is found outside. */
  readonly packed?: ToolPackage;
}

/**
 * The files of a new deck's folder: its outline, its brand, the editor's settings, commands to type, and a page in `ui`
 * that says what to do. Figures are the starter's, or those of notes.
 */
export function newDeck(
  starter: Files,
  answers: Answers,
  tool: ToolPlace,
  ui: UiLanguage,
  isFromNotes = false,
): NewFiles {
  const title = Object.values(answers.title ?? {})[0] ?? answers.name;
  const page = readText(starter, `README.${ui}.md`) ?? '';
  const { install, moved } = (tool.packed ? PORTABLE : BESIDE)[ui];
  const { notes, sample } = FIGURES[ui];
  const filled = {
    ...{ title, name: answers.name, tool: `\`${tool.places[0]}\``, install, moved },
    ...{ figures: isFromNotes ? notes : sample, mark: answers.logo?.mark ?? 'mark.svg' },
  };
  return new Map([
    ...starterDeck(starter, answers, ui),
    [
      'README.md',
      page.replace(/\{(title|name|tool|install|moved|figures|mark)\}/g, (_, key: keyof typeof filled) => filled[key]),
    ],
    ['deck.mjs', readText(starter, 'deck.mjs') ?? ''],
    ['package.json', packageJson(answers.name, tool)],
  ]);
}

/** The commands that the page explains, and where they find the tool. */
export function packageJson(name: string, { places, packed }: ToolPlace): string {
  const command = 'node deck.mjs';
  const scripts = {
    // What the editor completes follows the outline at each build.
    'build-deck': `${command} build --schema`,
    watch: `${command} build --watch`,
    check: `${command} check`,
    facts: `${command} facts`,
    // Passes any other command on: `npm run deck -- translate export`.
    deck: command,
  };
  const taken = packed ? portableDependencies(packed) : {};
  return `${JSON.stringify({ name: name.toLowerCase(), private: true, tool: places, scripts, ...taken }, null, 2)}\n`;
}

/** What the page says of the figures in the deck. */
const FIGURES = {
  en: {
    sample:
      'All figures in it are made up. Put yours in their place, under `facts`, with the source of each under `sources`;\nand in `data/sales.csv`, which a spreadsheet program opens, for the chart that is drawn from it.',
    notes:
      'The texts and figures in it are from your notes. Figures stand under `facts`, each a draft: compare it with its source,\nthen accept it with `npm run facts -- accept` and its name; `npm run facts -- --drafts` lists them.',
  },
  zh: {
    sample:
      '其中的数据全部是虚构的。请在 `facts` 里换成真实数据，并在 `sources` 里写明来源；图表用的数据文件 `data/sales.csv` 可以用电子表格软件打开修改。',
    notes:
      '其中的文字和数据来自您的笔记。数据写在 `facts` 里，都是草稿：请逐一与来源核对，然后用 `npm run facts -- accept` 加名称接受；`npm run facts -- --drafts` 会列出草稿。',
  },
} as const satisfies Record<UiLanguage, unknown>;

/** What the page says of a tool that lies outside the folder, and of one that it takes along. */
const BESIDE = {
  en: {
    install: 'Nothing needs to be installed in this folder.',
    moved:
      'This folder can be moved and copied: it finds the tool where that is now, or beside itself where both move together. For a\ncomputer without the tool, make a folder that takes it along: `new --portable`.',
  },
  zh: {
    install: '这个文件夹里不需要安装任何东西。',
    moved:
      '这个文件夹可以移动或复制：工具留在原处，或者两者一起移动，都能找到。要在没有这个工具的电脑上使用，请用 `new --portable` 新建，工具会一并放进去。',
  },
} as const satisfies Record<UiLanguage, unknown>;
const PORTABLE = {
  en: {
    install:
      'Before the first build on a computer, type `npm ci`: it fetches the packages that the tool rests on, each in the version\nand with the checksum in `package-lock.json`. The tool itself is in the folder `tool`.',
    moved: 'This folder can be moved, copied and sent: leave out `node_modules`, which `npm ci` makes anew.',
  },
  zh: {
    install:
      '在一台电脑上第一次生成之前，请输入 `npm ci`：它会取来工具所用的软件包，版本和校验值都写在 `package-lock.json` 里。工具本身在文件夹 `tool` 里。',
    moved: '这个文件夹可以移动、复制、发送：`node_modules` 不用带上，`npm ci` 会重新生成。',
  },
} as const satisfies Record<UiLanguage, unknown>;

/** A name for files and folders of the deck, from that of its folder; `taken` names are passed over. */
export function deckName(folder: string, taken: readonly string[]): string {
  const plain = asciiLetters(folder)
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, LONGEST_NAME - '-deck'.length)
    .replace(/-+$/, '');
  const name = plain === '' ? 'deck' : plain;
  return taken.includes(name) || isDeviceName(name) ? `${name}-deck` : name;
}
