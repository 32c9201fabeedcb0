import { useEffect, useState } from 'preact/hooks';
import { ask, WINDOW } from '../base/connection.ts';
import { Empty } from '../base/controls.tsx';
import { CHANGED, notice } from '../base/notice.tsx';
import { pane, state, ui, word } from '../base/state.ts';
import { stepWords } from '../base/step-words.ts';
import { wordsIn } from '../base/words.ts';

interface Step {
  readonly label: string;
  /** In ms since 1970. */
  readonly at: number;
  readonly files: readonly string[];
}

interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** What was done to the texts, step by step, and the way back to each. */
export function History() {
  const say = word.value;
  const [{ done, undone }, setSteps] = useState<Steps>({ done: [], undone: [] });
  const isShown = pane.value === 'history';
  useEffect(() => {
    if (isShown) ask<Steps>('history').then((steps) => steps && setSteps(steps));
  }, [isShown, state.value]);
  const all = [...done, ...undone.toReversed()];
  if (all.length === 0) {
    return (
      <Empty icon="undo" title={say('noHistory')}>
        <p>{say('noHistoryWhy')}</p>
      </Empty>
    );
  }
  const go = async (count: number) => {
    const shown = { done: done.length, undone: undone.length };
    const answer = await ask<{ refused?: string }>('history-go', { done: count, shown, by: WINDOW });
    if (answer && answer.refused === undefined) return;
    const refused = answer?.refused === 'conflict' ? HELD : CHANGED;
    notice.value = { refused, places: [] };
  };
  const time = new Intl.DateTimeFormat(ui.value === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' });
  const acts = (count: number) => (
    <button type="button" class="link" onClick={() => go(count)}>
      {say(count > done.length ? 'goOn' : 'goBack')}
    </button>
  );
  return (
    <ol class="history" reversed aria-label={say('historySteps')}>
      {all
        .map((step, i) => (
          <li
            key={`${i} ${step.at}`}
            class={i < done.length ? undefined : 'undone'}
            aria-current={i === done.length - 1 ? 'step' : undefined}
          >
            <b>{stepWords(step.label) || step.label}</b>
            <span class="history-about">
              {time.format(step.at)} · {step.files.join(say('listComma'))}
            </span>
            {i === done.length - 1 ? <span class="badge">{say('historyNow')}</span> : acts(i + 1)}
          </li>
        ))
        .toReversed()}
      <li aria-current={done.length === 0 ? 'step' : undefined}>
        <b>{say('goStart')}</b>
        {done.length === 0 ? <span class="badge">{say('historyNow')}</span> : acts(0)}
      </li>
    </ol>
  );
}

const HELD = { en: wordsIn('en')('historyHeld'), zh: wordsIn('zh')('historyHeld') };
