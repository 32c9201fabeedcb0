import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ask, WINDOW } from './connection.ts';
import { Drawing } from './drawing.tsx';
import { textEditor } from './editor.ts';
import {
  connect,
  findings,
  goTo,
  goToPath,
  hello,
  isThere,
  onUpdate,
  openFile,
  pages,
  pointedPath,
  shownIndex,
  shownPage,
  size,
  state,
  target,
  ui,
  view,
  word,
} from './state.ts';

function Choice({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onPick: (value: string) => void;
}) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function TopBar() {
  const say = word.value;
  const { unwritten, undo, redo } = state.value;
  const given = hello.value;
  const look = (more: object) => ask('view', { ...view.value, ...more });
  return (
    <header class="bar">
      <h1>{given?.outline ?? say('studio')}</h1>
      <Choice
        label={say('language')}
        value={view.value.language ?? given?.languages[0] ?? ''}
        options={(given?.languages ?? []).map((each) => [each, each] as const)}
        onPick={(language) => look({ language })}
      />
      <Choice
        label={say('brand')}
        value={view.value.brand ?? ''}
        options={[
          ['', say('ofOutline')],
          ...(given?.brands ?? []).map(({ name, title }) => [name, title || name] as const),
        ]}
        onPick={(brand) => look({ brand: brand || undefined })}
      />
      <Choice
        label={say('reading')}
        value={view.value.reading ?? ''}
        options={[
          ['', say('ofOutline')],
          ['hall', say('hall')],
          ['desk', say('desk')],
        ]}
        onPick={(reading) => look({ reading: reading || undefined })}
      />
      <span class="room" />
      <button type="button" disabled={undo === undefined} onClick={() => ask('undo', { by: WINDOW })}>
        {say('undo')}
      </button>
      <button type="button" disabled={redo === undefined} onClick={() => ask('redo', { by: WINDOW })}>
        {say('redo')}
      </button>
      <button type="button" disabled={unwritten.length === 0} onClick={() => ask('write')}>
        {say('save')}
      </button>
      <output>{unwritten.length > 0 ? say('unwritten') : say('written')}</output>
      <button
        type="button"
        lang={ui.value === 'zh' ? 'en' : 'zh'}
        onClick={() => (ui.value = ui.value === 'zh' ? 'en' : 'zh')}
      >
        {ui.value === 'zh' ? 'English' : '中文'}
      </button>
    </header>
  );
}

/** A slide in the strip; it is drawn once it comes near what is seen. */
function Thumb({ index }: { readonly index: number }) {
  const page = pages.value[index];
  const place = useRef<HTMLButtonElement>(null);
  const isShown = shownIndex.value === index;
  useEffect(() => {
    if (isShown) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  if (!page) return null;
  const count = findings.value.findings.filter(
    ({ path }) => path === page.path || path.startsWith(`${page.path}.`),
  ).length;
  return (
    <li class={page.kind === 'section' ? 'opens' : undefined}>
      <button
        type="button"
        ref={place}
        class="thumb"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => {
          shownIndex.value = index;
          goToPath(page.path);
        }}
      >
        <span class="number">{page.number}</span>
        <Drawing print={page.print} />
        <span class="title">{page.title}</span>
        {count > 0 && <span class="count">{count}</span>}
      </button>
    </li>
  );
}

function Stage() {
  const page = shownPage.value;
  const { w, h } = size.value;
  const isStale = findings.value.stopped;
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.style.setProperty('--ratio', String(w / h)), [w, h]);
  useEffect(() => {
    const point = ({ target: at }: Event) => {
      const path = at instanceof Element ? at.closest('[data-path]')?.getAttribute('data-path') : undefined;
      if (path) goToPath(path);
    };
    sheet.current?.addEventListener('click', point);
    return () => sheet.current?.removeEventListener('click', point);
  }, []);
  return (
    <section class="stage" aria-label={word.value('slide')}>
      {isStale && (
        <p class="stale" role="status">
          {word.value('stale')}
        </p>
      )}
      <div class={isStale ? 'sheet old' : 'sheet'} ref={sheet}>
        {page && <Drawing print={page.print} pointed={pointedPath.value} />}
      </div>
      <div class="notes">
        <h2>{word.value('notes')}</h2>
        <p>{page?.notes ?? word.value('noNotes')}</p>
      </div>
    </section>
  );
}

function Findings() {
  const say = word.value;
  const { findings: all } = findings.value;
  return (
    <section class="findings" aria-label={say('findings')}>
      <h2>
        {say('findings')} <span class="count">{all.length}</span>
      </h2>
      {all.length === 0 && <p>{say('noFindings')}</p>}
      <ul>
        {all.map((finding) => (
          <li key={`${finding.code} ${finding.path} ${finding.from}`} class={finding.severity}>
            <button type="button" onClick={() => goTo(finding)}>
              <b>{say(finding.severity)}</b> {finding.message[ui.value]} {finding.hint?.[ui.value]}
              {finding.line !== undefined && <small>{`${finding.file}:${finding.line}`}</small>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EditorPane() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = place.current;
    if (!parent) return undefined;
    const nonce = document.querySelector<HTMLMetaElement>('meta[name=nonce]')?.content ?? '';
    let asking: ReturnType<typeof setTimeout> | undefined;
    const editor = textEditor({
      ...{ parent, nonce, language: ui.value, label: word.value('outline') },
      onCursor: (file, offset) => {
        clearTimeout(asking);
        asking = setTimeout(async () => {
          const path = (await ask<{ path?: string }>('at', { file, offset }))?.path;
          pointedPath.value = path;
          const slide = path && /^slides\[\d+\]/.exec(path)?.[0];
          const index = slide ? pages.value.findIndex((page) => page.path === slide) : -1;
          if (index >= 0) shownIndex.value = index;
        }, 60);
      },
    });
    const ends = [
      onUpdate((update) => editor.take(update)),
      openFile.subscribe((file) => {
        if (file !== undefined) editor.open(file).then(() => editor.mark(findings.value.findings));
      }),
      findings.subscribe(({ findings: all }) => editor.mark(all)),
      target.subscribe((at) => {
        if (at) editor.open(at.file).then(() => editor.show(at.from, at.to));
      }),
    ];
    return () => {
      for (const end of ends) end();
      editor.view.destroy();
    };
  }, []);
  return <div class="editor" ref={place} />;
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
        <nav class="strip" aria-label={word.value('slides')}>
          <ol>
            {pages.value.map(({ id, number }, i) => (
              <Thumb key={`${id} ${number}`} index={i} />
            ))}
          </ol>
        </nav>
        <Stage />
        <div class="side">
          <EditorPane />
          <Findings />
        </div>
      </main>
    </>
  );
}

ui.subscribe((language) => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
});
connect();
render(<Studio />, document.body);
