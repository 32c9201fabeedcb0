import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NameHere, NamePlace } from '../../protocol/editor.ts';
import { ask } from '../base/connection.ts';
import { IconButton, Message } from '../base/controls.tsx';
import { notice, openPlace, Places, type Refused, refusalOf } from '../base/notice.tsx';
import { findings, pages, ui, word } from '../base/state.ts';
import { wordsIn } from '../base/words.ts';

/** What may be done with the name at the cursor. */
export type NameAct = 'definition' | 'uses' | 'rename';

interface Shown {
  readonly here: NameHere;
  readonly isRenamed: boolean;
}

/** The name whose places are shown. */
const shown = signal<Shown | undefined>(undefined);

/** Leads from a place of a text to where its name is stated, or shows all places of that name; says why where it cannot. */
export async function actOnName(act: NameAct, at: { readonly file: string; readonly offset: number }): Promise<void> {
  const found = await ask<Partial<NameHere & Refused & { readonly opens: string }>>('name-at', at);
  if (found?.opens !== undefined) {
    openPlace({ file: found.opens, from: 0, to: 0, line: 1 });
    return;
  }
  const here = asName(found);
  if (!here) {
    notice.value = { refused: found?.refused ?? NO_NAME, places: found?.places ?? [] };
    return;
  }
  notice.value = undefined;
  const { definition } = here;
  const isThere = definition.file === at.file && definition.from <= at.offset && at.offset <= definition.to;
  if (act === 'definition' && !isThere) openPlace(definition);
  else shown.value = { here, isRenamed: act === 'rename' };
}

const NO_NAME = { en: wordsIn('en')('noNameHere'), zh: wordsIn('zh')('noNameHere') };

const asName = (found: Partial<NameHere> | undefined): NameHere | undefined =>
  found?.definition ? (found as NameHere) : undefined;

/** All places of a name, each leading there, and a new name for it; the focus returns by `onClose`. */
export function Names({ onClose }: { readonly onClose: () => void }) {
  const now = shown.value;
  const found = findings.value;
  useEffect(() => {
    if (!now) return;
    const { of, name } = now.here;
    ask<Partial<NameHere>>('name', { of, name }).then((next) => {
      const here = asName(next);
      if (here && shown.value?.here === now.here) shown.value = { ...now, here };
    });
  }, [found]);
  if (!now) return null;
  const say = word.value;
  const { of, name, definition, uses } = now.here;
  const close = () => {
    shown.value = undefined;
    onClose();
  };
  const [before = '', after = ''] = say(`nameOf_${of}`).split('{name}');
  return (
    <section
      class="names"
      aria-label={say('namePlaces')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header>
        <h2>
          {before}
          <code>{name}</code>
          {after}
        </h2>
        <span class="room" />
        {!now.isRenamed && (
          <IconButton
            icon="rename"
            label={say('rename')}
            onClick={() => {
              shown.value = { ...now, isRenamed: true };
            }}
          />
        )}
        <IconButton icon="close" label={say('close')} onClick={close} />
      </header>
      {now.isRenamed && <Renaming key={`${of} ${name}`} here={now.here} onDone={close} />}
      <UseList key={`${of} ${name} uses`} uses={uses} definition={definition} isFocused={!now.isRenamed} />
    </section>
  );
}

interface UseListProps {
  readonly uses: readonly NamePlace[];
  readonly definition: NamePlace;
  readonly isFocused: boolean;
}

function UseList({ uses, definition, isFocused }: UseListProps) {
  const say = word.value;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (isFocused) list.current?.querySelector('button')?.focus();
  }, []);
  const placeOf = ({ slide, file, line, from }: NamePlace) => {
    const index = slide === undefined ? -1 : pages.value.findIndex(({ path }) => path === slide);
    if (index >= 0) return say('slideNumber').replace('{n}', String(index + 1));
    if (file === definition.file && from === definition.from) return say('nameStated');
    return say('lineOf').replace('{file}', file).replace('{line}', String(line));
  };
  return (
    <ol ref={list} aria-label={say('namePlaces')}>
      {uses.map((use) => (
        <li key={`${use.file} ${use.from}`}>
          <button type="button" onClick={() => openPlace(use)}>
            <span class="badge">{placeOf(use)}</span>
            <code>{use.words}</code>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Renaming({ here, onDone }: { readonly here: NameHere; readonly onDone: () => void }) {
  const say = word.value;
  const { of, name, uses } = here;
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => field.current?.select(), []);
  const rename = async () => {
    const to = field.current?.value.trim() ?? '';
    const refusal = to === name ? undefined : await refusalOf({ do: 'rename', of, name, to });
    setRefused(refusal);
    if (!refusal) onDone();
  };
  return (
    <form
      class="renaming"
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <label class="field">
        <span>{say('newName')}</span>
        <input
          ref={field}
          defaultValue={name}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={refused !== undefined}
        />
      </label>
      <button type="submit" class="primary">
        {say(uses.length === 1 ? 'renameInOne' : 'renameIn').replace('{n}', String(uses.length))}
      </button>
      <div class="renaming-refused" role="alert">
        {refused && (
          <>
            <p>
              <Message text={refused.refused[ui.value]} />
            </p>
            <Places places={refused.places} />
          </>
        )}
      </div>
    </form>
  );
}
