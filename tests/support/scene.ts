import type { Finding } from '../../src/core/diagnostic.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import type { Scene } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/define-slide.ts';
import { layoutDeck } from '../../src/slides/layout-deck.ts';
import { brand, measurer } from './brand.ts';

/** The head of a fixture deck: two languages, one source, a few made-up facts. */
export const HEAD = `deck:
  id: fixture
  title: { en: A deck of fixtures, zh: 样例演示 }
  brand: liangjiang
  languages: [en, zh]
sources:
  report: { title: { en: A made-up report, zh: 虚构报告 }, publisher: { en: The Fixture Press, zh: 样例出版社 } }
facts:
  start: { name: { en: Output at the start, zh: 起始产值 }, value: 40.5, unit: CNY bn, source: report, paragraph: 1 }
  now: { name: { en: Output now, zh: 当前产值 }, value: 121.5, unit: CNY bn, period: 2020, source: report, paragraph: 2 }
  times: { name: { en: Growth of output, zh: 产值增长 }, calc: now / start, unit: times, decimals: 1 }
  share: { name: { en: Share of the land, zh: 土地占比 }, value: 1.5, unit: "%", bound: below, source: report, paragraph: 2 }
  goods: { name: { en: Goods, zh: 货物 }, value: 62, unit: "%", source: report, paragraph: 3 }
  services: { name: { en: Services, zh: 服务 }, value: 38, unit: "%", source: report, paragraph: 3 }
  labs: { name: { en: Laboratories, zh: 实验室 }, value: 7, source: report }
  firms: { name: { en: Technology firms, zh: 科技企业 }, value: 1240, source: report }
  schools: { name: { en: Schools, zh: 学校 }, value: 86, source: report }
`;

/** The laid-out deck of an outline's text in one language. Throws on errors in the outline. */
export function sceneOf(text: string, language = 'en'): { scene: Scene<LaidOutItem>; findings: readonly Finding[] } {
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  if (!outline) throw new Error(findings.map((finding) => `${finding.code}: ${finding.message}`).join('\n'));
  const resolved = resolveDeck(outline, language);
  return { scene: layoutDeck(resolved.deck, brand, measurer), findings: resolved.findings };
}
