import { isBarNarrow, isSideShown, isStripShown, showSide, THEMES, theme } from './base/appearance.ts';
import { Choice } from './base/choice.tsx';
import { ask, WINDOW } from './base/connection.ts';
import { IconButton } from './base/controls.tsx';
import { Icon } from './base/icons.tsx';
import { type MenuItem, menu, openMenu } from './base/menu.tsx';
import { hello, plan, state, ui, view, word } from './base/state.ts';
import { stepWords } from './base/step-words.ts';
import { BuildButton } from './handover/build.tsx';
import { PresentLink } from './handover/present.tsx';
import { isKeysShown } from './keys.tsx';
import { counted, errorCount } from './slides/findings-on-slides.ts';

/** What holds for the whole deck: how it is looked at, what was done, whether it is saved. */
export function TopBar() {
  const say = word.value;
  const { unwritten, undo, redo } = state.value;
  const errors = errorCount.value;
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
        {unwritten.length === 0 && <Icon name={errors > 0 ? 'error' : 'saved'} />}
        {[say(unwritten.length > 0 ? 'unwritten' : 'written'), counted(errors, 'error')]
          .filter(Boolean)
          .join(say('listComma'))}
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
        onClick={() => showSide(!isSideShown.value)}
      />
    </header>
  );
}

interface Look {
  readonly name: 'language' | 'brand' | 'reading';
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
}

const look = (more: object) => ask('view', { ...view.value, ...more });

/** The language, brand and manner of reading that the deck is looked at in; first of the latter two is what the text says. */
function looks(): readonly Look[] {
  const say = word.value;
  const { languages = [], brands = [] } = hello.value ?? {};
  const { language = languages[0] ?? '', brand = '', reading = '' } = view.value;
  const names = new Intl.DisplayNames(ui.value, { type: 'language' });
  const named = brands.map(({ name, title }) => [name, title || name] as const);
  const readings = [
    ['hall', say('hall')],
    ['desk', say('desk')],
  ] as const;
  const written = (value: string | undefined, all: readonly (readonly [string, string])[]) =>
    ['', say('asWritten').replace('{value}', () => all.find(([each]) => each === value)?.[1] ?? value ?? '…')] as const;
  return [
    { name: 'language', value: language, options: languages.map((each) => [each, names.of(each) ?? each] as const) },
    { name: 'brand', value: brand, options: [written(plan.value?.brand, named), ...named] },
    { name: 'reading', value: reading, options: [written(plan.value?.reading, readings), ...readings] },
  ];
}

function Looks() {
  const say = word.value;
  const all = looks();
  if (isBarNarrow.value) return <LooksButton all={all} />;
  return (
    <div class="looks">
      {all.map(({ name, value, options }) => (
        <Choice
          key={name}
          label={say(name)}
          {...{ value, options }}
          onPick={(picked) => look({ [name]: picked || undefined })}
        />
      ))}
    </div>
  );
}

/** All choices in one menu, where the bar has no room for a list of each: the button says what is in force. */
function LooksButton({ all }: { readonly all: readonly Look[] }) {
  const say = word.value;
  const label = say('looks');
  const chosen = all.flatMap(({ value, options }) => options.find(([each]) => each === value)?.[1] ?? []);
  const items = all.flatMap(({ name, value, options }) =>
    options.map(([each, shown], i) => ({
      ...{ name: shown, checked: each === value, onPick: () => look({ [name]: each || undefined }) },
      ...(i === 0 ? { group: say(name) } : {}),
    })),
  );
  return (
    <button
      type="button"
      class="looks-button"
      title={chosen.join(' · ')}
      aria-haspopup="menu"
      aria-expanded={menu.value?.label === label}
      onClick={({ currentTarget }) => openMenu(label, items, currentTarget)}
    >
      <b>{label}</b>
      <span>{chosen.join(' · ')}</span>
      <Icon name="down" />
    </button>
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
