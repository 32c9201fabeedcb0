import { Choice } from './base/choice.tsx';
import { ask, WINDOW } from './base/connection.ts';
import { hello, state, ui, view, word } from './base/state.ts';

/** What holds for the whole deck: how it is looked at, what was done, whether it is saved. */
export function TopBar() {
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
