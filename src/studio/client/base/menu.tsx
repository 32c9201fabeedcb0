import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';

export interface MenuItem {
  readonly name: string;
  readonly onPick: () => void;
  readonly icon?: IconName;
  /** Keys that do the same, as they are shown. */
  readonly keys?: string;
  /** Of one of several to choose from: whether it is chosen. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly isDanger?: boolean;
  /** A heading before it, which begins a group. */
  readonly group?: string;
}

interface OpenMenu {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Its corner in the window, in px, and the edge that the corner is of; where it ends if it has no room below. */
  readonly at: { readonly x: number; readonly y: number };
  readonly above: number;
  readonly edge: 'left' | 'right';
  readonly opener: Element | null;
}

/** The menu that is open. */
export const menu = signal<OpenMenu | undefined>(undefined);

/** Opens a menu below a button, or at a point. */
export function openMenu(
  label: string,
  items: readonly MenuItem[],
  at: Element | { readonly x: number; readonly y: number },
): void {
  const opener = document.activeElement;
  if (!(at instanceof Element)) {
    menu.value = { label, items, at, above: at.y, edge: 'left', opener };
    return;
  }
  const { left, right, top, bottom } = at.getBoundingClientRect();
  const edge = left > innerWidth / 2 ? 'right' : 'left';
  const corner = { x: edge === 'left' ? left : right, y: bottom + 4 };
  menu.value = { label, items, at: corner, above: top - 4, edge, opener: at };
}

/** Where a menu that was opened is shown: once in the page. */
export function Menus() {
  const shown = menu.value;
  return shown ? <Menu {...shown} /> : null;
}

function Menu({ label, items, at, above, edge, opener }: OpenMenu) {
  const own = useRef<HTMLDivElement>(null);
  const buttons = () => [...(own.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
  const close = () => {
    menu.value = undefined;
    if (opener instanceof HTMLElement) opener.focus();
  };
  useEffect(() => {
    const list = own.current;
    if (!list) return undefined;
    const { width, height } = list.getBoundingClientRect();
    const left = edge === 'left' ? at.x : at.x - width;
    list.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
    list.style.top = `${Math.max(4, at.y + height < innerHeight ? at.y : above - height)}px`;
    (list.querySelector<HTMLElement>('[aria-checked=true]') ?? buttons()[0])?.focus();
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && list.contains(target))) menu.value = undefined;
    };
    addEventListener('pointerdown', leave, true);
    return () => removeEventListener('pointerdown', leave, true);
  }, [at.x, at.y]);
  const step = (by: number) => {
    const all = buttons();
    const now = all.indexOf(document.activeElement as HTMLButtonElement);
    all.at((now + by + all.length) % all.length)?.focus();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => buttons()[0]?.focus(),
    End: () => buttons().at(-1)?.focus(),
    Escape: close,
    Tab: close,
  };
  return (
    <div
      ref={own}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      {items.map(({ name, onPick, icon, keys: shown, checked, disabled = false, isDanger = false, group }) => (
        <>
          {group !== undefined && (
            <div class="menu-group" role="presentation">
              {group}
            </div>
          )}
          <button
            type="button"
            {...(checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked })}
            class={isDanger ? 'danger' : undefined}
            tabIndex={-1}
            disabled={disabled}
            onClick={() => {
              close();
              onPick();
            }}
          >
            {shownIcon(icon, checked)}
            <span>{name}</span>
            {shown !== undefined && <kbd>{shown}</kbd>}
          </button>
        </>
      ))}
    </div>
  );
}

function shownIcon(icon: IconName | undefined, checked: boolean | undefined) {
  const name = checked === true ? 'saved' : icon;
  return name ? <Icon name={name} /> : <span />;
}
