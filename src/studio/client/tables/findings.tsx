import type { FindingView } from '../../protocol/events.ts';
import { ask, WINDOW } from '../base/connection.ts';
import { Empty, Message } from '../base/controls.tsx';
import { Icon } from '../base/icons.tsx';
import { CHANGED, notice } from '../base/notice.tsx';
import { findings, goTo, pages, target, ui, word } from '../base/state.ts';
import { counted, slideOf } from '../slides/findings-on-slides.ts';
import { fixName } from '../text/editor.ts';

interface Group {
  /** The path of the slide; none of what is wrong elsewhere. */
  readonly slide: string | undefined;
  readonly findings: readonly FindingView[];
}

/** What is wrong with the deck by its slides, each leading to its place, with what mends it. */
export function Findings() {
  const say = word.value;
  const { findings: all } = findings.value;
  if (all.length === 0) {
    return (
      <Empty icon="saved" title={say('noFindings')}>
        <p>{say('noFindingsWhy')}</p>
      </Empty>
    );
  }
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const counts = [counted(errors, 'error'), counted(all.length - errors, 'warning')].filter((each) => each !== '');
  return (
    <div class="findings">
      <p class="findings-sum">{counts.join(say('listComma'))}</p>
      {grouped(all).map(({ slide, findings: own }) => (
        <section key={slide ?? ''}>
          <h2>{titleOf(slide)}</h2>
          <ul>
            {own.map((finding, i) => (
              <Item key={`${finding.code} ${finding.path} ${finding.from}`} finding={finding} number={i + 1} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Findings by their slides, in the order of the deck; what is of no slide comes first. */
function grouped(all: readonly FindingView[]): readonly Group[] {
  const slides = [...new Set(all.map(({ path }) => slideOf(path)))];
  const place = (slide: string | undefined) => Number(/\d+/.exec(slide ?? '')?.[0] ?? -1);
  return slides
    .toSorted((one, other) => place(one) - place(other))
    .map((slide) => ({ slide, findings: all.filter(({ path }) => slideOf(path) === slide) }));
}

function titleOf(slide: string | undefined): string {
  const say = word.value;
  if (slide === undefined) return say('wholeDeck');
  const page = pages.value.find(({ path }) => path === slide);
  const number = String(page?.number ?? Number(/\d+/.exec(slide)?.[0]) + 1);
  return say(page?.title ? 'slideNamed' : 'slideNumber')
    .replace('{n}', number)
    .replace('{title}', () => page?.title ?? '');
}

function Item({ finding, number }: { readonly finding: FindingView; readonly number: number }) {
  const say = word.value;
  const language = ui.value;
  const { severity, message, hint, file, line, edit } = finding;
  const isOnSlide = slideOf(finding.path) !== undefined;
  return (
    <li class={`finding ${severity}`}>
      <Icon name={severity} />
      <div>
        <button type="button" class="finding-words" onClick={() => goTo(finding)}>
          <b>
            {say(severity)}
            {isOnSlide && ` ${number}`}
          </b>
          <span>
            <Message text={message[language]} />
          </span>
        </button>
        {hint && <Hint text={hint[language]} />}
        <div class="finding-acts">
          {edit && (
            <button type="button" class="primary" onClick={() => fix(edit)}>
              <Icon name="fix" />
              {fixName(edit, language)}
            </button>
          )}
          {file !== undefined && line !== undefined && (
            <button type="button" class="link" onClick={() => goTo(finding)}>
              {say('lineOf').replace('{file}', file).replace('{line}', String(line))}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

/** What to do; lines to write stand as they are written. */
function Hint({ text }: { readonly text: string }) {
  const [words = '', ...lines] = text.split('\n');
  return (
    <>
      <p class="hint">
        <Message text={words} />
      </p>
      {lines.length > 0 && <pre class="hint-lines">{lines.join('\n')}</pre>}
    </>
  );
}

/** Mends what was found, in the text that was reviewed: one that has changed since is reviewed first. */
async function fix({ file, from, to, insert }: NonNullable<FindingView['edit']>): Promise<void> {
  const version = findings.value.versions[file] ?? (await ask<{ version?: number }>('open', { file }))?.version;
  const answer = await ask<{ refused?: string }>('type', {
    ...{ file, version, changes: [{ from, to, insert }], label: 'fix' },
    // Not the name of this window: its editor would take the change for one that it sent.
    by: `fix ${WINDOW}`,
  });
  if (!answer || answer.refused !== undefined) notice.value = { refused: CHANGED, places: [] };
  else target.value = { file, from, to: from + insert.trimEnd().length };
}
