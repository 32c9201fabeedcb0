import { useState } from 'preact/hooks';
import type { DataCell, DataTable, SlideData } from '../../protocol/tables.ts';
import { Empty } from '../base/controls.tsx';
import { Icon } from '../base/icons.tsx';
import { Places, type Refused, refusalOf } from '../base/notice.tsx';
import { shownPage, ui, word } from '../base/state.ts';
import { squared, type Texts, textsOf, withBlock } from './data-block.ts';
import { numberIn } from './fact-rows.ts';
import { showFact } from './facts.tsx';
import { type CellProblem, Grid, type GridAt, type GridCell } from './grid.tsx';
import { NoTableNow, useTable } from './table-answer.tsx';

/** The data of the slide that is looked at, each table a grid. */
export function Data() {
  const say = word.value;
  const page = shownPage.value;
  const { table: found, reload } = useTable<SlideData>('data', 'data', JSON.stringify({ slide: page?.path ?? '' }));
  if (!found) return null;
  if ('refused' in found) return <NoTableNow {...found} />;
  if (found.tables.length > 0) {
    return (
      <section class="tables" aria-label={say('data')}>
        {found.tables.map((table) => (
          <OneTable key={`${page?.path} ${table.path}`} table={table} reload={reload} />
        ))}
      </section>
    );
  }
  return (
    <Empty icon="table" title={say('noData')}>
      <p>{say('noDataWhy')}</p>
    </Empty>
  );
}

function OneTable({ table, reload }: { readonly table: DataTable; readonly reload: () => Promise<void> }) {
  const say = word.value;
  const [at, setAt] = useState<GridAt>({ row: 0, column: 0 });
  const [refused, setRefused] = useState<Refused>();
  const rows = textsOf(table);
  const isFixed = table.of === 'xlsx' || table.of === 'json';
  /** Its first row and column are names, which stay. */
  const head = table.of === 'chart' ? 1 : 0;
  const hasColumns = table.of === 'csv' || table.of === 'chart';
  const width = Math.max(table.columns?.length ?? 0, ...rows.map((row) => row.length));
  const write = async (now: Texts) => {
    const wrong = await refusalOf({ do: 'table', path: table.path, expects: rows, rows: now });
    await reload();
    return wrong;
  };
  const onWrite = async (from: GridAt, block: Texts): Promise<readonly CellProblem[]> => {
    const isSingle = block.length === 1 && block[0]?.length === 1;
    const single = table.cells[from.row]?.[from.column];
    if (isSingle && single?.own) return at1(from, await setOwn(single, block[0]?.[0] ?? '', reload));
    const owned = ownedIn(table, from, block);
    if (owned) return at1(owned, ONE_BY_ONE);
    const tooWide = !hasColumns && block.some((row) => from.column + row.length > width);
    if (tooWide) return at1(from, TOO_WIDE);
    const wrong = await write(withBlock(rows, from, writtenBlock(table, from, block)));
    return at1(wrong?.cell ?? from, wrong);
  };
  const change = async (now: Texts) => setRefused(await write(now));
  const { row, column } = at;
  const fact = table.cells[row]?.[column]?.fact;
  const newRow = () => {
    if (table.of === 'facts') return rows[row] ?? [];
    return Array.from({ length: width }, (_, c) => (c < head ? say('newLabel') : ''));
  };
  return (
    <>
      <div class="tools">
        <h2 class="table-name">{isWritten(table.of) ? say(`data_${table.of}`) : table.path}</h2>
        {isFixed && <p class="none">{say(table.of === 'xlsx' ? 'fixedXlsx' : 'fixedJson')}</p>}
        {table.of === 'facts' && <p class="none">{say('dataOfFacts')}</p>}
        {!isFixed && (
          <div class="table-acts">
            <Act icon="plus" name="addRow" act={() => change(rows.toSpliced(Math.max(row + 1, head), 0, newRow()))} />
            <Act
              icon="remove"
              name="removeRow"
              isOff={row < head || rows.length <= head + 1}
              act={() => change(rows.toSpliced(row, 1))}
            />
          </div>
        )}
        {hasColumns && (
          <div class="table-acts">
            <Act
              icon="plus"
              name={head > 0 ? 'addSeries' : 'addColumn'}
              act={() =>
                change(squared(rows).map((each, r) => each.toSpliced(column + 1, 0, r < head ? say('newSeries') : '')))
              }
            />
            <Act
              icon="remove"
              name={head > 0 ? 'removeSeries' : 'removeColumn'}
              isOff={column < head || width <= head + 1}
              act={() => change(rows.map((each) => each.toSpliced(column, 1)))}
            />
          </div>
        )}
        {fact !== undefined && (
          <button type="button" onClick={() => showFact(table.cells[row]?.[column]?.text ?? '')}>
            {say('toFact').replace('{id}', table.cells[row]?.[column]?.text ?? '')}
          </button>
        )}
      </div>
      {refused && (
        <div class="form-problem" role="alert">
          <p>{refused.refused[ui.value]}</p>
          <Places places={refused.places} />
        </div>
      )}
      <Grid
        label={say('data')}
        columns={Array.from({ length: width }, (_, c) => ({
          name: table.columns?.[c] ?? (table.of === 'facts' ? say('facts') : lettersOf(c)),
          isNumber: isNumeric(table.cells, c),
        }))}
        rows={table.cells.map((cells, r) =>
          Array.from({ length: width }, (_, c): GridCell => {
            const { text = '', shown = text, fact: said } = cells[c] ?? {};
            const isReadOnly = isFixed || (head > 0 && r + c === 0);
            return {
              text: shown,
              isReadOnly,
              ...(said === undefined ? {} : { shown: <Named fact={text} said={said} /> }),
            };
          }),
        )}
        hasBlocks
        onWrite={onWrite}
        onActive={setAt}
      />
    </>
  );
}

interface ActProps {
  readonly icon: 'plus' | 'remove';
  readonly name: 'addRow' | 'removeRow' | 'addColumn' | 'removeColumn' | 'addSeries' | 'removeSeries';
  readonly isOff?: boolean;
  readonly act: () => Promise<void>;
}

function Act({ icon, name, isOff = false, act }: ActProps) {
  return (
    <button type="button" disabled={isOff} onClick={act}>
      <Icon name={icon} />
      {word.value(name)}
    </button>
  );
}

async function setOwn({ own }: DataCell, text: string, reload: () => Promise<void>): Promise<Refused | undefined> {
  if (!own) return undefined;
  const { path, value: expects, language } = own;
  const wrong = await refusalOf({
    ...{ do: 'set', path, expects, value: text.trim() },
    ...(language === undefined ? {} : { language }),
  });
  await reload();
  return wrong;
}

/** The first cell of a block that is a value of its own, and would be given another text. */
function ownedIn({ cells }: DataTable, from: GridAt, block: Texts): GridAt | undefined {
  for (const [r, texts] of block.entries()) {
    for (const [c, text] of texts.entries()) {
      const place = { row: from.row + r, column: from.column + c };
      const cell = cells[place.row]?.[place.column];
      if (cell?.own && (cell.shown ?? cell.text) !== text) return place;
    }
  }
  return undefined;
}

/** A block as it is written: cells that are stated by language, and say the same, stay as they are. */
const writtenBlock = ({ cells }: DataTable, from: GridAt, block: Texts): Texts =>
  block.map((texts, r) =>
    texts.map((text, c) => {
      const cell = cells[from.row + r]?.[from.column + c];
      return cell?.own && cell.shown === text ? cell.text : text;
    }),
  );

const isWritten = (of: DataTable['of']): of is 'rows' | 'chart' | 'facts' =>
  of === 'rows' || of === 'chart' || of === 'facts';

/** The name of a fact, with what it says. */
function Named({ fact, said }: { readonly fact: string; readonly said: string }) {
  return (
    <>
      <code>{fact}</code> <span class="hint">{said}</span>
    </>
  );
}

const at1 = (at: GridAt, refused: Refused | undefined): readonly CellProblem[] =>
  refused ? [{ ...at, ...refused }] : [];

const isNumeric = (cells: DataTable['cells'], column: number): boolean => {
  const texts = cells.slice(1).flatMap((row) => (row[column]?.fact === undefined && row[column]?.text) || []);
  return texts.length > 0 && texts.every((text) => numberIn(text) !== undefined);
};

/** A column as spreadsheets name it. */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const ONE_BY_ONE: Refused = {
  refused: {
    en: 'This cell is written by itself. Change it alone: several at once only where rows are plain.',
    zh: '这个单元格单独书写，请单独修改；只有普通的行可以一次修改多格。',
  },
  places: [],
};
const TOO_WIDE: Refused = {
  refused: {
    en: 'This is wider than the table. Add its columns in the text first.',
    zh: '内容比表格宽。请先在文本中添加列。',
  },
  places: [],
};
