import { hello, shownPage, view, word } from '../base/state.ts';

/** Opens the deck as a show in a window of its own, at the slide that is looked at. */
export function PresentLink() {
  const language = view.value.language ?? hello.value?.languages[0];
  const page = shownPage.value;
  if (!page || language === undefined) return null;
  return (
    <a
      class="button"
      target="_blank"
      rel="noopener"
      href={`/show?language=${encodeURIComponent(language)}#${encodeURIComponent(page.id)}`}
    >
      {word.value('present')}
    </a>
  );
}
