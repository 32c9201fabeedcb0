import type { UiLanguage } from '../core/words.ts';
import { type Files, readText } from '../files/files.ts';
import { type Answers, type NewFiles, starterDeck } from './starter-deck.ts';

/** How the tool is run from the new folder, and where its documentation is. */
export interface ToolPlace {
  /** What is typed before the name of a command: `node "../deck/dist/cli.js"`. */
  readonly command: string;
  readonly folder: string;
}

/**
 * The files of a new deck's folder: its outline, its brand, the editor's settings, commands to type, and a page in `ui`
 * that says what to do.
 */
export function newDeck(starter: Files, answers: Answers, tool: ToolPlace, ui: UiLanguage): NewFiles {
  const title = Object.values(answers.title ?? {})[0] ?? answers.name;
  const page = readText(starter, `README.${ui}.md`) ?? '';
  const filled = { title, name: answers.name, tool: `\`${tool.folder}\`` };
  return new Map([
    ...starterDeck(starter, answers, ui),
    ['README.md', page.replace(/\{(title|name|tool)\}/g, (_, key: keyof typeof filled) => filled[key])],
    ['package.json', packageFile(answers.name, tool.command)],
  ]);
}

/** The commands that the page tells: nothing is to be installed for them. */
function packageFile(name: string, command: string): string {
  const scripts = {
    // What the editor completes follows the outline at each build.
    'build-deck': `${command} schema --for slides.yaml --quiet && ${command} build`,
    watch: `${command} build --watch`,
    check: `${command} check`,
    // Passes any other command on: `npm run deck -- translate export`.
    deck: command,
  };
  return `${JSON.stringify({ name: name.toLowerCase(), private: true, scripts }, null, 2)}\n`;
}
