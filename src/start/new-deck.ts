import { asciiLetters } from '../core/ascii-letters.ts';
import type { UiLanguage } from '../core/language.ts';
import { isDeviceName, LONGEST_NAME } from '../core/limits.ts';
import { type Files, readText } from '../files/files.ts';
import { say } from '../messages/say.ts';
import { portableDependencies, type ToolPackage } from './portable.ts';
import { type Answers, type NewFiles, starterDeck } from './starter-deck.ts';

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
  const { install, moved } = tool.packed ? say.start.portable : say.start.beside;
  const { notes, sample } = say.start.figures;
  const filled = {
    ...{ title, name: answers.name, tool: `\`${tool.places[0]}\``, install: install[ui], moved: moved[ui] },
    ...{ figures: (isFromNotes ? notes : sample)[ui], mark: answers.logo?.mark ?? 'mark.svg' },
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
