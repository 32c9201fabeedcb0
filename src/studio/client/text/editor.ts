import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { type Diagnostic, forEachDiagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  type EditorState,
  type Extension,
  EditorState as State,
  type StateEffect,
} from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Events, FindingView } from '../../protocol/events.ts';
import { ask, WINDOW } from '../base/connection.ts';
import type { Target } from '../base/state.ts';
import { type UiLanguage, wordsIn } from '../base/words.ts';
import { editorLook } from './editor-look.ts';
import { lineMarks } from './line-marks.ts';
import type { NameAct } from './names.tsx';
import { phrasesIn } from './phrases.ts';
import { type TextLine, type TypeAnswer, textLine } from './text-line.ts';
import { writingHelp } from './writing-help.ts';

/** Marks changes that the studio told of: they are not sent back to it. */
const told = Annotation.define<boolean>();

/** What is gone to stands so far below the editor's upper edge, in px. */
const ABOVE_TARGET = 64;

/** Pause before what the studio did not take is tried again, in ms. */
const AGAIN_AFTER = 1000;

interface Options {
  readonly parent: HTMLElement;
  readonly nonce: string;
  /** The language of the page now. */
  readonly languageOf: () => UiLanguage;
  /** Called with the file and the offset whenever the cursor has moved in an editor that has the focus. */
  readonly onCursor: (file: string, offset: number) => void;
  /** Called to do something with the name at a place, once the studio has all that was typed. */
  readonly onName: (act: NameAct, at: { readonly file: string; readonly offset: number }) => void;
  readonly label: string;
}

interface OpenText {
  readonly text: string;
  readonly version: number;
}

/** A text that was opened: as it is while another is shown, and its line to the studio. */
interface HeldText {
  readonly line: TextLine;
  state: EditorState;
  scroll?: StateEffect<unknown>;
}

/**
 * The editor of one text at a time; those that were opened keep their place, and follow the studio unseen. What is typed goes
 * to the studio at once; what others change comes back as updates.
 */
export function textEditor({ parent, nonce, languageOf, onCursor, onName, label }: Options) {
  const phrases = new Compartment();
  let file: string | undefined;
  let wanted: string | undefined;
  const held = new Map<string, HeldText>();

  const speaking = () => ({ effects: phrases.reconfigure(phrasesIn(languageOf())) });

  const hold = (name: string, opened: OpenText): HeldText => {
    const line = textLine({
      opened,
      by: WINDOW,
      send: (version, changes) => ask<NonNullable<TypeAnswer>>('type', { file: name, version, changes, by: WINDOW }),
      reopen: () => ask<OpenText>('open', { file: name }),
      later: (again) => setTimeout(again, AGAIN_AFTER),
      apply: (changes) => {
        const spec = { changes, annotations: told.of(true) };
        if (name === file) view.dispatch(spec);
        else own.state = own.state.update(spec).state;
      },
    });
    const own: HeldText = { line, state: State.create({ doc: opened.text, extensions }) };
    own.state = own.state.update(speaking()).state;
    held.set(name, own);
    return own;
  };

  const settled = () => Promise.all([...held.values()].map(({ line }) => line.settled()));

  /** A command of the keyboard that asks the studio for something, once it has all that was typed. */
  const asking =
    (name: string, body: object = {}) =>
    (): boolean => {
      settled().then(() => ask(name, body));
      return true;
    };

  const actOnName = (act: NameAct, offset = view.state.selection.main.head): boolean => {
    const own = file;
    if (own === undefined) return false;
    settled().then(() => onName(act, { file: own, offset }));
    return true;
  };

  const watching = EditorView.updateListener.of(({ docChanged, selectionSet, changes, transactions, state }) => {
    if (!file) return;
    if (docChanged && !transactions.some((each) => each.annotation(told))) {
      performance.mark('typed');
      held.get(file)?.line.typed(changes);
    }
    if ((selectionSet || docChanged) && view.hasFocus) onCursor(file, state.selection.main.head);
  });

  const extensions: Extension = [
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    editorLook,
    lineMarks,
    yaml(),
    writingHelp(() => file),
    keymap.of([
      { key: 'Mod-z', run: asking('undo', { by: WINDOW }) },
      { key: 'Mod-y', mac: 'Mod-Shift-z', run: asking('redo', { by: WINDOW }) },
      { key: 'Mod-Shift-z', run: asking('redo', { by: WINDOW }) },
      { key: 'Mod-s', run: asking('write') },
      { key: 'Mod-.', run: fixHere },
      { key: 'F2', run: () => actOnName('rename') },
      { key: 'F12', run: () => actOnName('definition'), shift: () => actOnName('uses') },
      ...searchKeymap,
      ...lintKeymap,
      ...foldKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.domEventHandlers({
      mousedown: (event) => {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false;
        const offset = view.posAtCoords(event);
        event.preventDefault();
        return offset !== null && actOnName('definition', offset);
      },
    }),
    EditorView.cspNonce.of(nonce),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    phrases.of(phrasesIn(languageOf())),
    State.tabSize.of(2),
    State.lineSeparator.of('\n'),
    watching,
  ];
  const view = new EditorView({ parent, extensions });

  return {
    view,
    async open(name: string): Promise<void> {
      wanted = name;
      if (name === file) return;
      const opened = held.has(name) ? undefined : await ask<OpenText>('open', { file: name });
      if (wanted !== name || name === file) return;
      const next = held.get(name) ?? (opened?.text === undefined ? undefined : hold(name, opened));
      if (!next) return;
      const before = file === undefined ? undefined : held.get(file);
      if (before) Object.assign(before, { state: view.state, scroll: view.scrollSnapshot() });
      file = name;
      view.setState(next.state);
      if (next.scroll) view.dispatch({ effects: next.scroll });
    },
    /** Takes over what somebody else, or the history, changed. */
    take: (update: Events['update']): void => held.get(update.file)?.line.hear(update),
    /** Asks for what was missed while the studio was away, and sends what was kept. */
    catchUp(): void {
      for (const { line } of held.values()) line.catchUp();
    },
    /** Has the editor's own panels speak the language of the page. */
    speak(): void {
      for (const own of held.values()) own.state = own.state.update(speaking()).state;
      view.dispatch(speaking());
    },
    /** Shows what is wrong in the text at its lines, each with what mends it: as long as the text is the one that was reviewed. */
    mark({ findings, versions }: Events['findings']): void {
      const language = languageOf();
      const { doc } = view.state;
      const { length } = doc;
      const isReviewed = file !== undefined && held.get(file)?.line.isAt(versions[file]);
      const own = findings.filter((each) => each.file === file && each.from !== undefined);
      const marks = own.map(
        ({ from = 0, to = from, severity, message, hint, code, edit }): Diagnostic => ({
          from: Math.min(from, length),
          // What is about a whole slide is marked in its first line.
          to: Math.min(Math.max(to, from), doc.lineAt(Math.min(from, length)).to),
          severity,
          source: code,
          message: [message[language], hint?.[language]].filter(Boolean).join(' '),
          ...(edit && isReviewed && edit.file === file
            ? {
                actions: [
                  {
                    name: fixName(edit, language),
                    apply: () => {
                      if (view.state.doc !== doc) return;
                      view.dispatch({ changes: { from: edit.from, to: edit.to, insert: edit.insert } });
                    },
                  },
                ],
              }
            : {}),
        }),
      );
      view.dispatch(setDiagnostics(view.state, marks));
    },
    show({ from, to, isFocused = false }: Omit<Target, 'file'>): void {
      const length = view.state.doc.length;
      const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
      view.dispatch({
        selection,
        effects: EditorView.scrollIntoView(selection.anchor, { y: 'start', yMargin: ABOVE_TARGET }),
      });
      if (isFocused) view.focus();
    },
    /** Puts a text in at the cursor, in place of what is selected. */
    insert(text: string): void {
      view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true, userEvent: 'input' });
      view.focus();
    },
    actOnName: (act: NameAct): boolean => actOnName(act),
    file: () => file,
  };
}

/** What a fix does, in words. */
export function fixName({ from, to, insert }: NonNullable<FindingView['edit']>, language: UiLanguage): string {
  const word = wordsIn(language);
  const text = insert.trim();
  if (text === '') return word('fixRemove');
  if (text.includes('\n')) return word(from === to ? 'fixInsertLines' : 'fixChangeLines');
  const shown = text.length > 40 ? `${text.slice(0, 40)} …` : text;
  return word(from === to ? 'fixInsert' : 'fixChange').replace('…', () => shown);
}

/** Mends what is wrong at the cursor, where a finding there says how. */
function fixHere(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  let isFixed = false;
  forEachDiagnostic(view.state, ({ actions }, from, to) => {
    if (isFixed || head < from || head > to) return;
    const fix = actions?.[0];
    fix?.apply(view, from, to);
    isFixed = fix !== undefined;
  });
  return isFixed;
}
