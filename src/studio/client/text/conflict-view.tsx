import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { MergeView } from '@codemirror/merge';
import { ChangeSet, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { changesBetween } from '../../texts/changes.ts';
import { ask, WINDOW } from '../base/connection.ts';
import { CHANGED, notice } from '../base/notice.tsx';
import { state, word } from '../base/state.ts';
import { editorLook } from './editor-look.ts';

/** A file that another program changed while what was typed was not yet written. */
interface Conflict {
  readonly file: string;
  readonly text: string;
  readonly version: number;
  readonly theirs: string;
  readonly isGone: boolean;
}

/** The conflicts as they are known to the page. */
const conflicts = signal<readonly Conflict[]>([]);

/** Asks anew for what is in conflict, each time the studio tells of it. */
state.subscribe(async ({ conflicts: files }) => {
  if (files.length === 0) conflicts.value = [];
  else await readConflicts();
});

async function readConflicts(): Promise<void> {
  conflicts.value = (await ask<{ conflicts: readonly Conflict[] }>('conflicts'))?.conflicts ?? conflicts.value;
}

export const conflictOf = (file: string | undefined): Conflict | undefined =>
  conflicts.value.find((each) => each.file === file);

/** What the disk has beside what was typed, until one of them, or both merged, is chosen. */
export function ConflictView({ conflict }: { readonly conflict: Conflict }) {
  const say = word.value;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<{ readonly merge: MergeView; conflict: Conflict }>(undefined);
  useEffect(() => {
    const parent = place.current;
    if (!parent) return undefined;
    const merge = mergeOf(parent, conflict);
    shown.current = { merge, conflict };
    return () => merge.destroy();
  }, [say]);
  useEffect(() => {
    const now = shown.current;
    if (!now) return;
    const { merge, conflict: before } = now;
    now.conflict = conflict;
    replaceText(merge.a, conflict.theirs);
    // What was merged by hand stays, with what was typed meanwhile.
    const [was, merged] = [before.text, merge.b.state.doc.toString()];
    const byHand = ChangeSet.of(changesBetween(was, merged), was.length);
    merge.b.dispatch({ changes: ChangeSet.of(changesBetween(was, conflict.text), was.length).map(byHand) });
  }, [conflict]);
  const settle = async (text: string) => {
    const { file, version, theirs } = conflict;
    const answer = await ask<{ refused?: string }>('settle', { file, version, theirs, text, by: WINDOW });
    if (answer && answer.refused === undefined) return;
    notice.value = { refused: CHANGED, places: [] };
    await readConflicts();
  };
  return (
    <section class="conflict" aria-label={say('conflict')}>
      <h2>{say('conflictTitle').replace('{file}', () => conflict.file)}</h2>
      <p>{say(conflict.isGone ? 'conflictGone' : 'conflictWhy')}</p>
      <div class="conflict-acts">
        <button type="button" class="primary" onClick={() => settle(conflict.text)}>
          {say('keepMine')}
        </button>
        <button type="button" onClick={() => settle(conflict.theirs)}>
          {say('takeDisk')}
        </button>
        <button type="button" onClick={() => settle(shown.current?.merge.b.state.doc.toString() ?? conflict.text)}>
          {say('useMerged')}
        </button>
      </div>
      <div class="conflict-heads" aria-hidden="true">
        <span>{say('onDisk')}</span>
        <span>{say('yours')}</span>
      </div>
      <div class="conflict-texts" ref={place} />
    </section>
  );
}

function mergeOf(parent: HTMLElement, { theirs, text }: Conflict): MergeView {
  const say = word.value;
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=nonce]')?.content ?? '';
  const common = (label: string) => [
    lineNumbers(),
    yaml(),
    editorLook,
    EditorView.cspNonce.of(nonce),
    EditorView.lineWrapping,
    EditorState.lineSeparator.of('\n'),
    EditorState.phrases.of({ '$ unchanged lines': say('sameLines'), 'Revert this chunk': say('copyOver') }),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
  ];
  return new MergeView({
    parent,
    a: { doc: theirs, extensions: [common(say('onDisk')), EditorState.readOnly.of(true)] },
    b: { doc: text, extensions: [common(say('yours')), history(), keymap.of([...historyKeymap, ...defaultKeymap])] },
    revertControls: 'a-to-b',
    collapseUnchanged: { margin: 3, minSize: 6 },
    gutter: true,
  });
}

function replaceText(view: EditorView, text: string): void {
  if (view.state.doc.toString() === text) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}
