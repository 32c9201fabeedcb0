import { render } from 'preact';
import { connect, isThere, pane, ui, word } from './base/state.ts';
import { Stage } from './slides/stage.tsx';
import { Strip } from './slides/strip.tsx';
import { Findings } from './tables/findings.tsx';
import { TextPane } from './text/text-pane.tsx';
import { TopBar } from './top-bar.tsx';

/** What stands beside the slide, one of them at a time, by the names of their tabs. */
const PANES = [['outline', TextPane]] as const;

function Side() {
  const [, Pane] = PANES.find(([name]) => name === pane.value) ?? PANES[0];
  return (
    <div class="side">
      <div class="tabs" role="tablist">
        {PANES.map(([name]) => (
          <button
            type="button"
            key={name}
            role="tab"
            aria-selected={name === pane.value}
            onClick={() => {
              pane.value = name;
            }}
          >
            {word.value(name)}
          </button>
        ))}
      </div>
      <Pane />
      <Findings />
    </div>
  );
}

function Studio() {
  return (
    <>
      <TopBar />
      {!isThere.value && (
        <p class="away" role="alert">
          {word.value('away')}
        </p>
      )}
      <main>
        <Strip />
        <Stage />
        <Side />
      </main>
    </>
  );
}

ui.subscribe((language) => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
});
connect();
render(<Studio />, document.body);
