import { lookUp } from '../../core/collections.ts';
import type { UiLanguage, Words } from '../../core/language.ts';
import { isDeviceName, LONGEST_NAME } from '../../core/limits.ts';
import { LANGUAGES, say } from '../../messages/say.ts';
import type { Answers } from '../../start/starter-deck.ts';
import type { FromNotes, NotesFile } from './deck-from-notes.ts';

/** Why no folder can be called so that brings a deck to other computers. */
export function unusableName(name: string): Words | undefined {
  if (isDeviceName(name)) return say.cli.deviceName({ name });
  if (name.length <= LONGEST_NAME) return undefined;
  return say.cli.longName({ count: name.length, most: LONGEST_NAME });
}

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

const CODE = 40;

function unshownWords(unshown: NotesFile['unshown']): Words {
  const things = [...unshown].map(([what, count]) => say.cli.unshown[what]({ count }));
  return say.cli.leftOutOfDocument({
    things,
    hints: [...unshown.keys()].flatMap((what) => lookUp(say.cli.unshownHints, what) ?? []),
  });
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
  const { took, own, line, next, tool } = LANGUAGES[ui].cli.toolAdded;
  const listed = added.map(({ file, isNew }) => [file, isNew ? '' : file === 'package.json' ? own : line] as const);
  const files = [['tool', tool] as const, ...listed];
  const width = Math.max(...files.map(([file]) => file.length));
  return [
    took({ folder }),
    ...files.map(([file, what]) => `  ${file.padEnd(width)}  ${what}`.trimEnd()),
    '',
    next,
    `  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`,
    isLocked ? '  npm ci' : '  npm install',
    hasScript ? '  npm run build-deck' : '  node deck.mjs build',
  ].join('\n');
}

/** What was made, what to type next, and what there is to know about it. */
export function madeWords(
  folder: string,
  answers: Answers,
  notes: readonly Words[],
  { ui, portable = false }: { readonly ui: UiLanguage; readonly portable?: boolean },
): string {
  const { made, outline, look, page, tool, next } = LANGUAGES[ui].cli.deckMade;
  const files = [
    ['slides.yaml', outline],
    [`templates/${answers.name}`, look],
    ['README.md', page],
    ...(portable ? ([['tool', tool]] as const) : []),
  ] as const;
  const width = Math.max(...files.map(([file]) => file.length));
  return [
    ...notes.flatMap((note) => [note[ui], '']),
    made({ folder }),
    ...files.map(([file, what]) => `  ${file.padEnd(width)}  ${what}`),
    '',
    next,
    `  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`,
    ...(portable ? ['  npm ci'] : []),
    '  npm run build-deck',
  ].join('\n');
}
