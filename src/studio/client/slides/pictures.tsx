import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { EditPlace } from '../../protocol/edits.ts';
import { ask, WINDOW } from '../base/connection.ts';
import { IconButton } from '../base/controls.tsx';
import { Icon } from '../base/icons.tsx';
import { notice } from '../base/notice.tsx';
import { inserted, pane, pointedPath, word } from '../base/state.ts';

interface Taken {
  readonly file?: string;
  /** Whether a place of the deck shows it now. */
  readonly isPlaced?: boolean;
  readonly refused?: { readonly en: string; readonly zh: string };
  readonly places?: readonly EditPlace[];
}

const isDragged = signal(false);
/** The picture that was copied last, until it is used or put away. */
const taken = signal<Taken | undefined>(undefined);

const NOT_TAKEN = {
  en: 'The picture could not be taken. Try a smaller one, 32 MB at most.',
  zh: '无法接收这张图片。请换一张小一些的，最大 32 MB。',
};

/** Has pictures copied beside the text, the first of them shown where it was put: at a part of a slide, the uppermost first. */
async function give(files: readonly File[], at: readonly string[]): Promise<void> {
  for (const [i, file] of files.entries()) {
    const bytes = await base64Of(file);
    const given = { name: file.name, bytes, at: i === 0 ? at : [], by: WINDOW };
    const answer = (await ask<Taken>('picture', given)) ?? { refused: NOT_TAKEN };
    const { refused, places = [] } = answer;
    notice.value = refused && { refused, places };
    taken.value = answer.file === undefined ? undefined : answer;
  }
}

const base64Of = (file: File): Promise<string> =>
  new Promise((settle) => {
    const reader = new FileReader();
    reader.onload = () => settle(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => settle('');
    reader.readAsDataURL(file);
  });

/** The parts of the slide at a point of the window, by their paths, the uppermost first. */
const pathsAt = (x: number, y: number): readonly string[] => [
  ...new Set(
    document
      .elementsFromPoint(x, y)
      .flatMap((element) => element.closest('.sheet [data-path]')?.getAttribute('data-path') ?? []),
  ),
];

/** Takes pictures that are dropped anywhere on the page, and says what became of them. */
export function Pictures() {
  const say = word.value;
  useEffect(() => {
    const isOfFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!isOfFiles(event)) return;
      event.preventDefault();
      isDragged.value = true;
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) isDragged.value = false;
    };
    const drop = (event: DragEvent) => {
      if (!isOfFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      isDragged.value = false;
      give([...(event.dataTransfer?.files ?? [])], pathsAt(event.clientX, event.clientY));
    };
    // Before the editor, which would insert what a file holds.
    const handlers = { dragover: over, dragleave: leave, drop };
    for (const [name, handle] of Object.entries(handlers)) addEventListener(name, handle as EventListener, true);
    return () => {
      for (const [name, handle] of Object.entries(handlers)) removeEventListener(name, handle as EventListener, true);
    };
  }, []);
  const close = () => {
    taken.value = undefined;
  };
  const { file, isPlaced = false } = taken.value ?? {};
  return (
    <>
      {isDragged.value && (
        <p class="drop-hint">
          <span>{say('dropHere')}</span>
        </p>
      )}
      <div class="notices" role="status">
        {file !== undefined && !notice.value && (
          <div class="notice done">
            <Icon name="saved" />
            <div>
              <p>{say(isPlaced ? 'picturePlaced' : 'pictureCopied').replace('{file}', file)}</p>
              {!isPlaced && (
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    pane.value = 'text';
                    inserted.value = file;
                    close();
                  }}
                >
                  {say('insertName')}
                </button>
              )}
            </div>
            <IconButton icon="close" label={say('close')} onClick={close} />
          </div>
        )}
      </div>
    </>
  );
}

/** Takes a picture from the disk, for the part of the slide that is pointed at where that shows one. */
export function PictureButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton icon="picture" label={word.value('addPicture')} onClick={() => input.current?.click()} />
      <input
        ref={input}
        hidden
        type="file"
        accept="image/*,.svg"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          give(files, pointedPath.value === undefined ? [] : [pointedPath.value]);
        }}
      />
    </>
  );
}
