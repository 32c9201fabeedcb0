import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Brand } from '../scene/brand.ts';
import type { SlideContent } from './layout-slide.ts';
import { isAlike, type Planned, planCost, planDeck } from './plan-deck.ts';

/** What another order, or a slide between, has to save to be worth saying. */
const WORTH = 3;

/** `monotonous` for slides that the plan of the deck cannot make unlike both before them, with what would help most. */
export function reviewPlan(slides: readonly SlideContent[], brand: Brand): Finding[] {
  const plan = planDeck(slides, brand);
  if (!brand.manner) return thirdsOfKind(plan);
  return plan.flatMap((planned, i): Finding[] => {
    const [before, earlier] = [plan[i - 1], plan[i - 2]];
    if (!before || !earlier || !isAlike(planned, before) || !isAlike(planned, earlier)) return [];
    const words = say.slides.monotonous({ id: before.slide.id, remedy: remedyFor(plan, i, brand) });
    return [{ code: 'monotonous', ...words, path: [...planned.slide.path, 'kind'] }];
  });
}

/** The same of slides that are laid out in the plain way of their kinds: the third in a row of one kind. */
function thirdsOfKind(plan: readonly Planned[]): Finding[] {
  return plan.flatMap(({ slide: { kind, path } }, i): Finding[] => {
    const alike = (distance: number) => plan[i - distance]?.slide.kind === kind;
    if (!alike(1) || !alike(2) || alike(3)) return [];
    return [{ code: 'monotonous', ...say.slides.thirdOfKind({ kind }), path: [...path, 'kind'] }];
  });
}

/** What would save most: to change places with the slide before or behind, or a statement between the two. */
function remedyFor(plan: readonly Planned[], i: number, brand: Brand): 'before' | 'behind' | 'statement' | undefined {
  const slides = plan.map(({ slide }) => slide);
  const now = planCost(plan);
  const swapped = (a: number, b: number) =>
    slides.with(a, slides[b] as SlideContent).with(b, slides[a] as SlideContent);
  const breath: SlideContent = { id: 'statement', kind: 'statement', path: [], content: {} };
  const tries = [
    ...(i > 1 ? [{ name: 'before', order: swapped(i - 1, i) } as const] : []),
    ...(i + 1 < slides.length ? [{ name: 'behind', order: swapped(i, i + 1) } as const] : []),
    { name: 'statement', order: [...slides.slice(0, i), breath, ...slides.slice(i)] } as const,
  ];
  const saved = tries.map(({ name, order }) => ({ name, saves: now - planCost(planDeck(order, brand)) }));
  const [best] = saved.toSorted((a, b) => b.saves - a.saves);
  return best && best.saves >= WORTH ? best.name : undefined;
}
