/** What happens to a server and its accounts while people work, as a seed says; and how everything is mended in the end. */
import { check } from './check';
import type { Caller, CouchDoor } from './couch-door';
import type { CouchModel } from './couch-model';
import type { Book } from './book';
import type { Random } from './random';
import type { Written } from './written';

type Json = Readonly<Record<string, unknown>>;

/** One person's account, and what the device signs in with. */
export interface SignedIn extends Caller {
  password: string;
}

export interface Disturbances {
  /** One thing happens. */
  happen(): void;
  /** The person looks at the screen and signs in again. */
  signIn(caller: SignedIn): void;
  /** Everybody may come in again; what was refused and what can't be read stays. */
  openDoor(): void;
  /** What was refused is taken from now on, and what couldn't be read is mended. */
  mendDocuments(): void;
}

export function createDisturbances(
  { couch, door, book }: { readonly couch: CouchModel; readonly door: CouchDoor; readonly book: Book },
  callers: readonly SignedIn[],
  random: Random,
): Disturbances {
  const backups: ReturnType<CouchModel['backup']>[] = [];
  const passwordOf = (name: string) => door.accounts.get(name) ?? '';

  couch.largestDocument = 2_000;
  couch.largestRequest = 4_500;
  couch.rewind = () => (random.chance(0.05) ? random.below(4) : 0);
  couch.refuse = ({ firstName, name, label }) =>
    String(firstName ?? name ?? label).endsWith('13') ? 'unlucky' : null;
  for (const { userName, password } of callers) {
    door.accounts.set(userName, password);
    door.members.add(userName);
  }

  function restore(): void {
    const backup = random.pick(backups);
    if (backup !== undefined) couch.restore(backup);
    book.wasRestored ||= backup !== undefined;
  }

  function changeAccount(): void {
    const caller = random.pick(callers);
    if (caller === undefined) return;
    const kind = random.below(3);
    if (kind === 0) door.accounts.set(caller.userName, `${caller.userName}-${random.below(1_000_000)}`);
    else if (kind === 1) toggle(door.members, caller.userName);
    else door.allowsOrigin = !door.allowsOrigin;
  }

  return {
    happen() {
      const kind = random.below(100);
      if (kind < 35) backups.push(couch.backup());
      else if (kind < 43) restore();
      else if (kind < 65) book.branch(growBranch(couch, random));
      else if (kind < 75) spoil(couch, random);
      else changeAccount();
    },
    signIn(caller) {
      check(!door.isLocked(caller.userName), `${caller.userName} is locked out`);
      caller.password = passwordOf(caller.userName);
    },
    openDoor() {
      door.allowsOrigin = true;
      for (const caller of callers) {
        door.members.add(caller.userName);
        caller.password = passwordOf(caller.userName);
      }
    },
    mendDocuments() {
      couch.refuse = () => null;
      couch.largestDocument = couch.largestRequest = Infinity;
      for (const [id, { spoilt }] of couch.contents()) {
        if (spoilt === undefined) continue;
        const m = operationsWith(couch, id, random);
        couch.overwrite(id, spoilt === null ? { _deleted: true, m } : { ...Object(spoilt), m });
      }
    },
  };
}

function toggle(names: Set<string>, name: string): void {
  if (!names.delete(name)) names.add(name);
}

/** Another replica of the server took an edit that this one didn't see: CouchDB keeps both branches. */
function growBranch(couch: CouchModel, random: Random): Written | null {
  const id = random.pick([...couch.contents().keys()].filter((name) => name.startsWith('user:')));
  const top = id === undefined ? undefined : couch.winner(id);
  if (id === undefined || top === undefined || top.conflicts.length > 0 || 'spoilt' in top.body) return null;
  const m = operationsWith(couch, id, random);
  const parent = `${Number.parseInt(top.rev, 10) - 1}-elsewhere`;
  const value = `elsewhere${random.below(1_000_000)}`;
  couch.branch(id, parent, { ...top.body, m, middleName: value });
  return { document: id, field: 'middleName', value, before: String(top.body['middleName'] ?? '') };
}

/** Somebody writes what no Rollcall of today can read: by hand, or with one of tomorrow. */
function spoil(couch: CouchModel, random: Random): void {
  const known = random.chance(0.5) ? random.pick([...couch.contents()]) : undefined;
  const [id, was] = known ?? [`user:stranger-${random.below(5)}`, null];
  const top = couch.winner(id);
  if (known === undefined ? top !== undefined && !top.deleted : was !== null && 'spoilt' in was) return;
  const m = operationsWith(couch, id, random);
  const fault: Json = random.chance(0.5) ? { v: 99 } : { v: 1, email: 7, name: 7, label: 7, options: 7 };
  couch.overwrite(id, { type: id.split(':')[0], ...fault, m, spoilt: was });
}

function operationsWith(couch: CouchModel, id: string, random: Random): Json {
  return { ...Object(couch.winner(id)?.body['m']), elsewhere: random.below(1_000_000) };
}
