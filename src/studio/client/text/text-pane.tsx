import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Choice } from '../base/choice.tsx';
import { ask } from '../base/connection.ts';
import { IconButton } from '../base/controls.tsx';
import {
  findings,
  hello,
  inserted,
  onUpdate,
  openFile,
  pages,
  pane,
  pointedPath,
  shownIndex,
  state,
  target,
  ui,
  word,
} from '../base/state.ts';
import { ConflictView, conflictOf } from './conflict-view.tsx';
import { textEditor } from './editor.ts';
import { actOnName, type NameAct, Names } from './names.tsx';

/** The text that slides are written in. */
export function TextPane() {
  const place = useRef<HTMLDivElement>(null);
  const own = useRef<ReturnType<typeof textEditor>>(undefined);
  useEffect(() => {
    const parent = place.current;
    if (!parent) return undefined;
    const nonce = document.querySelector<HTMLMetaElement>('meta[name=nonce]')?.content ?? '';
    let asking: ReturnType<typeof setTimeout> | undefined;
    const editor = textEditor({
      ...{ parent, nonce, languageOf: () => ui.peek(), label: word.value('text') },
      onName: actOnName,
      onCursor: (file, offset) => {
        clearTimeout(asking);
        asking = setTimeout(async () => {
          const path = (await ask<{ path?: string }>('at', { file, offset }))?.path;
          pointedPath.value = path;
          const slide = path && /^slides\[\d+\]/.exec(path)?.[0];
          const index = slide ? pages.value.findIndex((page) => page.path === slide) : -1;
          if (index >= 0) shownIndex.value = index;
        }, 60);
      },
    });
    own.current = editor;
    const ends = [
      onUpdate((update) => editor.take(update)),
      hello.subscribe(() => editor.catchUp()),
      openFile.subscribe((file) => {
        if (file !== undefined) editor.open(file).then(() => editor.mark(findings.value));
      }),
      findings.subscribe((found) => editor.mark(found)),
      ui.subscribe(() => {
        editor.speak();
        editor.mark(findings.peek());
      }),
      effect(() => {
        const at = target.value;
        if (!at || pane.value !== 'text') return;
        target.value = undefined;
        openFile.value = at.file;
        editor.open(at.file).then(() => editor.show(at));
      }),
      effect(() => {
        const text = inserted.value;
        if (text === undefined || pane.value !== 'text') return;
        inserted.value = undefined;
        editor.insert(text);
      }),
    ];
    return () => {
      for (const end of ends) end();
      editor.view.destroy();
    };
  }, []);
  const conflict = conflictOf(openFile.value);
  return (
    <div class="text-pane">
      <TextHead onName={(act) => own.current?.actOnName(act)} />
      <div class="text-body">
        <div class="editor" ref={place} hidden={conflict !== undefined} />
        {conflict && <ConflictView key={conflict.file} conflict={conflict} />}
      </div>
      <Names onClose={() => own.current?.view.focus()} />
    </div>
  );
}

/** What may be done with the name at the cursor: the word for it, and its keys. */
const NAME_ACTS = [
  ['definition', 'goDefinition', 'F12'],
  ['uses', 'showUses', 'Shift+F12'],
  ['rename', 'rename', 'F2'],
] as const;

/** Which of the project's texts is open, and which of them wait for something. */
function TextHead({ onName }: { readonly onName: (act: NameAct) => void }) {
  const say = word.value;
  const file = openFile.value;
  const { unwritten, conflicts } = state.value;
  const nameOf = (each: string) => {
    const name = conflicts.includes(each) ? 'fileConflict' : unwritten.includes(each) ? 'fileUnwritten' : undefined;
    return name ? say(name).replace('{file}', () => each) : each;
  };
  const files = [...new Set([...(hello.value?.files ?? []), ...conflicts, ...(file === undefined ? [] : [file])])];
  return (
    <div class="text-head">
      <Choice
        label={say('file')}
        value={file ?? ''}
        options={files.map((each) => [each, nameOf(each)] as const)}
        onPick={(name) => {
          openFile.value = name;
        }}
      />
      <span class="room" />
      {NAME_ACTS.map(([act, label, keys]) => (
        <IconButton key={act} icon={act} label={`${say(label)} (${keys})`} onClick={() => onName(act)} />
      ))}
    </div>
  );
}
