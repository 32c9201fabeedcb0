import { nearestColor, readColor } from '../../color/color-transforms.ts';
import { inWords, type UiLanguage, type Words } from '../../core/language.ts';
import { nearest } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { DECK_LANGUAGES } from '../../outline/outline.ts';
import { SCENE_NAMES, SCENES, sceneCalled } from '../../scenery/library.ts';
import { paletteOf, secondFor } from '../../start/palette.ts';
import type { Answers, TextByLanguage, Usual } from '../../start/starter-deck.ts';

export interface Wishes extends Partial<Pick<Answers, 'title' | 'organisation' | 'languages' | 'minutes' | 'scene'>> {
  readonly colors?: readonly string[];
}

/** Asks one question, and asks again while the answer is refused; an empty answer takes the default. */
export interface Ask {
  text(question: string, usual: string, refuse: (answer: string) => string | undefined): Promise<string>;
  choice(question: string, choices: readonly { readonly name: string; readonly value: string }[]): Promise<string>;
}

const QUESTIONS = say.cli.questions;

const CHOICES: readonly { readonly value: string; readonly name: Words }[] = [
  { value: 'en,zh', name: say.cli.englishAndChinese },
  { value: 'en', name: say.cli.english },
  { value: 'zh', name: say.cli.chinese },
];
const LANGUAGE_WORDS: Readonly<Record<string, Words>> = { en: say.cli.english, zh: say.cli.chinese };

/** The wishes with answers to what they leave open, asked in `ui`. */
export async function askWishes(wishes: Wishes, usual: Usual, ask: Ask, ui: UiLanguage): Promise<Wishes> {
  const print = (words: Words) => inWords(words, ui);
  const choices = CHOICES.map(({ value, name }) => ({ value, name: print(name) }));
  const languages = wishes.languages ?? (await ask.choice(print(QUESTIONS.languages), choices)).split(',');
  const byLanguage = async (question: Words, texts: TextByLanguage) => {
    const answers: [string, string][] = [];
    for (const language of languages) {
      const which = languages.length > 1 ? ` (${print(LANGUAGE_WORDS[language] ?? question)})` : '';
      answers.push([language, await ask.text(`${print(question)}${which}`, texts[language] ?? '', () => undefined)]);
    }
    return Object.fromEntries(answers);
  };
  const title = wishes.title ?? (await byLanguage(QUESTIONS.title, usual.title));
  const organisation = wishes.organisation ?? (await byLanguage(QUESTIONS.organisation, usual.organisation));
  const colors = wishes.colors ?? (await askColors(usual.colors, ask, print));
  const scene = wishes.scene ?? (await ask.choice(print(QUESTIONS.scene), sceneChoices(print)));
  const minutes =
    wishes.minutes ??
    Number(
      await ask.text(print(QUESTIONS.minutes), String(usual.minutes), (answer) =>
        isMinutes(Number(answer)) ? undefined : print(say.cli.wrongMinutes),
      ),
    );
  return { languages, title, organisation, colors, minutes, ...(scene === NO_SCENE ? {} : { scene }) };
}

const NO_SCENE = '';

function sceneChoices(print: (words: Words) => string) {
  const none = { value: NO_SCENE, name: print(say.cli.noDrawing) };
  const scenes = Object.entries(SCENES).map(([value, { title }]) => ({ value, name: `${value}: ${print(title)}` }));
  return [none, ...scenes];
}

async function askColors(usual: Usual['colors'], ask: Ask, print: (words: Words) => string): Promise<string[]> {
  const strange = (answer: string) => (readColor(answer) === undefined ? print(noColor(answer)) : undefined);
  const main = await ask.text(print(QUESTIONS.main), usual[0], strange);
  const unfit = (answer: string) => {
    const palette = paletteOf(readColor(main) ?? '', readColor(answer) ?? '');
    return 'refused' in palette ? print(palette.refused) : undefined;
  };
  const fitting = secondFor(readColor(main) ?? '', [usual[1], usual[0]]);
  return [main, await ask.text(print(QUESTIONS.second), fitting, (answer) => strange(answer) ?? unfit(answer))];
}

export function refusedWishes({ languages = [], colors = [], minutes, scene }: Wishes): Words | undefined {
  const unknown = languages.find((language) => !(DECK_LANGUAGES as readonly string[]).includes(language));
  if (unknown !== undefined) return say.cli.otherLanguage({ language: unknown });
  const strange = colors.find((color) => readColor(color) === undefined);
  if (strange !== undefined) return noColor(strange);
  if (colors.length > 2) return say.cli.twoColors;
  if (scene !== undefined && !Object.hasOwn(SCENES, scene)) return noScene(scene);
  return minutes !== undefined && !isMinutes(minutes) ? say.cli.wrongMinutes : undefined;
}

const isMinutes = (minutes: number) => Number.isFinite(minutes) && minutes > 0 && minutes <= 600;

function noScene(scene: string): Words {
  const meant = sceneCalled(scene) ?? nearest(scene, SCENE_NAMES);
  return say.cli.noScene({ scene, meant, names: SCENE_NAMES });
}

function noColor(color: string): Words {
  const meant = nearestColor(color);
  return say.cli.noColor({ color, meant });
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
