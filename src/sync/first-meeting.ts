/**
 * What a full browser and a full server would do to each other, before they do it: nothing is ever overwritten or doubled in
 * silence. Reads the server's users once, and writes nothing.
 */
import type { DirectoryView } from '../directory/directory';
import { emailKey } from '../domain/email';
import { isGeneratedHash } from '../domain/password-hash';
import { ok, type Result } from '../domain/result';
import { isLost } from './batch-size';
import type { Answer, ChangesPage, CouchDatabase } from './couch-database';
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

export interface MeetingTools {
  readonly signal: AbortSignal;
  /** Milliseconds; resolves at once when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Gets how many documents are read. */
  readonly onProgress: (documents: number) => void;
}

const batchSize = 2000;
/** Before a page is asked for again that was lost: a person is waiting, and so have the pages before it. Milliseconds. */
const pauses: readonly number[] = [1_000, 2_000, 4_000];

export async function summariseMeeting(
  directory: DirectoryView,
  database: CouchDatabase,
  { signal, sleep, onProgress }: MeetingTools,
): Promise<Result<FirstMeeting, TransportFailure>> {
  const there = new Map<string, Body>();
  let since = '0';
  let size = batchSize;
  /** What was lost may have been too much for the line. */
  const smaller = () => (size = Math.ceil(size / 2));
  for (let read = 0; ;) {
    const ask = () => database.changes(since, size, signal);
    const page = await readPage(ask, smaller, sleep, signal);
    if (!page.ok) return page;
    for (const { id, document } of page.value.changes) {
      const parsed = parseDocumentId(id);
      const { body } = fromWire(id, document);
      if (parsed?.kind === 'user' && body !== null) there.set(parsed.recordId, body);
    }
    read += page.value.changes.length;
    onProgress(read);
    if (page.value.changes.length < size) break;
    since = page.value.since;
  }
  return ok(compare(directory, there));
}

/** Nothing is written yet, and no loop stands behind this that would come again: one dropped request is no end. */
async function readPage(
  ask: () => Promise<Answer<ChangesPage>>,
  onLost: () => void,
  sleep: MeetingTools['sleep'],
  signal: AbortSignal,
): Promise<Answer<ChangesPage>> {
  for (let attempt = 0; ; attempt += 1) {
    const page = await ask();
    const pause = pauses[attempt];
    if (page.ok || !isLost(page.error) || pause === undefined) return page;
    onLost();
    await sleep(pause, signal);
  }
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

/** Without what no person sees as a difference. A generated password is another one on every device, and nobody's choice. */
function valuesOf(body: Body): Body {
  const {
    createdAt: _at,
    createdBy: _by,
    changedAt: _on,
    changedBy: _who,
    order: _place,
    passwordHash,
    ...values
  } = body;
  const isChosen = typeof passwordHash === 'string' && !isGeneratedHash(passwordHash);
  return isChosen ? { ...values, passwordHash } : values;
}
