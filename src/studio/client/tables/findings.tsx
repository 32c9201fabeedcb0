import { findings, goTo, ui, word } from '../base/state.ts';

/** What is wrong with the deck, each leading to its place. */
export function Findings() {
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
