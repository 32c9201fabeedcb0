import { say } from '../../messages/say.ts';
import type { Edit, EditResult } from '../protocol/edits.ts';
import { isRefusal, openProject, type Project, refuse } from './project.ts';
import { setValue } from './set-value.ts';
import { deleteSlide, duplicateSlide, hideSlide, insertSlide, moveSlide, replaceSlide } from './slide-edits.ts';

/**
 * What comes of an edit of a project: the changes of its files, by which comments, order and the manner of writing stay; or
 * why it cannot be made. A file that would say anything else than what the edit wants is not changed.
 */
export function makeEdit(project: Project, edit: Edit): EditResult {
  const open = openProject(project);
  if (isRefusal(open)) return open;
  switch (edit.do) {
    case 'move':
      return moveSlide(open, edit);
    case 'duplicate':
      return duplicateSlide(open, edit);
    case 'hide':
      return hideSlide(open, edit);
    case 'delete':
      return deleteSlide(open, edit);
    case 'insert':
      return insertSlide(open, edit);
    case 'replace':
      return replaceSlide(open, edit);
    case 'set':
      return setValue(open, edit);
    default:
      return refuse(say.studio.notByItself);
  }
}
