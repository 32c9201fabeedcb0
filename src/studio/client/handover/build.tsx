import { signal } from '@preact/signals';
import { FORMAT_NAMES, type FormatName } from '../../../core/formats.ts';
import type { BuiltFile } from '../../protocol/events.ts';
import { ask } from '../base/connection.ts';
import { Dialog } from '../base/dialog.tsx';
import { Icon } from '../base/icons.tsx';
import { kept } from '../base/kept.ts';
import { build, goTo, hello, ui, view, word } from '../base/state.ts';

const isFormat = (value: unknown): value is FormatName => FORMAT_NAMES.some((each) => each === value);
const areFormats = (value: unknown): value is readonly FormatName[] => Array.isArray(value) && value.every(isFormat);

/** What is to be built: the formats that were chosen last, and the languages that are shown to be chosen. */
const formats = kept<readonly FormatName[]>('formats', ['pptx'], areFormats);
const languages = signal<readonly string[] | undefined>(undefined);
const isOpen = signal(false);
/** Why the last wish to build was refused. */
const refused = signal<{ readonly en: string; readonly zh: string } | undefined>(undefined);

/** The button that opens the panel of builds; while one is under way it says how far that is. */
export function BuildButton() {
  const { state, done = 0, steps = 1 } = build.value;
  const say = word.value;
  return (
    <>
      <button
        type="button"
        class="primary"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        {state === 'running' ? `${say('buildRunning')} ${Math.floor((100 * done) / steps)} %` : say('build')}
      </button>
      {isOpen.value && <BuildPanel />}
    </>
  );
}

function BuildPanel() {
  const say = word.value;
  const { state } = build.value;
  const all = hello.value?.languages ?? [];
  const chosen = (languages.value ?? [view.value.language ?? all[0] ?? '']).filter((each) => all.includes(each));
  const start = async () => {
    const answer = await ask<{ refused?: { en: string; zh: string } }>('build', {
      formats: formats.value,
      languages: chosen,
      ui: ui.value,
    });
    refused.value = answer?.refused;
  };
  const close = () => {
    isOpen.value = false;
    refused.value = undefined;
  };
  return (
    <Dialog title={say('buildTitle')} onClose={close}>
      <div class="build">
        <div class="build-wish">
          <Checks
            legend={say('formats')}
            names={FORMAT_NAMES.map((each) => [each, say(`format_${each}`)])}
            chosen={formats.value}
            onChoose={(next) => {
              formats.value = next.filter(isFormat);
            }}
          />
          <Checks
            legend={say('languages')}
            names={all.map((each) => [each, nameOfLanguage(each, ui.value)])}
            chosen={chosen}
            onChoose={(next) => {
              languages.value = next;
            }}
          />
        </div>
        {refused.value && (
          <p class="build-end bad" role="alert">
            <Icon name="error" />
            {refused.value[ui.value]}
          </p>
        )}
        <Progress />
        <Outcome />
        <div class="acts">
          {state === 'running' ? (
            <button type="button" onClick={() => ask('cancel-build')}>
              {say('cancel')}
            </button>
          ) : (
            <button
              type="button"
              class="primary"
              disabled={formats.value.length === 0 || chosen.length === 0}
              onClick={start}
            >
              {say('build')}
            </button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface ChecksProps {
  readonly legend: string;
  readonly names: readonly (readonly [value: string, name: string])[];
  readonly chosen: readonly string[];
  readonly onChoose: (next: readonly string[]) => void;
}

/** Several of a list to choose from. */
function Checks({ legend, names, chosen, onChoose }: ChecksProps) {
  return (
    <fieldset class="checks">
      <legend>{legend}</legend>
      {names.map(([value, name]) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => {
              const without = chosen.filter((each) => each !== value);
              onChoose(currentTarget.checked ? [...without, value] : without);
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function nameOfLanguage(language: string, shownIn: string): string {
  return new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language;
}

/** How far the build is that is under way. */
function Progress() {
  const { state, step, begun = 0, done = 0, steps = 1 } = build.value;
  if (state !== 'running') return null;
  const words = step?.[ui.value] ?? word.value('buildReading');
  return (
    <div class="build-progress">
      <progress aria-label={word.value('buildRunning')} value={done} max={steps} />
      <output>{begun === 0 ? words : `${begun} / ${steps}: ${words}`}</output>
    </div>
  );
}

/** How the last build ended: its files, or why there are none; and what was found. */
function Outcome() {
  const say = word.value;
  const { state, files = [], findings = [], reason } = build.value;
  if (state === 'none' || state === 'running') return null;
  return (
    <div class="build-outcome" role="status">
      <p class={state === 'done' ? 'build-end good' : 'build-end bad'}>
        <Icon name={state === 'done' ? 'saved' : 'error'} />
        {say(`build_${state}`)} {reason?.[ui.value]}
      </p>
      {files.length > 0 && (
        <ul class="built">
          {files.map((file) => (
            <Built key={file.name} {...file} />
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <ul class="build-findings">
          {findings.map((finding) => (
            <li key={`${finding.code} ${finding.path} ${finding.language} ${finding.from}`} class={finding.severity}>
              <Icon name={finding.severity} />
              <span>
                {finding.message[ui.value]} {finding.hint?.[ui.value]}
                {finding.file !== undefined && finding.line !== undefined && (
                  <button
                    type="button"
                    class="link"
                    onClick={() => {
                      isOpen.value = false;
                      goTo(finding);
                    }}
                  >
                    {say('lineOf').replace('{file}', finding.file).replace('{line}', String(finding.line))}
                  </button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const KILOBYTE = 1024;

function Built({ name, bytes }: BuiltFile) {
  const size = bytes < KILOBYTE ** 2 ? `${Math.ceil(bytes / KILOBYTE)} KB` : `${(bytes / KILOBYTE ** 2).toFixed(1)} MB`;
  return (
    <li>
      <a href={`/out/${encodeURIComponent(name)}`} download={name}>
        {name}
      </a>
      <small>{size}</small>
    </li>
  );
}
