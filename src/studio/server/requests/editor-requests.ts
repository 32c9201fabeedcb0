import { z } from 'zod';
import type { JsonSchema } from '../../../outline/editor/json-schema.ts';
import { type OutlineNames, outlineNames } from '../../../outline/editor/outline-names.ts';
import { slidesJsonSchema } from '../../../outline/editor/slides-json-schema.ts';
import { completionsAt, hintAt } from '../../editor/completions.ts';
import { namedInFile, offerOf } from '../../editor/named-in-file.ts';
import { type KeyedText, translationCompletionsAt } from '../../editor/translation-completions.ts';
import { nameAt, namePlaces, textValueAt } from '../../edits/name-places.ts';
import type { Session } from '../../session.ts';
import type { HistoryEntry } from '../../texts/text-store.ts';
import { type Answers, answer } from './answers.ts';
import { namesInFiles, textsFor } from './names-in-files.ts';
import { by, file } from './text-requests.ts';

const count = z.int().min(0);
/** Names that were read so long ago are read again, in ms, where the deck has changed since. */
const NAMES_LAST = 2000;

/** A place in a text as the editor has it, typing that is under way included. */
const at = z.strictObject({ file, text: z.string().max(4_000_000), offset: count });

/** What the editor asks for beside the texts themselves. */
export function editorRequests(session: Session): Answers {
  const { store } = session;
  let known: { readonly print: string; readonly schema: JsonSchema } | undefined;
  const schemaOf = (names: OutlineNames): JsonSchema => {
    const print = JSON.stringify(names);
    if (known?.print !== print) known = { print, schema: slidesJsonSchema(undefined, names) };
    return known.schema;
  };
  let names: { readonly found: OutlineNames; readonly at: number; readonly turn: number } | undefined;
  /** The names that the outline may write, as they were a moment ago. */
  const namesNow = (): OutlineNames => {
    const { files, outline } = session.project();
    const turn = session.turn();
    // To read them takes longer than to lay out a slide: not at each key.
    if (!names || (names.turn !== turn && Date.now() - names.at > NAMES_LAST)) {
      names = { found: outlineNames(files, outline, session.live.read), at: Date.now(), turn };
    }
    return names.found;
  };
  const namesFor = (name: string) => (name === session.project().outline ? namesNow() : undefined);
  let translated: { readonly texts: readonly KeyedText[]; readonly file: string; readonly turn: number } | undefined;
  /** The texts of the deck for a file of translations, read once as long as nothing changes. */
  const textsOf = (file: string): readonly KeyedText[] | undefined => {
    const turn = session.turn();
    if (translated?.file === file && translated.turn === turn) return translated.texts;
    const texts = textsFor(session.project(), file, session.live.read);
    if (texts) translated = { texts, file, turn };
    return texts;
  };
  return {
    complete: answer(at, async (asked) => {
      const names = namesFor(asked.file);
      if (!names) {
        const texts = textsOf(asked.file);
        return texts
          ? translationCompletionsAt(texts, namesNow(), asked.text, asked.offset)
          : { from: asked.offset, options: [] };
      }
      const { from, options } = completionsAt(schemaOf(names), names, asked.text, asked.offset);
      const named = namedInFile(asked.text, asked.offset);
      const inFile = named ? await namesInFiles(session.project(), named) : [];
      const isQuoted = /["']/.test(asked.text[from - 1] ?? '');
      const offers = inFile.map((name) => offerOf(name, { isKey: named?.isKey ?? false, isQuoted }));
      return { from, options: [...offers, ...options] };
    }),
    hint: answer(at, (asked) => {
      const names = namesFor(asked.file);
      return (names && hintAt(schemaOf(names), names, asked.text, asked.offset)) ?? {};
    }),
    /** The name at a place of a text as the studio has it, or the text that is named there. */
    'name-at': answer(z.strictObject({ file, offset: count }), (asked) => {
      const project = session.project();
      const named = textValueAt(project, asked.file, asked.offset);
      if (named !== undefined && session.isText(named)) return { opens: named };
      return nameAt(project, asked.file, asked.offset) ?? {};
    }),
    name: answer(z.strictObject({ of: z.enum(['facts', 'sources', 'slides']), name: z.string().max(256) }), (asked) => {
      return namePlaces(session.project(), asked.of, asked.name) ?? {};
    }),
    history: answer(z.strictObject({}), () => {
      const { done, undone } = store.history();
      return { done: done.map(shownStep), undone: undone.map(shownStep) };
    }),
    'history-go': answer(
      z.strictObject({ done: count, shown: z.strictObject({ done: count, undone: count }), by }),
      ({ done: wanted, shown, by: window }) => {
        const { done, undone } = store.history();
        if (done.length !== shown.done || undone.length !== shown.undone) return { refused: 'stale' };
        for (let at = done.length; at > wanted; at--) if (!store.undo(window)) return { refused: 'conflict' };
        for (let at = done.length; at < wanted; at++) if (!store.redo(window)) return { refused: 'conflict' };
        return {};
      },
    ),
  };
}

const shownStep = ({ label, at, steps }: HistoryEntry) => ({
  ...{ label, at },
  files: [...new Set(steps.map(({ file }) => file))],
});
