import { useCallback, useEffect, useState } from 'preact/hooks';
import type { EditPlace } from '../../protocol/edits.ts';
import { ask } from '../base/connection.ts';
import { Empty } from '../base/controls.tsx';
import { Places } from '../base/notice.tsx';
import { findings, pane, ui, view, word } from '../base/state.ts';
import type { WordName } from '../base/words.ts';

/** Why there is no table now. */
interface NoTable {
  readonly refused: { readonly en: string; readonly zh: string };
  readonly places: readonly EditPlace[];
}

/** A table of the project, or why there is none now. */
export type TableAnswer<Table> = Table | NoTable;

export const NoTableNow = ({ refused, places }: NoTable) => (
  <Empty icon="error" title={word.value('noTable')}>
    <p>{refused[ui.value]}</p>
    <Places places={places} />
  </Empty>
);

/** A table of a pane, asked for again after each turn of the deck while the pane is shown, and by `reload`. */
export function useTable<Table>(name: string, of: WordName, body: string) {
  const [table, setTable] = useState<TableAnswer<Table>>();
  const isShown = pane.value === of;
  const reload = useCallback(async () => {
    const answer = await ask<TableAnswer<Table>>(name, JSON.parse(body) as object);
    if (answer) setTable(answer);
  }, [name, body]);
  const seen = [findings.value, view.value];
  useEffect(() => {
    if (isShown) void reload();
  }, [isShown, reload, ...seen]);
  return { table, reload };
}
