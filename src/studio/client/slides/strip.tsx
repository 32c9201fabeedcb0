import { useEffect, useRef } from 'preact/hooks';
import { Drawing } from '../base/drawing.tsx';
import { findings, goToPath, pages, shownIndex, word } from '../base/state.ts';

/** All slides, small, in order. */
export function Strip() {
  return (
    <nav class="strip" aria-label={word.value('slides')}>
      <ol>
        {pages.value.map(({ id, number }, i) => (
          <Thumb key={`${id} ${number}`} index={i} />
        ))}
      </ol>
    </nav>
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
