import type { FactRow, FactTable } from '../../protocol/tables.ts';
import { Empty } from '../base/controls.tsx';
import { Icon } from '../base/icons.tsx';
import { makeEdit } from '../base/notice.tsx';
import { goToPath, pane, word } from '../base/state.ts';
import { NoTableNow, useTable } from './table-answer.tsx';

/** The facts that are still to be checked, each beside the sentence that it came from. */
export function Drafts() {
  const say = word.value;
  const { table, reload } = useTable<FactTable>('facts', 'drafts', '{}');
  if (!table) return null;
  if ('refused' in table) return <NoTableNow {...table} />;
  const drafts = table.facts.filter(({ state }) => state === 'draft');
  const accept = async (ids: readonly string[]) => {
    if (await makeEdit({ do: 'accept', drafts: ids })) await reload();
  };
  if (drafts.length === 0) {
    return (
      <Empty icon="saved" title={say('noDrafts')}>
        <p>{say('noDraftsWhy')}</p>
      </Empty>
    );
  }
  return (
    <section class="tables" aria-label={say('drafts')}>
      <div class="tools">
        <p class="none">{say('draftsWhy')}</p>
        <button type="button" class="add primary" onClick={() => accept(drafts.map(({ id }) => id))}>
          {`${say('acceptAll')} (${drafts.length})`}
        </button>
      </div>
      <ul class="drafts">
        {drafts.map((fact) => (
          <Draft key={fact.id} fact={fact} onAccept={() => accept([fact.id])} />
        ))}
      </ul>
    </section>
  );
}

function Draft({ fact, onAccept }: { readonly fact: FactRow; readonly onAccept: () => Promise<void> }) {
  const say = word.value;
  const { id, cells, shown, quote } = fact;
  const name = String(cells.name.value ?? cells.name.of ?? id);
  const figure = shown ?? String(cells.value.value ?? '');
  return (
    <li class="draft" data-fact={id}>
      <div class="draft-fact">
        <b>{figure}</b>
        <span>{name}</span>
        <code>{id}</code>
      </div>
      {quote === undefined ? (
        <p class="hint">{say('noQuote')}</p>
      ) : (
        <blockquote>
          <Quoted quote={quote} value={cells.value.value} />
        </blockquote>
      )}
      <div class="draft-acts">
        <button type="button" aria-label={`${say('accept')}: ${id}`} onClick={onAccept}>
          <Icon name="saved" />
          {say('accept')}
        </button>
        <button
          type="button"
          class="icon-button"
          title={say('showInText')}
          aria-label={`${say('showInText')}: ${id}`}
          onClick={() => {
            pane.value = 'text';
            void goToPath(`facts.${id}`);
          }}
        >
          <Icon name="text" />
        </button>
      </div>
    </li>
  );
}

/** A sentence with its figure marked, where it is written there in digits. */
function Quoted({ quote, value }: { readonly quote: string; readonly value: unknown }) {
  const found = [...quote.matchAll(/\d[\d,\s\u00a0]*(?:\.\d+)?/g)].find(
    ([digits]) => typeof value === 'number' && Number(digits.replaceAll(/[,\s\u00a0]/g, '')) === value,
  );
  if (!found) return <>{quote}</>;
  const digits = found[0].trimEnd();
  return (
    <>
      {quote.slice(0, found.index)}
      <mark>{digits}</mark>
      {quote.slice(found.index + digits.length)}
    </>
  );
}
