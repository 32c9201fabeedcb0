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
