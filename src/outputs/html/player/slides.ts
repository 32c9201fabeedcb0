export interface Slide {
  readonly section: HTMLElement;
  readonly face: HTMLElement;
  readonly id: string;
  /** From 0; the number that it prints is one more. */
  readonly index: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly transition: string | undefined;
  /** When it goes on by itself, in seconds. */
  readonly advance: number | undefined;
  /** What comes at each of its clicks, in their order. */
  readonly steps: readonly (readonly Element[])[];
  readonly notes: Element | null;
}

export function readSlides(root: ParentNode): Slide[] {
  return [...root.querySelectorAll<HTMLElement>('section.slide')].map((section, index) => {
    const { transition, advance, hidden } = section.dataset;
    return {
      section,
      face: section.querySelector<HTMLElement>('.face') ?? section,
      id: section.id,
      index,
      title: (section.getAttribute('aria-label') ?? '').replace(/^\d+: /, ''),
      hidden: hidden !== undefined,
      transition,
      advance: advance === undefined ? undefined : Number(advance),
      steps: buildSteps(section),
      notes: section.querySelector('.notes'),
    };
  });
}

/** What a section builds, by click. Clicks at which nothing appears are none: parts of charts are there from the start. */
export function buildSteps(section: ParentNode): Element[][] {
  const clicks = new Map<number, Element[]>();
  for (const element of section.querySelectorAll('[data-build]')) {
    const click = Number(element.getAttribute('data-build'));
    clicks.set(click, [...(clicks.get(click) ?? []), element]);
  }
  return [...clicks].toSorted(([a], [b]) => a - b).map(([, elements]) => elements);
}

export function showSteps(steps: readonly (readonly Element[])[], count: number): void {
  for (const [i, elements] of steps.entries()) {
    for (const element of elements) {
      // What was waiting until now appears in its motion; what is there when a slide is entered does not.
      element.classList.toggle('appearing', i === count - 1 && element.classList.contains('waiting'));
      element.classList.toggle('waiting', i >= count);
    }
  }
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** The words of a slide as they are read: lines of one text joined where a word of hanzi goes on, texts parted by dots. */
export function readWords({ face }: Pick<Slide, 'face'>): string {
  let words = '';
  let before: Element | undefined;
  for (const line of face.querySelectorAll('text, h1')) {
    const text = line.textContent ?? '';
    if (before && before.parentNode !== line.parentNode) words = `${words.trim()} · `;
    const goesOn = !line.closest('[role=img]') && (HAN.test(words.slice(-1)) || HAN.test(text.slice(0, 1)));
    words += goesOn || words.endsWith(' ') ? text : ` ${text}`;
    before = line;
  }
  const alts = [...face.querySelectorAll('[role=img]')].map((figure) => figure.getAttribute('aria-label') ?? '');
  return [words.trim(), ...alts].join(' · ');
}
