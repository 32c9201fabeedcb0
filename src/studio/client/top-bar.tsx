import { isSideShown, isStripShown, THEMES, theme } from './base/appearance.ts';
import { Choice } from './base/choice.tsx';
import { ask, WINDOW } from './base/connection.ts';
import { IconButton } from './base/controls.tsx';
import { Icon } from './base/icons.tsx';
import { type MenuItem, menu, openMenu } from './base/menu.tsx';
import { hello, state, ui, view, word } from './base/state.ts';
import { stepWords } from './base/step-words.ts';
import { BuildButton } from './handover/build.tsx';
import { PresentLink } from './handover/present.tsx';
import { isKeysShown } from './keys.tsx';

/** What holds for the whole deck: how it is looked at, what was done, whether it is saved. */
export function TopBar() {
  const say = word.value;
  const { unwritten, undo, redo } = state.value;
  return (
    <header class="bar">
      <IconButton
        icon="strip"
        label={say('showStrip')}
        pressed={isStripShown.value}
        onClick={() => {
          isStripShown.value = !isStripShown.value;
        }}
      />
      <h1>{hello.value?.outline ?? say('studio')}</h1>
      <output class={unwritten.length > 0 ? 'saving' : 'saved'}>
        {unwritten.length === 0 && <Icon name="saved" />}
        {say(unwritten.length > 0 ? 'unwritten' : 'written')}
      </output>
      <span class="room" />
      <Looks />
      <span class="room" />
      <IconButton
        icon="undo"
        label={doneIn(say('undo'), undo)}
        disabled={undo === undefined}
        onClick={() => ask('undo', { by: WINDOW })}
      />
      <IconButton
        icon="redo"
        label={doneIn(say('redo'), redo)}
        disabled={redo === undefined}
        onClick={() => ask('redo', { by: WINDOW })}
      />
      <IconButton icon="save" label={say('save')} disabled={unwritten.length === 0} onClick={() => ask('write')} />
      <IconButton
        icon="settings"
        label={say('settings')}
        expanded={menu.value?.label === say('settings')}
        onClick={({ currentTarget }) => openMenu(say('settings'), settings(), currentTarget as Element)}
      />
      <IconButton
        icon="help"
        label={`${say('keys')} (F1)`}
        onClick={() => {
          isKeysShown.value = true;
        }}
      />
      <PresentLink />
      <BuildButton />
      <IconButton
        icon="side"
        label={say('showSide')}
        pressed={isSideShown.value}
        onClick={() => {
          isSideShown.value = !isSideShown.value;
        }}
      />
    </header>
  );
}

/** The language, brand and manner of reading that the deck is looked at in. */
function Looks() {
  const say = word.value;
  const given = hello.value;
  const names = new Intl.DisplayNames(ui.value, { type: 'language' });
  const look = (more: object) => ask('view', { ...view.value, ...more });
  return (
    <div class="looks">
      <Choice
        label={say('language')}
        value={view.value.language ?? given?.languages[0] ?? ''}
        options={(given?.languages ?? []).map((each) => [each, names.of(each) ?? each] as const)}
        onPick={(language) => look({ language })}
      />
      <Choice
        label={say('brand')}
        value={view.value.brand ?? ''}
        options={[
          ['', say('ownBrand')],
          ...(given?.brands ?? []).map(({ name, title }) => [name, title || name] as const),
        ]}
        onPick={(brand) => look({ brand: brand || undefined })}
      />
      <Choice
        label={say('reading')}
        value={view.value.reading ?? ''}
        options={[
          ['', say('ownReading')],
          ['hall', say('hall')],
          ['desk', say('desk')],
        ]}
        onPick={(reading) => look({ reading: reading || undefined })}
      />
    </div>
  );
}

/** What the page itself looks like. */
function settings(): readonly MenuItem[] {
  const say = word.value;
  return [
    ...THEMES.map((each, i) => ({
      name: say(each),
      checked: theme.value === each,
      onPick: () => {
        theme.value = each;
      },
      ...(i === 0 ? { group: say('theme') } : {}),
    })),
    ...(['en', 'zh'] as const).map((each, i) => ({
      name: each === 'en' ? 'English' : '中文',
      checked: ui.value === each,
      onPick: () => {
        ui.value = each;
      },
      ...(i === 0 ? { group: say('uiLanguage') } : {}),
    })),
  ];
}

/** ‘Undo: move slide’, of a step of the history by its label. */
function doneIn(act: string, label: string | undefined): string {
  const what = label === undefined ? '' : stepWords(label);
  return what === '' ? act : `${act}: ${what}`;
}
