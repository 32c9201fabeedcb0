import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Edit, Plain } from '../../protocol/edits.ts';
import {
  type CellValue,
  FACT_KEYS,
  FACT_STATES,
  type FactKey,
  type FactRow,
  type FactTable,
  SOURCE_KEYS,
  type SourceRow,
} from '../../protocol/tables.ts';
import { Choice } from '../base/choice.tsx';
import { Empty } from '../base/controls.tsx';
import { Icon } from '../base/icons.tsx';
import { makeEdit, type Refused, refusalOf } from '../base/notice.tsx';
import { goToPath, pages, pane, shownIndex, word } from '../base/state.ts';
import { AddEntry } from './add-entry.tsx';
import { type FactColumn, type FactFilter, type FactSort, factValue, isUnused, shownFacts } from './fact-rows.ts';
import { type CellProblem, Grid, type GridAt, type GridCell } from './grid.tsx';
import { NoTableNow, useTable } from './table-answer.tsx';

const sort = signal<FactSort | undefined>(undefined);
const filter = signal<FactFilter>({ text: '', state: 'all' });
/** Which of the two tables is shown. */
const section = signal<'facts' | 'sources'>('facts');

/** Leads to a fact where it is stated. */
export function showFact(id: string): void {
  section.value = 'facts';
  filter.value = { text: id, state: 'all' };
  pane.value = 'facts';
}

/** The facts of the outline and their sources, each a table that is edited in place. */
export function Facts() {
  const say = word.value;
  const { table, reload } = useTable<FactTable>('facts', 'facts', '{}');
  const [isAdding, setAdding] = useState(false);
  if (!table) return null;
  if ('refused' in table) return <NoTableNow {...table} />;
  const of = section.value;
  return (
    <section class="tables" aria-label={say(of)}>
      <div class="tools">
        <fieldset class="segments" aria-label={say('facts')}>
          {(['facts', 'sources'] as const).map((each) => (
            <button
              type="button"
              key={each}
              aria-pressed={of === each}
              onClick={() => {
                section.value = each;
              }}
            >
              {say(each)} <span class="badge">{table[each].length}</span>
            </button>
          ))}
        </fieldset>
        {of === 'facts' && <Filter rows={table.facts} />}
        <button type="button" class="add" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          {say(of === 'facts' ? 'addFact' : 'addSource')}
        </button>
      </div>
      {of === 'facts' ? <FactGrid table={table} reload={reload} /> : <SourceGrid table={table} reload={reload} />}
      {isAdding && <AddEntry to={of} table={table} onAdded={reload} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Filter({ rows }: { readonly rows: readonly FactRow[] }) {
  const say = word.value;
  const { text, state } = filter.value;
  const count = (each: FactFilter['state']) => shownFacts(rows, { text: '', state: each }).length;
  return (
    <>
      <label class="search">
        <span class="unseen">{say('findFact')}</span>
        <Icon name="search" />
        <input
          type="search"
          placeholder={say('findFact')}
          value={text}
          onInput={({ currentTarget }) => {
            filter.value = { text: currentTarget.value, state };
          }}
        />
      </label>
      <Choice
        label={say('show')}
        value={state}
        options={(['all', ...FACT_STATES, 'unused'] as const).map((each) => [
          each,
          `${say(`fact_${each}`)} (${count(each)})`,
        ])}
        onPick={(picked) => {
          filter.value = { text, state: picked as FactFilter['state'] };
        }}
      />
    </>
  );
}

interface GridProps {
  readonly table: FactTable;
  readonly reload: () => Promise<void>;
}

const COLUMNS: readonly FactColumn[] = ['id', ...FACT_KEYS, 'state', 'use'];

function FactGrid({ table, reload }: GridProps) {
  const say = word.value;
  const rows = shownFacts(table.facts, filter.value, sort.value);
  const columns = COLUMNS.map((key) => ({
    name: say(`fact_${key}`),
    isNumber: key === 'value',
    sorted: sort.value?.by === key ? sort.value.order : undefined,
    onSort: () => {
      sort.value = nextSort(key);
    },
  }));
  const onWrite = async ({ row, column }: GridAt, [[text = ''] = []]: readonly (readonly string[])[]) => {
    const fact = rows[row];
    const key = COLUMNS[column];
    if (!fact || key === undefined || key === 'state' || key === 'use') return [];
    if (key === 'id' && text.trim() === '') return problemsAt({ row, column }, NO_ID);
    const edit = factEdit(fact, key, text);
    return problemsAt({ row, column }, 'refused' in edit ? edit : await edited(edit, reload));
  };
  if (table.facts.length === 0) {
    return (
      <Empty icon="table" title={say('noFacts')}>
        <p>{say('noFactsWhy')}</p>
      </Empty>
    );
  }
  return (
    <>
      <Grid
        label={say('facts')}
        columns={[...columns, { name: say('acts') }]}
        rows={rows.map((fact) => [...factCells(fact, table), acts('facts', fact.id, reload)])}
        onWrite={onWrite}
        onRemove={(row) => removed('facts', rows[row]?.id, reload)}
      />
      {rows.length === 0 && <p class="none">{say('noneLeft')}</p>}
    </>
  );
}

const nextSort = (by: FactColumn): FactSort | undefined => {
  const now = sort.value;
  if (now?.by !== by) return { by, order: 'ascending' };
  return now.order === 'ascending' ? { by, order: 'descending' } : undefined;
};

function factCells(fact: FactRow, { sources }: FactTable): GridCell[] {
  const say = word.value;
  const { id, cells, state, calc, shown } = fact;
  const none = ['', '—'] as const;
  const options: Partial<Record<FactKey, GridCell['options']>> = {
    bound: [none, ...(['below', 'above', 'about'] as const).map((each) => [each, say(`bound_${each}`)] as const)],
    source: [none, ...sources.map((each) => [each.id, each.id] as const)],
  };
  return [
    { text: id, shown: <code class={`state ${state}`}>{id}</code> },
    ...FACT_KEYS.map((key): GridCell => {
      const own = { ...plainCell(cells[key]), ...(options[key] ? { options: options[key] } : {}) };
      if (key === 'bound')
        return { ...own, shown: own.options?.find(([value]) => value !== '' && value === own.text)?.[1] };
      return key === 'value' && calc !== undefined && own.text === ''
        ? { ...own, shown: <Computed calc={calc} shown={shown} /> }
        : own;
    }),
    {
      text: say(`fact_${state}`),
      shown: <span class={`state ${state}`}>{say(`fact_${state}`)}</span>,
      isReadOnly: true,
    },
    {
      text: [...(fact.use?.slides ?? []), ...(fact.use?.facts ?? [])].join(' '),
      shown: <Use fact={fact} />,
      isReadOnly: true,
    },
  ];
}

const plainCell = ({ value, of }: CellValue): GridCell => ({ text: value === null ? '' : String(value), hint: of });

function Computed({ calc, shown }: { readonly calc: string; readonly shown: string | undefined }) {
  return (
    <span class="computed" title={`= ${calc}`}>
      {shown ?? `= ${calc}`}
    </span>
  );
}

/** The slides that print a fact, each leading there, and the facts computed from it. */
function Use({ fact }: { readonly fact: FactRow }) {
  const say = word.value;
  if (!fact.use) return null;
  if (isUnused(fact)) return <span class="hint">{say('fact_unused')}</span>;
  const slides = fact.use.slides.flatMap((id) => {
    const index = pages.value.findIndex((page) => page.id === id);
    const page = pages.value[index];
    return page ? [{ index, page }] : [];
  });
  return (
    <span class="use">
      {slides.map(({ index, page }) => (
        <button
          type="button"
          class="chip"
          key={page.id}
          tabIndex={-1}
          title={page.title}
          aria-label={`${say('slide')} ${page.number}: ${page.title}`}
          onClick={() => {
            shownIndex.value = index;
          }}
        >
          {page.number}
        </button>
      ))}
      {fact.use.facts.length > 0 && <code title={say('computedFrom')}>{fact.use.facts.join(', ')}</code>}
    </span>
  );
}

function SourceGrid({ table, reload }: GridProps) {
  const say = word.value;
  const rows = table.sources;
  const columns = (['id', ...SOURCE_KEYS, 'facts'] as const).map((key) => ({ name: say(`source_${key}`) }));
  const onWrite = async ({ row, column }: GridAt, [[text = ''] = []]: readonly (readonly string[])[]) => {
    const source = rows[row];
    const key = column === 0 ? 'id' : SOURCE_KEYS[column - 1];
    if (!source || key === undefined) return [];
    if (key === 'id' && text.trim() === '') return problemsAt({ row, column }, NO_ID);
    const edit: Edit =
      key === 'id'
        ? { do: 'rename', of: 'sources', name: source.id, to: text.trim() }
        : setEdit(`sources.${source.id}.${key}`, source.cells[key], text.trim() === '' ? null : text.trim());
    return problemsAt({ row, column }, await edited(edit, reload));
  };
  if (rows.length === 0) return <Empty icon="table" title={say('noSources')} />;
  return (
    <Grid
      label={say('sources')}
      columns={[...columns, { name: say('acts') }]}
      rows={rows.map((source) => [...sourceCells(source), acts('sources', source.id, reload)])}
      onWrite={onWrite}
      onRemove={(row) => removed('sources', rows[row]?.id, reload)}
    />
  );
}

const sourceCells = ({ id, cells, isExpired, facts }: SourceRow): GridCell[] => [
  { text: id, shown: <code>{id}</code> },
  ...SOURCE_KEYS.map((key): GridCell => {
    const own = plainCell(cells[key]);
    return key === 'until' && isExpired ? { ...own, shown: <span class="state expired">{own.text}</span> } : own;
  }),
  {
    text: facts.join(' '),
    shown: facts.length > 0 ? <code>{facts.join(', ')}</code> : <span class="hint">{word.value('fact_unused')}</span>,
    isReadOnly: true,
  },
];

/** What can be done with an entry as a whole. */
function acts(from: 'facts' | 'sources', id: string, reload: () => Promise<void>): GridCell {
  const say = word.value;
  return {
    text: '',
    isReadOnly: true,
    shown: (
      <span class="acts">
        <button
          type="button"
          class="icon-button"
          tabIndex={-1}
          title={say('showInText')}
          aria-label={`${say('showInText')}: ${id}`}
          onClick={() => {
            pane.value = 'text';
            void goToPath(`${from}.${id}`);
          }}
        >
          <Icon name="text" />
        </button>
        <button
          type="button"
          class="icon-button"
          tabIndex={-1}
          title={say('remove')}
          aria-label={`${say('remove')}: ${id}`}
          onClick={async () => {
            if (await makeEdit({ do: 'remove', from, name: id })) await reload();
          }}
        >
          <Icon name="remove" />
        </button>
      </span>
    ),
  };
}

function factEdit({ id, cells }: FactRow, key: 'id' | FactKey, text: string): Edit | Refused {
  if (key === 'id') return { do: 'rename', of: 'facts', name: id, to: text.trim() };
  const value = factValue(key, text);
  if (value === undefined) return NO_NUMBER;
  return setEdit(`facts.${id}.${key}`, cells[key], value);
}

const setEdit = (path: string, { value: expects, language }: CellValue, value: Plain): Edit => ({
  ...{ do: 'set', path, expects, value },
  ...(language === undefined ? {} : { language }),
});

const NO_NUMBER: Refused = {
  refused: {
    en: 'This is no number. Type digits with a point before decimals: 1240.5',
    zh: '这不是数字。请只输入数字，小数点用“.”：1240.5',
  },
  places: [],
};

const NO_ID: Refused = {
  refused: {
    en: 'An id has a letter at least. To take out the whole row, press Del on its id, or the bin at its end.',
    zh: '标识至少要有一个字母。要删除整行，请在标识上按 Del，或按行末的垃圾桶。',
  },
  places: [],
};

const removed = async (from: 'facts' | 'sources', name: string | undefined, reload: () => Promise<void>) =>
  name === undefined ? undefined : edited({ do: 'remove', from, name }, reload);

async function edited(edit: Edit, reload: () => Promise<void>): Promise<Refused | undefined> {
  const refused = await refusalOf(edit);
  await reload();
  return refused;
}

const problemsAt = (at: GridAt, refused: Refused | undefined): readonly CellProblem[] =>
  refused ? [{ ...at, ...refused }] : [];
