import { computed, effect, signal } from '@preact/signals';
import type { Edit, EditPlace, EditResult } from '../../protocol/edits.ts';
import { ask, WINDOW } from './connection.ts';
import { IconButton, Message } from './controls.tsx';
import { noteMade } from './following.ts';
import { Icon } from './icons.tsx';
import { pages, pane, target, ui, word } from './state.ts';

export type Refused = Extract<EditResult, { readonly refused: unknown }>;

/** Why the last edit was refused, until it is read or another is made; with what was typed, where that is shown nowhere else. */
export const notice = signal<(Refused & { readonly typed?: string }) | undefined>(undefined);

const order = computed(() => pages.value.map(({ id, path }) => `${path} ${id}`).join('\n'));
/** Why an edit of slides was refused is said no longer once they stand otherwise. */
effect(() => {
  if (order.value !== '' && notice.peek()?.typed === undefined) notice.value = undefined;
});

/** Asks for an edit; where it is refused, the page says why, and where. Answers whether it was made. */
export async function makeEdit(edit: Edit): Promise<boolean> {
  notice.value = await refusalOf(edit);
  return notice.value === undefined;
}

/** Asks for an edit. Answers why it was refused, if it was. */
export async function refusalOf(edit: Edit): Promise<Refused | undefined> {
  type Answer = Partial<Omit<Refused, 'refused'>> & {
    readonly refused?: Refused['refused'] | 'stale' | 'conflict';
    readonly versions?: Readonly<Record<string, number>>;
  };
  const answer = await ask<Answer>('edit', { edit, by: WINDOW });
  if (answer && answer.refused === undefined) {
    if ('slide' in edit || edit.do === 'insert') noteMade(answer.versions ?? {});
    return undefined;
  }
  const { refused, places = [], cell } = answer ?? {};
  return { refused: whyOf(refused), places, ...(cell ? { cell } : {}) };
}

/** What an edit is refused with, in words; the history has words of its own. */
function whyOf(refused: Refused['refused'] | string | undefined): Refused['refused'] {
  if (typeof refused === 'object') return refused;
  return refused === 'stale' ? CHANGED : refused === 'conflict' ? IN_CONFLICT : NOT_TAKEN;
}

/** Said where what was to be changed is no longer as it was shown. */
export const CHANGED = {
  en: 'The text has changed meanwhile. Look at it and try again.',
  zh: '文本在此期间有改动。请查看后再试一次。',
};

const IN_CONFLICT = {
  en: 'Another program changed this file meanwhile. Choose which text holds, then try again.',
  zh: '其他程序在此期间改动了这个文件。请先选择保留哪个文本，再试一次。',
};

const NOT_TAKEN = {
  en: 'The studio could not do this, and nothing has changed. Look whether it still runs, or type something else.',
  zh: '工作室无法完成这一步，内容没有改动。请查看它是否仍在运行，或换一种写法。',
};

/** Opens the text at a place. */
export function openPlace({ file, from, to }: EditPlace): void {
  pane.value = 'text';
  target.value = { file, from, to, isFocused: true };
}

/** Places as links to their lines, each with its slide. */
export function Places({ places }: { readonly places: readonly EditPlace[] }) {
  return (
    <ul class="places">
      {places.slice(0, 5).map((place) => (
        <li key={`${place.file} ${place.from}`}>
          <button type="button" class="link" onClick={() => openPlace(place)}>
            {slideNamed(place)}
            {word.value('lineOf').replace('{file}', place.file).replace('{line}', String(place.line))}
          </button>
        </li>
      ))}
    </ul>
  );
}

function slideNamed({ slide }: EditPlace): string {
  const page = slide === undefined ? undefined : pages.value.find(({ path }) => path === slide);
  return page ? `${word.value('slide')} ${page.number}${page.title && `: ${page.title}`}, ` : '';
}

/** What could not be done, before the page until it is read. */
export function Notice() {
  const shown = notice.value;
  return (
    <div class="notices" role="alert">
      {shown && (
        <div class="notice">
          <Icon name="error" />
          <div>
            <p>
              <Message text={shown.refused[ui.value]} />
            </p>
            {shown.typed !== undefined && (
              <>
                <p>{word.value('typedNotTaken')}</p>
                <pre>{shown.typed}</pre>
              </>
            )}
            <Places places={shown.places} />
          </div>
          <IconButton
            icon="close"
            label={word.value('close')}
            onClick={() => {
              notice.value = undefined;
            }}
          />
        </div>
      )}
    </div>
  );
}
