import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  defaultHighlightStyle,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Annotation, type ChangeSpec, type EditorState, type Extension, EditorState as State } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Events, FindingView } from '../../protocol/events.ts';
import type { Changes } from '../../texts/changes.ts';
import { ask, WINDOW } from '../base/connection.ts';

/** Marks changes that the studio told of: they are not sent back to it. */
const told = Annotation.define<boolean>();

/** A command of the keyboard that asks the studio for something. */
const asking =
  (name: string, body: object = {}) =>
  (): boolean => {
    ask(name, body);
    return true;
  };

interface Options {
  readonly parent: HTMLElement;
  readonly nonce: string;
  readonly language: 'en' | 'zh';
  /** Called with the file and the offset whenever the cursor has moved. */
  readonly onCursor: (file: string, offset: number) => void;
  readonly label: string;
}

interface OpenText {
  readonly text: string;
  readonly version: number;
}

/**
 * The editor of one text at a time. What is typed goes to the studio at once, one request after the other; what others change
 * comes back as updates. Where both happened, the text is taken anew, with what is here put in again.
 */
export function textEditor({ parent, nonce, language, onCursor, label }: Options) {
  let file: string | undefined;
  let version = 0;
  let pending: Promise<void> = Promise.resolve();
  /** Changes of our own that the studio has not confirmed, by what they led to. */
  let sent = 0;

  const send = (changes: Changes, name: string) => {
    sent += 1;
    pending = pending.then(async () => {
      const answer = await ask<{ version?: number; refused?: string }>('type', {
        file: name,
        version,
        changes,
        by: WINDOW,
      });
      sent -= 1;
      if (name !== file) return;
      if (answer?.version !== undefined) version = answer.version;
      else if (sent === 0) await takeAnew(name);
    });
  };

  /** Makes the text what the studio has, and sends what was typed here since as a change of that. */
  const takeAnew = async (name: string) => {
    const opened = await ask<OpenText>('open', { file: name });
    if (!opened || name !== file) return;
    version = opened.version;
    replaceAll(view.state, opened.text);
  };
  const replaceAll = (state: EditorState, text: string) => {
    if (state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: state.doc.length, insert: text }, annotations: told.of(true) });
  };

  const watching = EditorView.updateListener.of(({ docChanged, selectionSet, changes, transactions, state }) => {
    if (!file) return;
    if (docChanged && !transactions.some((each) => each.annotation(told))) {
      const made: { from: number; to: number; insert: string }[] = [];
      changes.iterChanges((from, to, _, __, inserted) => made.push({ from, to, insert: inserted.toString() }));
      performance.mark('typed');
      send(made, file);
    }
    if (selectionSet || docChanged) onCursor(file, state.selection.main.head);
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
    syntaxHighlighting(defaultHighlightStyle),
    yaml(),
    keymap.of([
      { key: 'Mod-z', run: asking('undo', { by: WINDOW }) },
      { key: 'Mod-y', mac: 'Mod-Shift-z', run: asking('redo', { by: WINDOW }) },
      { key: 'Mod-Shift-z', run: asking('redo', { by: WINDOW }) },
      { key: 'Mod-s', run: asking('write') },
      ...searchKeymap,
      ...lintKeymap,
      ...foldKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.cspNonce.of(nonce),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label }),
    State.tabSize.of(2),
    watching,
  ];
  const view = new EditorView({ parent, extensions });

  return {
    view,
    async open(name: string): Promise<void> {
      if (name === file) return;
      const opened = await ask<OpenText>('open', { file: name });
      if (!opened) return;
      file = name;
      version = opened.version;
      view.setState(State.create({ doc: opened.text, extensions }));
    },
    /** Takes over what somebody else, or the history, changed. */
    take({ file: name, version: next, changes, by, origin }: Events['update']): void {
      if (name !== file || (by === WINDOW && origin === 'typing')) return;
      if (next !== version + 1 || sent > 0) {
        pending = pending.then(() => takeAnew(name));
        return;
      }
      version = next;
      const specs: ChangeSpec[] = changes.map(({ from, to, insert }) => ({ from, to, insert }));
      view.dispatch({ changes: specs, annotations: told.of(true) });
    },
    /** Shows what is wrong in the text at its lines, each with what mends it. */
    mark(findings: readonly FindingView[]): void {
      const length = view.state.doc.length;
      const own = findings.filter((each) => each.file === file && each.from !== undefined);
      const marks = own.map(
        ({ from = 0, to = from, severity, message, hint, code, edit }): Diagnostic => ({
          from: Math.min(from, length),
          to: Math.min(Math.max(to, from), length),
          severity,
          source: code,
          message: [message[language], hint?.[language]].filter(Boolean).join(' '),
          ...(edit && edit.file === file
            ? {
                actions: [
                  {
                    name: edit.insert.trim().slice(0, 40) || '×',
                    apply: () => view.dispatch({ changes: { from: edit.from, to: edit.to, insert: edit.insert } }),
                  },
                ],
              }
            : {}),
        }),
      );
      view.dispatch(setDiagnostics(view.state, marks));
    },
    show(from: number, to: number): void {
      const length = view.state.doc.length;
      const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }) });
      view.focus();
    },
    file: () => file,
  };
}
