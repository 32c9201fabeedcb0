import { useSignalEffect } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isNarrow, isSideShown, isStripShown, showSide, sideWidth, stripWidth } from './base/appearance.ts';
import { ask, WINDOW } from './base/connection.ts';
import { IconButton } from './base/controls.tsx';
import { Menus } from './base/menu.tsx';
import { Notice } from './base/notice.tsx';
import { Splitter } from './base/splitter.tsx';
import { connect, findings, isThere, state, target, ui, word } from './base/state.ts';
import { type PaneEntry, Tabs } from './base/tabs.tsx';
import { Gallery } from './gallery/gallery.tsx';
import { Ways } from './gallery/ways.tsx';
import { isKeysShown, Keys } from './keys.tsx';
import { errorCount } from './slides/findings-on-slides.ts';
import { Pictures } from './slides/pictures.tsx';
import { Stage } from './slides/stage.tsx';
import { Strip } from './slides/strip.tsx';
import { Data } from './tables/data.tsx';
import { Drafts } from './tables/drafts.tsx';
import { Facts } from './tables/facts.tsx';
import { Findings } from './tables/findings.tsx';
import { History } from './text/history.tsx';
import { TextPane } from './text/text-pane.tsx';
import { TopBar } from './top-bar.tsx';

/** What stands beside the slide, one of them at a time, by the names of their tabs. */
const PANES: readonly PaneEntry[] = [
  { name: 'text', Pane: TextPane, count: () => state.value.conflicts.length },
  { name: 'findings', Pane: Findings, count: () => findings.value.findings.length, isBad: () => errorCount.value > 0 },
  { name: 'facts', Pane: Facts },
  { name: 'data', Pane: Data },
  { name: 'drafts', Pane: Drafts },
  { name: 'history', Pane: History },
];

function Studio() {
  const say = word.value;
  const areas = useRef<HTMLElement>(null);
  const [strip, side] = [stripWidth.value, sideWidth.value];
  useEffect(() => {
    areas.current?.style.setProperty('--strip', `${strip}px`);
    areas.current?.style.setProperty('--side', `${side}px`);
  }, [strip, side]);
  useSignalEffect(() => {
    if (target.value?.isFocused) showSide(true);
  });
  return (
    <>
      <TopBar />
      {!isThere.value && (
        <p class="away" role="alert">
          {say('away')}
        </p>
      )}
      <main ref={areas}>
        {isStripShown.value && (
          <>
            <Strip />
            {!isNarrow.value && (
              <Splitter label={say('stripWidth')} size={stripWidth} min={120} max={480} of="before" />
            )}
          </>
        )}
        <Stage />
        {isSideShown.value && !isNarrow.value && (
          <Splitter label={say('sideWidth')} size={sideWidth} min={280} max={1400} of="after" />
        )}
        <section class={isNarrow.value ? 'side over' : 'side'} hidden={!isSideShown.value} aria-label={say('beside')}>
          <Tabs
            label={say('beside')}
            panes={PANES}
            end={isNarrow.value && <IconButton icon="close" label={say('close')} onClick={() => showSide(false)} />}
          />
        </section>
      </main>
      <Notice />
      <Pictures />
      <Gallery />
      <Ways />
      <Keys />
      <Menus />
    </>
  );
}

/** Undo, redo and save from anywhere but where text is typed, which has its own. */
function onKey(event: KeyboardEvent): void {
  const { target, key, shiftKey } = event;
  const isTyped = target instanceof Element && target.closest('input, textarea, [contenteditable=true]');
  if (key === 'F1') {
    event.preventDefault();
    isKeysShown.value = true;
  }
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const name = { z: shiftKey ? 'redo' : 'undo', y: 'redo', s: 'write' }[key.toLowerCase()];
  if (name === undefined || (isTyped && name !== 'write')) return;
  event.preventDefault();
  ask(name, name === 'write' ? {} : { by: WINDOW });
}

addEventListener('keydown', onKey);
ui.subscribe((language) => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
});
connect();
render(<Studio />, document.body);
