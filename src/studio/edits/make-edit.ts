import type { Edit, EditResult } from '../protocol/edits.ts';
import { acceptDrafts, addEntry, removeEntry, renameEntry } from './name-edits.ts';
import { isRefusal, openProject, type Project } from './project.ts';
import { setValue } from './set-value.ts';
import { deleteSlide, duplicateSlide, hideSlide, insertSlide, moveSlide, replaceSlide } from './slide-edits.ts';
import { editTable } from './table-edits.ts';

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
    case 'rename':
      return renameEntry(open, edit);
    case 'add':
      return addEntry(open, edit);
    case 'remove':
      return removeEntry(open, edit);
    case 'table':
      return editTable(open, edit);
    case 'accept':
      return acceptDrafts(open, edit);
  }
}
