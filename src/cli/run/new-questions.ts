import { nearestColor, readColor } from '../../color/color-transforms.ts';
import { inWords, type UiLanguage, type Words } from '../../core/language.ts';
import { LANGUAGES } from '../../outline/outline.ts';
import { SCENES } from '../../scenery/library.ts';
import { paletteOf, secondFor } from '../../start/palette.ts';
import type { Answers, TextByLanguage, Usual } from '../../start/starter-deck.ts';

/** What a person may say about a new deck; what is left out is as in the starter. */
export interface Wishes extends Partial<Pick<Answers, 'title' | 'organisation' | 'languages' | 'minutes' | 'scene'>> {
  readonly colors?: readonly string[];
}

/** Asks one question, and asks again while the answer is refused; an empty answer takes the default. */
export interface Ask {
  text(question: string, usual: string, refuse: (answer: string) => string | undefined): Promise<string>;
  choice(question: string, choices: readonly { readonly name: string; readonly value: string }[]): Promise<string>;
}

const QUESTIONS = {
  languages: { en: 'In which languages? (arrow keys, then Enter)', zh: '用哪些语言？（按方向键选择，按回车确定）' },
  title: { en: 'Title of the deck', zh: '演示的标题' },
  organisation: { en: 'Your organisation', zh: '演示单位' },
  main: { en: 'Main colour', zh: '主色' },
  second: { en: 'Second colour', zh: '辅色' },
  scene: { en: 'What is it about? (a drawing for the cover)', zh: '讲的是什么？（封面配图）' },
  minutes: { en: 'How many minutes is the talk?', zh: '演讲多少分钟？' },
} as const satisfies Record<string, Words>;

const CHOICES: readonly { readonly value: string; readonly name: Words }[] = [
  { value: 'en,zh', name: { en: 'English and Chinese', zh: '英文和中文' } },
  { value: 'en', name: { en: 'English', zh: '英文' } },
  { value: 'zh', name: { en: 'Chinese', zh: '中文' } },
];
const LANGUAGE_WORDS: Readonly<Record<string, Words>> = {
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
};

/** The wishes with answers to what they leave open, asked in `ui`. */
export async function askWishes(wishes: Wishes, usual: Usual, ask: Ask, ui: UiLanguage): Promise<Wishes> {
  const say = (words: Words) => inWords(words, ui);
  const choices = CHOICES.map(({ value, name }) => ({ value, name: say(name) }));
  const languages = wishes.languages ?? (await ask.choice(say(QUESTIONS.languages), choices)).split(',');
  const byLanguage = async (question: Words, texts: TextByLanguage) => {
    const answers: [string, string][] = [];
    for (const language of languages) {
      const which = languages.length > 1 ? ` (${say(LANGUAGE_WORDS[language] ?? question)})` : '';
      answers.push([language, await ask.text(`${say(question)}${which}`, texts[language] ?? '', () => undefined)]);
    }
    return Object.fromEntries(answers);
  };
  const title = wishes.title ?? (await byLanguage(QUESTIONS.title, usual.title));
  const organisation = wishes.organisation ?? (await byLanguage(QUESTIONS.organisation, usual.organisation));
  const colors = wishes.colors ?? (await askColors(usual.colors, ask, say));
  const scene = wishes.scene ?? (await ask.choice(say(QUESTIONS.scene), sceneChoices(say)));
  const minutes =
    wishes.minutes ??
    Number(
      await ask.text(say(QUESTIONS.minutes), String(usual.minutes), (answer) =>
        isMinutes(Number(answer)) ? undefined : say(NO_MINUTES),
      ),
    );
  return { languages, title, organisation, colors, minutes, ...(scene === NO_SCENE ? {} : { scene }) };
}

/** The answer of who wants no scene. */
const NO_SCENE = '';

function sceneChoices(say: (words: Words) => string) {
  const none = { value: NO_SCENE, name: say({ en: 'None of these: no drawing', zh: '都不是：不配图' }) };
  const scenes = Object.entries(SCENES).map(([value, { title }]) => ({ value, name: `${value}: ${say(title)}` }));
  return [none, ...scenes];
}

async function askColors(usual: Usual['colors'], ask: Ask, say: (words: Words) => string): Promise<string[]> {
  const strange = (answer: string) => (readColor(answer) === undefined ? say(noColor(answer)) : undefined);
  const main = await ask.text(say(QUESTIONS.main), usual[0], strange);
  const unfit = (answer: string) => {
    const palette = paletteOf(readColor(main) ?? '', readColor(answer) ?? '');
    return 'refused' in palette ? say(palette.refused) : undefined;
  };
  const fitting = secondFor(readColor(main) ?? '', [usual[1], usual[0]]);
  return [main, await ask.text(say(QUESTIONS.second), fitting, (answer) => strange(answer) ?? unfit(answer))];
}

/** What is wrong with wishes from the command line; undefined where nothing is. */
export function refusedWishes({ languages = [], colors = [], minutes, scene }: Wishes): Words | undefined {
  const unknown = languages.find((language) => !(LANGUAGES as readonly string[]).includes(language));
  if (unknown !== undefined) return noLanguage(unknown);
  const strange = colors.find((color) => readColor(color) === undefined);
  if (strange !== undefined) return noColor(strange);
  if (colors.length > 2)
    return { en: 'Two colours are enough: a main one and a second one.', zh: '两种颜色就够了：主色和辅色。' };
  if (scene !== undefined && !Object.hasOwn(SCENES, scene)) return noScene(scene);
  return minutes !== undefined && !isMinutes(minutes) ? NO_MINUTES : undefined;
}

function isMinutes(minutes: number): boolean {
  return Number.isFinite(minutes) && minutes > 0 && minutes <= 600;
}

const NO_MINUTES: Words = { en: 'Minutes are a number above zero, such as 15.', zh: '分钟数是大于零的数字，例如 15。' };

function noLanguage(language: string): Words {
  return {
    en: `Decks are written in en and zh, and not in “${language}”.`,
    zh: `语言可以写 en 或 zh，不能写“${language}”。`,
  };
}

function noScene(scene: string): Words {
  const names = Object.keys(SCENES);
  return {
    en: `The library has no scene “${scene}”. It has ${names.join(', ')}.`,
    zh: `图库里没有“${scene}”。可选：${names.join('、')}。`,
  };
}

function noColor(color: string): Words {
  const meant = nearestColor(color);
  return {
    en: `“${color}” is no colour. ${meant ? `Did you mean ${meant}? ` : ''}Write six digits such as 0E6B84, or a name such as teal; two colours have a comma between them.`,
    zh: `“${color}”不是颜色。${meant ? `是否想写 ${meant}？` : ''}请写六位数，例如 0E6B84，或英文颜色名，例如 teal；两种颜色之间用逗号隔开。`,
  };
}

/** Asks on the terminal; undefined where there is none, as in a script. */
export async function terminalAsk(): Promise<Ask | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const { input, select } = await import('@inquirer/prompts');
  return {
    text: (message, usual, refuse) => input({ message, default: usual, validate: (answer) => refuse(answer) ?? true }),
    choice: (message, choices) =>
      select({ message, choices: [...choices], theme: { style: { keysHelpTip: () => undefined } } }),
  };
}
