import type { PackageFinding } from './finding.ts';
import { mainPart } from './identity-rules.ts';
import { children, elements, type OpenedPackage, partsOf, related } from './opened-package.ts';

/** CT_Presentation's children in the order of the schema (ECMA-376 part 1, 19.2.1.26). */
const ORDER =
  'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst'
    .split(' ')
    .map((name) => `p:${name}`);

/** The presentation's children stand in the order of the schema, each once. */
export function checkPresentationOrder(opened: OpenedPackage): PackageFinding[] {
  const part = mainPart(opened);
  const root = opened.documents.get(part)?.documentElement;
  const names = root ? children(root).map((child) => child.nodeName) : [];
  const found: PackageFinding[] = [];
  names.forEach((name, i) => {
    const before = names[i - 1];
    if (before !== undefined && ORDER.indexOf(name) <= ORDER.indexOf(before)) {
      found.push({
        rule: 'presentation-order',
        part,
        message: `${name} stands after ${before}: PowerPoint asks to repair the file.`,
      });
    }
  });
  return found;
}

/** Every master has a theme of its own. */
export function checkThemes(opened: OpenedPackage): PackageFinding[] {
  const owners = new Map<string, string>();
  return partsOf(opened, 'slideMaster', 'notesMaster', 'handoutMaster').flatMap(([part]): PackageFinding[] => {
    const theme = related(opened, part, 'theme');
    if (!theme) return [{ rule: 'shared-theme', part, message: 'The master has no theme.' }];
    const owner = owners.get(theme);
    owners.set(theme, part);
    return owner ? [{ rule: 'shared-theme', part, message: `The master shares ${theme} with ${owner}.` }] : [];
  });
}

/** Notes have a master that the presentation lists, and belong to the slide that has them. */
export function checkNotes(opened: OpenedPackage): PackageFinding[] {
  const part = mainPart(opened);
  const document = opened.documents.get(part);
  const listed = document ? elements(document, 'p:notesMasterId').length : 0;
  const master = related(opened, part, 'notesMaster');
  const notes = partsOf(opened, 'notesSlide');
  const found: PackageFinding[] = [];
  const report = (where: string, message: string) => found.push({ rule: 'notes-master', part: where, message });
  if (listed > 0 !== (master !== undefined))
    report(part, 'The notes master is listed without being related, or the other way round.');
  for (const [name] of notes) {
    if (related(opened, name, 'notesMaster') !== master || !master)
      report(name, 'The notes do not hang on the presentation’s notes master.');
    const slide = related(opened, name, 'slide') ?? '';
    if (related(opened, slide, 'notesSlide') !== name)
      report(name, 'The notes and their slide do not lead to each other.');
  }
  return found;
}
