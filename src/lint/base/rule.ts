import type { Words } from '../../core/language.ts';
import type { Severity } from '../../findings/finding.ts';
import { label, type MarkupElement, OBJECTS, type OpenedPackage } from './opened-package.ts';

/**
 * What a rule is about. `repair`: PowerPoint, or another program, offers to repair the file, drops something or refuses
 * it. `accessibility`: people who do not see the slide miss something. `manners`: privacy, size, links. `own`: promises
 * that only our own decks make.
 */
export type RuleClass = 'repair' | 'accessibility' | 'manners' | 'own';

/** Something wrong with a part of a package, as its rule found it. */
export interface Fault {
  /** The part's name in the archive; empty for the file as a whole. */
  readonly part: string;
  readonly message: Words;
  /** The name of the object on the slide. */
  readonly object?: string;
}

/** A fault of a part as a whole. */
export const fault = (part: string, message: Words): Fault => ({ part, message });

/** A fault of an element, with the object that it belongs to. */
export function faultAt(part: string, element: MarkupElement, message: Words): Fault {
  let at: MarkupElement | undefined = element;
  while (at && !OBJECTS.includes(at.name)) at = at.parent;
  return { part, message, ...(at ? { object: label(at) } : {}) };
}

/** A rule of the package check. Its line in rules.ts makes it known. */
export interface RuleDefinition<Code extends string = string> {
  readonly code: Code;
  readonly class: RuleClass;
  /** What it demands, in a sentence for the documentation. */
  readonly about: string;
  /** Why it matters, where its class does not say it all. */
  readonly why?: Words;
  /** What to do, in the menus of PowerPoint, where that differs from its class. */
  readonly remedy?: Words;
  /** The source of the rule. */
  readonly upstream: string;
  readonly check: (opened: OpenedPackage) => readonly Fault[];
}

/** A rule as one record. */
export function defineRule<const Code extends string>(rule: RuleDefinition<Code>): RuleDefinition<Code> {
  return rule;
}

/** How severe the findings of a class of rules are. */
export function severityOfClass(own: RuleClass): Severity {
  return own === 'repair' ? 'error' : 'warning';
}

const CLASSES: Readonly<Record<RuleClass, { readonly why: Words; readonly remedy: Words }>> = {
  repair: {
    why: {
      en: 'PowerPoint offers to repair the file and may drop what it does not understand.',
      zh: 'PowerPoint 会提示修复文件，并可能删去它不认识的内容。',
    },
    remedy: {
      en: 'Let PowerPoint repair a copy, compare it with the original, and save it; if a program wrote the file, tell its makers.',
      zh: '请用 PowerPoint 修复一份副本，与原文件核对后另存；如果文件由其他程序生成，请告知其开发者。',
    },
  },
  accessibility: {
    why: {
      en: 'People who listen to the slides or read them enlarged miss something.',
      zh: '使用读屏软件或放大阅读的人会漏掉内容。',
    },
    remedy: {
      en: 'In PowerPoint: Review > Check Accessibility.',
      zh: '在 PowerPoint 中：“审阅”>“检查辅助功能”。',
    },
  },
  manners: {
    why: {
      en: 'The file works, but not everywhere or not only as meant.',
      zh: '文件可以打开，但在别处可能出问题，或者含有多余的内容。',
    },
    remedy: {
      en: 'In PowerPoint: File > Info > Check for Issues > Inspect Document.',
      zh: '在 PowerPoint 中：“文件”>“信息”>“检查问题”>“检查文档”。',
    },
  },
  own: {
    why: { en: 'Our own decks promise it.', zh: '这是本工具对自己生成的文件的承诺。' },
    remedy: { en: 'Build the deck anew.', zh: '请重新生成文件。' },
  },
};

/** Why a rule matters. */
export function ruleReason(rule: Pick<RuleDefinition, 'class' | 'why'>): Words {
  return rule.why ?? CLASSES[rule.class].why;
}

/** What to do about what a rule finds. */
export function ruleRemedy(rule: Pick<RuleDefinition, 'class' | 'remedy'>): Words {
  return rule.remedy ?? CLASSES[rule.class].remedy;
}

/** Office Open XML: part 1 is the markup, part 2 the packages. */
export const ECMA_376 = 'https://ecma-international.org/publications-and-standards/standards/ecma-376/';

/** The rules that PowerPoint's own accessibility checker names. */
export const MICROSOFT_RULES =
  'https://support.microsoft.com/en-us/office/rules-for-the-accessibility-checker-651e08f2-0fc3-4e10-aaca-74b4a67101c1';

/** The Web Content Accessibility Guidelines. */
export const WCAG = 'https://www.w3.org/TR/WCAG22/';

/** The thread in a tracker on GitHub: that of PptxGenJS where no other is named. */
export const issue = (number: number, repository = 'gitbrent/PptxGenJS') =>
  `https://github.com/${repository}/issues/${number}`;

/** The pull request in a repository on GitHub. */
export const pull = (number: number, repository: string) => `https://github.com/${repository}/pull/${number}`;
