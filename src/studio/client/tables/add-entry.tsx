import { useId, useState } from 'preact/hooks';
import type { NewEntry } from '../../protocol/edits.ts';
import type { FactKey, FactTable } from '../../protocol/tables.ts';
import { Dialog } from '../base/dialog.tsx';
import { Places, type Refused, refusalOf } from '../base/notice.tsx';
import { ui, word } from '../base/state.ts';
import { factValue } from './fact-rows.ts';

interface AddEntryProps {
  readonly to: 'facts' | 'sources';
  readonly table: FactTable;
  readonly onAdded: () => Promise<void>;
  readonly onClose: () => void;
}

/** The keys that are asked for; of the first and the name something has to be said. */
const FACT_FIELDS = ['name', 'value', 'unit', 'period', 'source'] as const;
const SOURCE_FIELDS = ['title', 'publisher', 'url', 'date'] as const;

/** Asks for a new fact or source, and adds it behind the last one. */
export function AddEntry({ to, table, onAdded, onClose }: AddEntryProps) {
  const say = word.value;
  const [refused, setRefused] = useState<Refused>();
  const prefix = useId();
  const isFact = to === 'facts';
  const [unit, setUnit] = useState('');
  /** Whether it may be a word of the author's own, which each language has another for. */
  const hasOwnUnit = isFact && unit.trim() !== '' && table.languages.length > 1 && !table.units.includes(unit.trim());
  const add = async (form: HTMLFormElement) => {
    const given = new FormData(form);
    const typed = (key: string) => String(given.get(key) ?? '').trim();
    const keys = {
      ...keysOf(isFact, typed),
      ...(hasOwnUnit ? unitOf(table.languages, typed) : {}),
      ...(given.has('draft') ? { draft: true } : {}),
    };
    const wrong = await refusalOf({ do: 'add', to, name: typed('id'), keys });
    setRefused(wrong);
    if (wrong) return;
    await onAdded();
    onClose();
  };
  return (
    <Dialog title={say(isFact ? 'addFact' : 'addSource')} onClose={onClose}>
      <form
        class="entry"
        onSubmit={(event) => {
          event.preventDefault();
          void add(event.currentTarget);
        }}
      >
        <label class="field">
          <span>{say('fact_id')}</span>
          <input
            name="id"
            required
            pattern="[A-Za-z][A-Za-z0-9_\-]*"
            title={say('idWords')}
            placeholder={say('idWords')}
          />
        </label>
        {(isFact ? FACT_FIELDS : SOURCE_FIELDS).map((key) => (
          <label class="field" key={key} for={`${prefix}-${key}`}>
            <span>{say(isFact ? `fact_${key as FactKey}` : `source_${key as (typeof SOURCE_FIELDS)[number]}`)}</span>
            {key === 'source' ? (
              <span class="select">
                <select name={key} id={`${prefix}-${key}`}>
                  {table.sources.map(({ id, cells }) => (
                    <option key={id} value={id}>
                      {String(cells.title.value ?? cells.title.of ?? id)}
                    </option>
                  ))}
                </select>
              </span>
            ) : (
              <input
                name={key}
                id={`${prefix}-${key}`}
                required={key === 'name' || key === 'title' || key === 'value'}
                list={key === 'unit' ? `${prefix}-units` : undefined}
                onInput={({ currentTarget }) => {
                  if (key === 'unit') setUnit(currentTarget.value);
                }}
                {...(key === 'value'
                  ? { inputMode: 'decimal', pattern: '[\\-+]?[0-9][0-9,. ]*', title: '1240.5' }
                  : {})}
              />
            )}
          </label>
        ))}
        {isFact && (
          <datalist id={`${prefix}-units`}>
            {table.units.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        )}
        {hasOwnUnit && (
          <fieldset class="own-unit">
            <legend>{say('ownUnit')}</legend>
            {table.languages.map((language) => (
              <label class="field" key={language}>
                <span>{language}</span>
                <input name={`unit-${language}`} />
              </label>
            ))}
          </fieldset>
        )}
        {isFact && (
          <label class="check">
            <input type="checkbox" name="draft" />
            {say('isDraft')}
          </label>
        )}
        {refused && (
          <div class="form-problem" role="alert">
            <p>{refused.refused[ui.value]}</p>
            <Places places={refused.places} />
          </div>
        )}
        <div class="acts">
          <button type="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" class="primary">
            {say('add')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

type Typed = (field: string) => string;

/** What the fields say, those left empty omitted. */
function keysOf(isFact: boolean, typed: Typed): NewEntry {
  const all = (isFact ? FACT_FIELDS : SOURCE_FIELDS).map(
    (key) => [key, isFact ? factValue(key as FactKey, typed(key)) : typed(key) || null] as const,
  );
  return Object.fromEntries(all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** A unit in the words of each language, where one is typed. */
function unitOf(languages: readonly string[], typed: Typed): NewEntry {
  const words = languages.map((language) => [language, typed(`unit-${language}`)] as const);
  return words.some(([, word]) => word !== '') ? { unit: Object.fromEntries(words) } : {};
}
