import { useEffect, useRef } from 'preact/hooks';
import { Drawing } from '../base/drawing.tsx';
import { findings, goToPath, pointedPath, shownPage, size, word } from '../base/state.ts';

/** The slide that is looked at, and its notes. */
export function Stage() {
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
