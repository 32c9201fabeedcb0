import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EditPlace, EditResult, Plain } from '../../protocol/edits.ts';
import { ask } from '../base/connection.ts';
import { Message } from '../base/controls.tsx';
import { itemsAt } from '../base/drawing.tsx';
import { notice, Places, refusalOf } from '../base/notice.tsx';
import { hello, ui, view, word } from '../base/state.ts';
import { type Box, boxOf, styleOf } from './marks.tsx';

/** A text that is edited where it stands on the slide. */
interface TextEdit {
  readonly path: string;
  readonly language?: string;
  /** Which of the items at that path it is. */
  readonly nth: number;
  /** How it is set: its size in px. */
  readonly size: number;
  readonly family: string;
  readonly weight: string;
  readonly before: Plain;
  readonly text: string;
}

type Refused = Extract<EditResult, { readonly refused: unknown }>;
type Answer = Partial<Refused> & { readonly value?: Plain; readonly language?: string; readonly of?: string };

export const textEdit = signal<TextEdit | undefined>(undefined);
const refusal = signal<Refused | undefined>(undefined);

/** Sizes between which a text can be read while it is edited, in px. */
const SMALLEST = 14;
const LARGEST = 44;

/** Begins to edit the text at a path; where it is written elsewhere, the page says so and where. */
export async function beginEdit(svg: SVGSVGElement, path: string, item?: Element): Promise<void> {
  const items = itemsAt(svg, path);
  const own = item ?? items[0];
  if (!own) return;
  const language = view.value.language ?? hello.value?.languages[0] ?? '';
  const shown = wordsOf(own)
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
  const answer = await ask<Answer>('value', { path, language, shown });
  if (!answer) return;
  if (answer.refused) {
    notice.value = { refused: answer.refused, places: answer.places ?? [] };
    return;
  }
  const { value = null, of } = answer;
  notice.value = undefined;
  refusal.value = undefined;
  textEdit.value = {
    ...{ path, nth: items.indexOf(own), before: value, text: of ?? String(value ?? '') },
    ...(answer.language === undefined ? {} : { language: answer.language }),
    ...setting(svg, own),
  };
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
  return edit ? <Field key={edit.path} {...edit} svg={svg} /> : null;
}

interface FieldProps extends TextEdit {
  readonly svg: SVGSVGElement | undefined;
}

function Field({ path, language, nth, svg, size, family, weight, before, text }: FieldProps) {
  const say = word.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const queue = useRef(newQueue(path, language, before)).current;
  const [box, setBox] = useState<Box | undefined>();
  useLayoutEffect(() => {
    const item = svg && itemsAt(svg, path)[nth];
    const now = item && boxOf(svg, wordsOf(item));
    if (now) setBox(now);
  }, [svg]);
  useEffect(() => {
    const own = field.current;
    if (!own) return;
    Object.assign(own.style, { fontSize: `${size}px`, fontFamily: family, fontWeight: weight });
    own.focus();
    own.select();
  }, []);
  useEffect(() => {
    if (field.current) grow(field.current);
  }, [box]);
  const end = (value: Plain) => {
    queue.set(value);
    textEdit.value = undefined;
  };
  return (
    <div class="text-edit" style={box && { ...styleOf(box), height: 'auto' }}>
      <textarea
        ref={field}
        rows={1}
        aria-label={say('editHere')}
        aria-describedby="text-edit-help"
        aria-invalid={refusal.value !== undefined}
        defaultValue={text}
        onInput={({ currentTarget }) => {
          grow(currentTarget);
          queue.set(typed(currentTarget.value, before));
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          end(event.key === 'Escape' ? before : typed(event.currentTarget.value, before));
        }}
        onBlur={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Element && relatedTarget.closest('.text-edit'))) textEdit.value = undefined;
        }}
      />
      <div class="text-edit-help" id="text-edit-help" role="status">
        {refusal.value ? <Refusal {...refusal.value} /> : say('editKeys')}
      </div>
    </div>
  );
}

function Refusal({ refused, places }: { readonly refused: Refused['refused']; readonly places: readonly EditPlace[] }) {
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

/** What was typed, as a number where one stood there; a space that only parts it from the next word is not yet written. */
function typed(field: string, before: Plain): Plain {
  const text = field.trimEnd();
  return typeof before === 'number' && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Sets a value again and again: one request at a time, and of what waits only the last. */
function newQueue(path: string, language: string | undefined, before: Plain) {
  let now = before;
  let wanted = before;
  let isUnderWay = false;
  const run = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    while (wanted !== now) {
      const value = wanted;
      const refused = await refusalOf({
        do: 'set',
        path,
        ...(language === undefined ? {} : { language }),
        expects: now,
        value,
      });
      refusal.value = refused;
      if (!refused) now = value;
      else if (wanted === value) break;
    }
    isUnderWay = false;
  };
  return {
    set(value: Plain): void {
      wanted = value;
      run();
    },
  };
}
