import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EditPlace } from '../../protocol/edits.ts';
import { Message } from '../base/controls.tsx';
import { itemsAt } from '../base/drawing.tsx';
import { notice, Places, type Refused } from '../base/notice.tsx';
import { editedPath, ui, word } from '../base/state.ts';
import { type Box, boxOf, styleOf } from './marks.tsx';
import { type TypingQueue, typingQueue } from './typing-queue.ts';

/** A text that is edited where it stands on the slide. */
interface TextEdit {
  /** Which of the items at its path it is. */
  readonly nth: number;
  /** How it is set: its size in px. */
  readonly size: number;
  readonly family: string;
  readonly weight: string;
  /** The words that stand there, with which it begins. */
  readonly shown: string;
  readonly queue: TypingQueue;
}

const textEdit = signal<TextEdit | undefined>(undefined);

/** Sizes between which a text can be read while it is edited, in px. */
const SMALLEST = 14;
const LARGEST = 44;

/** Begins to edit the text at a path; where it is written elsewhere, the page says so and where. */
export async function beginEdit(svg: SVGSVGElement, path: string, item?: Element): Promise<void> {
  const items = itemsAt(svg, path);
  const own = item ?? items[0];
  if (!own) return;
  const shown = wordsOf(own)
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
  notice.value = undefined;
  editedPath.value = path;
  const queue = typingQueue(path, shown);
  textEdit.value = { nth: items.indexOf(own), shown, queue, ...setting(svg, own) };
  await queue.opened;
  const { refusal, typed } = queue;
  if (!refusal.value || typed() !== undefined) return;
  notice.value = refusal.value;
  if (textEdit.value?.queue === queue) endEdit();
}

/** Closes the field; what was typed in it is still written, or else kept in a notice. */
export function endEdit(): void {
  const queue = textEdit.value?.queue;
  textEdit.value = undefined;
  editedPath.value = undefined;
  queue?.close();
}

/** The lines of an item, without the mark of a list. */
const wordsOf = (item: Element): readonly Element[] =>
  [...item.querySelectorAll('text')].filter((line) => !line.closest('.mark'));

/** How the first text of an item is set. */
function setting(svg: SVGSVGElement, item: Element) {
  const [line] = wordsOf(item);
  const attribute = (name: string) => line?.querySelector(`[${name}]`)?.getAttribute(name) ?? '';
  const size = (Number.parseFloat(attribute('font-size')) || 0) * (svg.clientWidth / svg.viewBox.baseVal.width);
  return {
    size: Math.max(SMALLEST, Math.min(LARGEST, size)),
    ...{ family: attribute('font-family'), weight: attribute('font-weight') },
  };
}

/** The field over the text that is edited. Each change goes to the outline, so that the slide follows and is checked. */
export function TextEditField({ svg }: { readonly svg: SVGSVGElement | undefined }) {
  const edit = textEdit.value;
  return edit ? <Field key={edit.queue.number} {...edit} svg={svg} /> : null;
}

interface FieldProps extends TextEdit {
  readonly svg: SVGSVGElement | undefined;
}

function Field({ nth, svg, size, family, weight, shown, queue }: FieldProps) {
  const say = word.value;
  const path = editedPath.value;
  const refused = queue.refusal.value;
  const source = queue.source.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const [box, setBox] = useState<Box | undefined>();
  useLayoutEffect(() => {
    const item = svg && path !== undefined ? itemsAt(svg, path)[nth] : undefined;
    const now = svg && item && boxOf(svg, wordsOf(item));
    if (now) setBox(now);
  }, [svg]);
  useLayoutEffect(() => {
    const own = field.current;
    if (!own) return;
    Object.assign(own.style, { fontSize: `${size}px`, fontFamily: family, fontWeight: weight });
    own.focus();
    own.select();
  }, []);
  useLayoutEffect(() => {
    const own = field.current;
    const text = queue.typed() ?? source?.text;
    if (!own || text === undefined || own.value === text) return;
    own.value = text;
    if (queue.typed() === undefined) own.select();
  }, [source]);
  useEffect(() => {
    if (field.current) grow(field.current);
  }, [box, source]);
  return (
    <div class="text-edit" style={box && { ...styleOf(box), height: 'auto' }}>
      <textarea
        ref={field}
        rows={1}
        aria-label={say('editHere')}
        aria-describedby="text-edit-help"
        aria-invalid={refused !== undefined}
        defaultValue={shown}
        onInput={({ currentTarget }) => {
          grow(currentTarget);
          queue.type(currentTarget.value);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          if (event.key === 'Escape') queue.takeBack();
          if (event.key === 'Escape' || queue.typed() === undefined) endEdit();
          else
            queue.written().then((isWritten) => {
              if (isWritten && textEdit.value?.queue === queue) endEdit();
            });
        }}
        onBlur={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Element && relatedTarget.closest('.text-edit'))) endEdit();
        }}
      />
      <div class="text-edit-help" id="text-edit-help" role="status">
        {refused ? <Refusal {...refused} /> : say('editKeys')}
      </div>
    </div>
  );
}

/** Why what is typed is not taken, and where to go. */
export function Refusal({
  refused,
  places,
}: {
  readonly refused: Refused['refused'];
  readonly places: readonly EditPlace[];
}) {
  return (
    <>
      <p class="text-edit-refused">
        <Message text={refused[ui.value]} />
      </p>
      <Places places={places} />
    </>
  );
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = '0';
  field.style.height = `${field.scrollHeight + 4}px`;
}
