import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  type Completion as Offer,
  snippet,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip } from '@codemirror/view';
import type { Completion, Completions, Hint } from '../../protocol/editor.ts';
import { ask } from '../base/connection.ts';
import { sampleOf } from '../base/samples.ts';

/**
 * A line as far as a word in which a key, a value or a fact in braces may be begun; behind others, behind a language and with
 * a capital letter one writes prose.
 */
const MAY_BE_NAME = /^\s*(?:- +)*[\w.[\]-]*$|(?<!\b(?:en|zh))(?:: |- |[[,{] *)(?:[a-z\d_][\w-]*)?$/;

/** What may be written at the cursor, as one types or by Ctrl+Space; and what a word means that is pointed at. */
export function writingHelp(fileOf: () => string | undefined): Extension {
  const asked = (view: { readonly doc: { toString(): string } }, offset: number) => ({
    ...{ file: fileOf(), text: view.doc.toString(), offset },
  });
  const complete = async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
    const { from, text } = state.doc.lineAt(pos);
    if (!explicit && !MAY_BE_NAME.test(text.slice(0, pos - from))) return null;
    const found = await ask<Completions>('complete', asked(state, pos));
    const [first] = found?.options ?? [];
    if (!found || !first) return null;
    const isUnasked = !explicit && found.from === pos && (first.sort === 'key' || first.sort === 'snippet');
    return isUnasked
      ? null
      : {
          from: found.from,
          options: found.options.map((each) => offerOf(each, text.slice(0, found.from - from))),
          validFor: /^[\w-]*$/,
        };
  };
  const hint = async ({ state }: EditorView, pos: number) => {
    const found = await ask<Partial<Hint>>('hint', asked(state, pos));
    const { from, to, title = '', help = '' } = found ?? {};
    if (from === undefined || to === undefined) return null;
    const line = state.doc.lineAt(from);
    const before = line.text.slice(0, from - line.from);
    return { pos: from, end: to, create: () => ({ dom: hintShown(title, help, before, state.sliceDoc(from, to)) }) };
  };
  return [autocompletion({ override: [complete], icons: false }), hoverTooltip(hint)];
}

function offerOf({ sort, label, help, insert = label }: Completion, before: string): Offer {
  const apply = {
    value: insert,
    snippet: snippet(insert),
    key: (view: EditorView, _: Offer, from: number, to: number) =>
      put(view, from, to, view.state.sliceDoc(to, to + 1) === ':' ? label : insert),
    fact: (view: EditorView, _: Offer, from: number, to: number) => {
      const isBraced = /\{\s*$/.test(view.state.sliceDoc(Math.max(0, from - 20), from));
      const isOpen = isBraced && !/^\s*[}.]/.test(view.state.sliceDoc(to, to + 20));
      put(view, from, to, isOpen ? `${label}}` : label);
    },
  }[sort];
  const hasPicture = sort === 'value' && SHOWN.test(before);
  const info = hasPicture ? () => hintShown(undefined, help, before, label) : help;
  return { label, apply, ...(info === '' ? {} : { info }), boost: sort === 'snippet' ? -1 : 0 };
}

function put(view: EditorView, from: number, to: number, insert: string): void {
  view.dispatch({
    ...{ changes: { from, to, insert }, selection: { anchor: from + insert.length } },
    ...{ userEvent: 'input.complete', scrollIntoView: true },
  });
}

/** What stands before a kind of slide, or a type of chart. */
const SHOWN = /\b(kind|type):\s*$/;

function hintShown(title: string | undefined, help: string, before: string, word: string): HTMLElement {
  const shown = document.createElement('div');
  shown.className = 'cm-hint';
  const [, key] = SHOWN.exec(before) ?? [];
  if (key === 'kind' || key === 'type') shown.append(pictureOf(key, word));
  if (title !== undefined) shown.append(withText('code', title));
  shown.append(withText('p', help));
  return shown;
}

function withText(tag: 'code' | 'p', text: string): HTMLElement {
  const shown = document.createElement(tag);
  shown.textContent = text;
  return shown;
}

/** The place of a picture of what a word stands for, until it is drawn; taken away where there is none. */
function pictureOf(key: 'kind' | 'type', word: string): HTMLElement {
  const picture = document.createElement('div');
  picture.className = 'cm-picture';
  sampleOf(key, word).then((drawing) => (drawing ? picture.append(drawing) : picture.remove()));
  return picture;
}
