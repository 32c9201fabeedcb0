import type { Session } from '../../session.ts';
import type { Answers } from './answers.ts';
import { buildRequests } from './build-requests.ts';
import { editRequests } from './edit-requests.ts';
import { editorRequests } from './editor-requests.ts';
import { galleryRequests } from './gallery-requests.ts';
import { pictureRequests } from './picture-requests.ts';
import { tableRequests } from './table-requests.ts';
import { textRequests } from './text-requests.ts';
import { viewRequests } from './view-requests.ts';

/** All that a page may ask of a session. */
export const requestsTo = (session: Session): Answers => ({
  ...textRequests(session),
  ...editRequests(session),
  ...editorRequests(session),
  ...tableRequests(session),
  ...galleryRequests(session),
  ...viewRequests(session),
  ...buildRequests(session),
  ...pictureRequests(session),
});
