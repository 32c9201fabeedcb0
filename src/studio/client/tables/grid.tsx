import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../base/icons.tsx';
import { Places, type Refused } from '../base/notice.tsx';
import { ui, word } from '../base/state.ts';
import { cellsOfText, textOfCells } from './clipboard.ts';

export interface GridColumn {
  readonly name: string;
  readonly isNumber?: boolean;
  /** How its rows are sorted by it; `onSort` where they can be. */
  readonly sorted?: 'ascending' | 'descending' | undefined;
  readonly onSort?: () => void;
}

export interface GridCell {
  /** What is edited and copied. */
  readonly text: string;
  /** What is seen in its place. */
  readonly shown?: ComponentChildren;
  /** Seen while it is empty. */
  readonly hint?: string | undefined;
  /** What there is to choose from. */
  readonly options?: readonly (readonly [value: string, name: string])[];
  readonly isReadOnly?: boolean;
}

export interface GridAt {
  readonly row: number;
  readonly column: number;
}

/** Why a cell keeps what it had. */
export interface CellProblem extends GridAt, Refused {}

interface GridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Whether blocks of cells are pasted and emptied; single ones where omitted. */
  readonly hasBlocks?: boolean;
  /** Writes a block of texts from a cell on. Answers which of them were refused. */
  readonly onWrite: (at: GridAt, block: readonly (readonly string[])[]) => Promise<readonly CellProblem[]>;
  /** Takes a row out, as Del on its name asks for. Answers why that was refused, if it was. */
  readonly onRemove?: (row: number) => Promise<Refused | undefined>;
  /** Told which cell is at hand. */
  readonly onActive?: (at: GridAt) => void;
}

type Editing = GridAt & { readonly text: string };

/** Cells to go through by arrow keys, and to edit, copy and paste in place. */
export function Grid({ label, columns, rows, hasBlocks = false, onWrite, onRemove, onActive }: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const help = useId();
  const [at, setAt] = useState<GridAt>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<GridAt>();
  const [editing, setEditing] = useState<Editing>();
  const [pending, setPending] = useState<Editing>();
  const [problems, setProblems] = useState<readonly CellProblem[]>([]);
  const wantsFocus = useRef(false);
  const active = clamped(at, rows.length, columns.length);
  const block = blockBetween(active, hasBlocks && anchor ? clamped(anchor, rows.length, columns.length) : active);
  const elementAt = ({ row, column }: GridAt) => table.current?.tBodies[0]?.rows[row]?.cells[column];
  const cellAt = ({ row, column }: GridAt) => rows[row]?.[column];

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing) return;
    wantsFocus.current = false;
    elementAt(active)?.focus();
  });
  useEffect(() => onActive?.(active), [active.row, active.column]);

  const go = (to: GridAt, isWider = false) => {
    const next = clamped(to, rows.length, columns.length);
    setAnchor(isWider ? (anchor ?? active) : undefined);
    setAt(next);
    wantsFocus.current = true;
  };
  const begin = (cell: GridAt, text?: string) => {
    const own = cellAt(cell);
    if (!own || own.isReadOnly) return false;
    setAt(cell);
    setEditing({ ...cell, text: text ?? own.text });
    return true;
  };
  const write = async (from: GridAt, texts: readonly (readonly string[])[]) => {
    setProblems([]);
    const [text = ''] = texts[0] ?? [];
    setPending({ ...from, text });
    const refused = await onWrite(from, texts);
    setPending(undefined);
    setProblems(refused);
  };
  const commit = (text: string, move?: readonly [down: number, right: number]) => {
    if (!editing) return;
    const { row, column } = editing;
    setEditing(undefined);
    if (text !== cellAt(editing)?.text) void write(editing, [[text]]);
    if (move) go({ row: row + move[0], column: column + move[1] });
  };
  const remove = async ({ row }: GridAt, take: NonNullable<typeof onRemove>) => {
    setProblems([]);
    wantsFocus.current = true;
    const refused = await take(row);
    if (refused) setProblems([{ row, column: 0, ...refused }]);
  };
  const clear = () => {
    if (onRemove && active.column === 0) return void remove(active, onRemove);
    if (cellAt(active)?.isReadOnly) return;
    const { top, left, bottom, right } = block;
    void write({ row: top, column: left }, filled(bottom - top + 1, right - left + 1));
  };

  /** What a key that does not move does to the cell at hand; false where it does nothing. */
  const act = ({ key, altKey }: KeyboardEvent, isWhole: boolean): boolean => {
    if (key === 'Enter' || key === 'F2') {
      if (!begin(active)) elementAt(active)?.querySelector<HTMLElement>('button')?.focus();
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') {
      clear();
      return true;
    }
    const isTyped = key.length === 1 && key !== ' ' && !isWhole && !altKey;
    return isTyped && begin(active, cellAt(active)?.options ? undefined : key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, shiftKey } = event;
    if (target !== elementAt(active)) return within(event, () => elementAt(active)?.focus());
    const isWhole = event.ctrlKey || event.metaKey;
    const to = arrowTo(key, active, isWhole, { row: rows.length - 1, column: columns.length - 1 });
    if (to) go(to, shiftKey && hasBlocks);
    else if (!act(event, isWhole)) return;
    event.preventDefault();
  };

  return (
    <div class="grid-room">
      <p id={help} class="unseen">
        {word.value('gridKeys')} {onRemove && word.value('rowKeys')}
      </p>
      <table
        class="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through is a grid.
        role="grid"
        aria-label={label}
        aria-describedby={help}
        aria-multiselectable={hasBlocks}
        ref={table}
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          if (editing || event.target !== elementAt(active)) return;
          event.preventDefault();
          event.clipboardData?.setData('text/plain', textOfCells(cellsIn(rows, block)));
        }}
        onPaste={(event) => {
          if (editing || event.target !== elementAt(active)) return;
          event.preventDefault();
          const cells = cellsOfText(event.clipboardData?.getData('text/plain') ?? '');
          if (cells.length > 0) void write(active, hasBlocks ? cells : [[cells[0]?.[0] ?? '']]);
        }}
      >
        <thead>
          <tr>
            {columns.map((column, c) => (
              <Head key={`column ${c + 1}`} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={`row ${r + 1}`}>
              {row.map((cell, c) => {
                const own = { row: r, column: c };
                const isActive = isSame(own, active);
                const isIn = r >= block.top && r <= block.bottom && c >= block.left && c <= block.right;
                const edited = editing && isSame(own, editing) ? editing : undefined;
                return (
                  <Cell
                    key={`column ${c + 1}`}
                    cell={cell}
                    column={columns[c]}
                    isHead={c === 0}
                    isActive={isActive}
                    isSelected={isIn && (isActive || !isSame(active, anchor ?? active))}
                    editing={edited?.text}
                    pending={pending && isSame(own, pending) ? pending.text : undefined}
                    problem={problems.find((each) => isSame(own, each))}
                    onPick={(isWider) => {
                      if (edited) return;
                      setAnchor(isWider ? (anchor ?? active) : undefined);
                      setAt(own);
                    }}
                    onBegin={() => begin(own)}
                    onCommit={commit}
                    onCancel={() => {
                      setEditing(undefined);
                      wantsFocus.current = true;
                    }}
                    onRead={() => setProblems([])}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ name, isNumber, sorted, onSort }: GridColumn) {
  return (
    <th scope="col" class={isNumber ? 'number' : undefined} aria-sort={sorted}>
      {onSort ? (
        <button type="button" class="sort" onClick={onSort}>
          {name}
          {sorted && <Icon name={sorted === 'ascending' ? 'up' : 'down'} />}
        </button>
      ) : (
        name
      )}
    </th>
  );
}

interface CellProps {
  readonly cell: GridCell;
  readonly column: GridColumn | undefined;
  readonly isHead: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly editing: string | undefined;
  readonly pending: string | undefined;
  readonly problem: CellProblem | undefined;
  readonly onPick: (isWider: boolean) => void;
  readonly onBegin: () => void;
  readonly onCommit: (text: string, move?: readonly [number, number]) => void;
  readonly onCancel: () => void;
  readonly onRead: () => void;
}

function Cell({ cell, column, isHead, isActive, isSelected, editing, pending, problem, ...acts }: CellProps) {
  const told = useId();
  const { text, shown, hint, isReadOnly = false } = cell;
  const wasActive = useRef(false);
  const kind = [column?.isNumber && 'number', isReadOnly && 'fixed', problem && 'refused', isSelected && 'in-block'];
  const said = pending ?? shown ?? (text || (hint && <span class="hint">{hint}</span>));
  const content = (
    <>
      {editing === undefined ? (
        <span class="cell">{said}</span>
      ) : (
        <CellEditor cell={cell} label={column?.name ?? ''} text={editing} {...acts} />
      )}
      {problem && <Problem id={told} problem={problem} onRead={acts.onRead} />}
    </>
  );
  const given = {
    class: kind.filter(Boolean).join(' ') || undefined,
    'data-column': column?.name,
    tabIndex: isActive ? 0 : -1,
    'aria-readonly': isReadOnly,
    'aria-selected': isSelected,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem ? told : undefined,
    onMouseDown: ({ shiftKey }: MouseEvent) => {
      wasActive.current = isActive;
      acts.onPick(shiftKey);
    },
    onClick: ({ target, currentTarget, shiftKey }: MouseEvent) => {
      const isOnControl = target instanceof Element && target.closest('button, input, select') !== null;
      if (editing !== undefined || isOnControl || shiftKey) return;
      if (wasActive.current) acts.onBegin();
      else if (currentTarget instanceof HTMLElement) currentTarget.focus();
    },
  } as const;
  return isHead ? (
    <th scope="row" {...given}>
      {content}
    </th>
  ) : (
    <td {...given}>{content}</td>
  );
}

interface ProblemProps {
  readonly id: string;
  readonly problem: CellProblem;
  readonly onRead: () => void;
}

/** Why a cell keeps what it had, below it and within what is seen of the grid. */
function Problem({ id, problem, onRead }: ProblemProps) {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const room = own.current?.closest('.grid-room')?.getBoundingClientRect();
    const { left = 0, right = 0 } = own.current?.getBoundingClientRect() ?? {};
    if (!own.current || !room) return;
    const over = Math.max(0, right - room.right + EDGE);
    own.current.style.left = `${Math.max(-over, room.left + EDGE - left)}px`;
  }, []);
  return (
    <div class="cell-problem" id={id} role="alert" ref={own}>
      <Icon name="error" />
      <div>
        <p>{problem.refused[ui.value]}</p>
        {problem.places.length > 0 && <Places places={problem.places} />}
      </div>
      <button type="button" class="icon-button" tabIndex={-1} aria-label={word.value('close')} onClick={onRead}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Left free beside what is shown over the grid, in px. */
const EDGE = 16;

interface EditorProps {
  readonly cell: GridCell;
  readonly label: string;
  readonly text: string;
  readonly onCommit: CellProps['onCommit'];
  readonly onCancel: () => void;
}

function CellEditor({ cell, label, text, onCommit, onCancel }: EditorProps) {
  const own = useRef<HTMLInputElement & HTMLSelectElement>(null);
  // At once: the next key is already meant for it.
  useLayoutEffect(() => {
    own.current?.focus();
    if (cell.options) return;
    if (text === cell.text) own.current?.select();
    else own.current?.setSelectionRange(text.length, text.length);
  }, []);
  // The editor loses the focus as well when it goes away.
  const isDone = useRef(false);
  const end = (act: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    act();
  };
  const value = () => own.current?.value ?? text;
  const given = {
    ref: own,
    class: 'cell-editor',
    'aria-label': label,
    onBlur: () => end(() => onCommit(value())),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.isComposing) return;
      const move = { Enter: [event.shiftKey ? -1 : 1, 0], Tab: [0, event.shiftKey ? -1 : 1] } as const;
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        const by = move[event.key];
        end(() => onCommit(value(), by));
      } else if (event.key === 'Escape') end(onCancel);
    },
  };
  if (!cell.options) return <input {...given} defaultValue={text} />;
  return (
    <select {...given}>
      {cell.options.map(([each, name]) => (
        <option key={each} value={each} selected={each === text}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Keys within a cell that has links and buttons: arrows go from one to the next, Esc leaves them. */
function within(event: KeyboardEvent, leave: () => void): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || target.closest('thead, .cell-editor')) return;
  const all = [...(target.closest('td, th')?.querySelectorAll<HTMLElement>('button') ?? [])];
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (key === 'Escape') leave();
  else if (step) all[all.indexOf(target) + step]?.focus();
  else return;
  event.preventDefault();
}

function arrowTo(key: string, { row, column }: GridAt, isWhole: boolean, last: GridAt): GridAt | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: isWhole ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: isWhole ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: isWhole ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: isWhole ? last.column : column + 1 };
    case 'Home':
      return { row: isWhole ? 0 : row, column: 0 };
    case 'End':
      return { row: isWhole ? last.row : row, column: last.column };
    default:
      return undefined;
  }
}

const isSame = (one: GridAt, other: GridAt) => one.row === other.row && one.column === other.column;

const clamped = ({ row, column }: GridAt, rows: number, columns: number): GridAt => ({
  row: Math.max(0, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
});

const blockBetween = (one: GridAt, other: GridAt) => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
});

const cellsIn = (rows: GridProps['rows'], { top, bottom, left, right }: ReturnType<typeof blockBetween>) =>
  rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1).map(({ text }) => text));

const filled = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
