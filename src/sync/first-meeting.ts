/**
 * What a full browser and a full server would do to each other, before they do it: nothing is ever overwritten or doubled in
 * silence. Reads the server's users once, and writes nothing.
 */
import type { DirectoryView } from '../directory/directory';
import { emailKey } from '../domain/email';
import { err, ok, type Result } from '../domain/result';
import type { CouchDatabase } from './couch-database';
import { bodyToUser, userToBody, type Body } from './body';
import { fromWire } from './document';
import { parseDocumentId } from './document-id';
import { isSameBody } from './merge';
import type { TransportFailure } from './transport';

export interface FirstMeeting {
  readonly usersHere: number;
  readonly usersThere: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
  /** The same user on both sides, in all but when and by whom it was changed. */
  readonly same: number;
  /** The same user on both sides with different values: the fields are merged, and what loses goes to the conflicts. */
  readonly differing: number;
  /** Two users with one email, made by hand on either side: both stay, for a person to merge. */
  readonly sameEmail: number;
}

const batchSize = 2000;

/** @param onProgress gets how many documents are read */
export async function summariseMeeting(
  directory: DirectoryView,
  database: CouchDatabase,
  signal: AbortSignal,
  onProgress: (documents: number) => void,
): Promise<Result<FirstMeeting, TransportFailure>> {
  const there = new Map<string, Body>();
  let since = '0';
  for (let read = 0; ;) {
    const page = await database.changes(since, batchSize, signal);
    if (!page.ok) return err(page.error);
    for (const { id, document } of page.value.changes) {
      const parsed = parseDocumentId(id);
      const { body } = fromWire(id, document);
      if (parsed?.kind === 'user' && body !== null) there.set(parsed.recordId, body);
    }
    read += page.value.changes.length;
    onProgress(read);
    if (page.value.changes.length < batchSize) break;
    since = page.value.since;
  }
  return ok(compare(directory, there));
}

function compare(directory: DirectoryView, there: ReadonlyMap<string, Body>): FirstMeeting {
  let [same, differing, sameEmail] = [0, 0, 0];
  for (const [id, body] of there) {
    const mine = directory.userById(id);
    if (mine !== undefined) {
      if (isSameBody(valuesOf(userToBody(mine)), valuesOf(body))) same += 1;
      else differing += 1;
    } else if (directory.userByEmailKey(emailKey(bodyToUser(id, body).email)) !== undefined) sameEmail += 1;
  }
  const onBoth = same + differing;
  return {
    usersHere: directory.userCount,
    usersThere: there.size,
    onlyHere: directory.userCount - onBoth - sameEmail,
    onlyThere: there.size - onBoth - sameEmail,
    same,
    differing,
    sameEmail,
  };
}

/** Without what no person sees as a difference. */
function valuesOf(body: Body): Body {
  const { createdAt: _at, createdBy: _by, changedAt: _on, changedBy: _who, order: _place, ...values } = body;
  return values;
}
