import type { ComponentChildren, ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import { pane, word } from './state.ts';
import type { WordName } from './words.ts';

export interface PaneEntry {
  readonly name: WordName;
  readonly Pane: ComponentType;
  /** How many things wait there, shown beside its name. */
  readonly count?: () => number;
  /** Whether any of them is an error. */
  readonly isBad?: () => boolean;
}

interface TabsProps {
  readonly label: string;
  readonly panes: readonly PaneEntry[];
  /** What stands behind the last tab. */
  readonly end?: ComponentChildren;
}

/** Panes, one of them shown; those that were shown stay as they are while another is. */
export function Tabs({ label, panes, end }: TabsProps) {
  const say = word.value;
  const list = useRef<HTMLDivElement>(null);
  const seen = useRef(new Set<string>());
  const shown = panes.some(({ name }) => name === pane.value) ? pane.value : panes[0]?.name;
  if (shown) seen.current.add(shown);
  const go = (index: number) => {
    const next = panes.at(index % panes.length);
    if (!next) return;
    pane.value = next.name;
    list.current?.querySelector<HTMLElement>(`#tab-${next.name}`)?.focus();
  };
  return (
    <>
      <div class="tabs">
        <div role="tablist" aria-label={label} ref={list}>
          {panes.map(({ name, count, isBad }, i) => {
            const waiting = count?.() ?? 0;
            return (
              <button
                type="button"
                key={name}
                role="tab"
                id={`tab-${name}`}
                aria-selected={name === shown}
                aria-controls={`pane-${name}`}
                tabIndex={name === shown ? 0 : -1}
                onClick={() => {
                  pane.value = name;
                }}
                onKeyDown={(event) => {
                  const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: -1 }[event.key];
                  if (to === undefined) return;
                  event.preventDefault();
                  go(to);
                }}
              >
                <span class="tab-name" data-name={say(name)}>
                  {say(name)}
                </span>
                {waiting > 0 && <span class={isBad?.() ? 'badge error' : 'badge'}>{waiting}</span>}
              </button>
            );
          })}
        </div>
        {end}
      </div>
      {panes.map(({ name, Pane }) => (
        <div
          key={name}
          class="pane"
          role="tabpanel"
          id={`pane-${name}`}
          aria-labelledby={`tab-${name}`}
          hidden={name !== shown}
        >
          {seen.current.has(name) && <Pane />}
        </div>
      ))}
    </>
  );
}
