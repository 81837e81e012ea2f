/** Reading a backup back: every line is checked before anything of it is believed, and nothing is written here. */
import { toHex } from '../domain/hex';
import type { Backup, BackupFault } from '../domain/backup';
import type { CustomField } from '../domain/field';
import { individuals, type Group } from '../domain/group';
import { err, ok, type Result } from '../domain/result';
import type { User } from '../domain/user';
import {
  backupFormatVersion,
  chainChecksum,
  customFieldSchema,
  footerSchema,
  groupSchema,
  headerSchema,
  sectionSchema,
  userSchema,
} from './backup-format';
import { backupTables } from './backup-tables';

/** Ends the reading, with the fault to answer. */
class FaultyBackup extends Error {
  readonly fault: BackupFault;
  constructor(fault: BackupFault) {
    super(fault.type);
    this.fault = fault;
  }
}

/** Checks a file whole. Some systems unpack a `.gz` by themselves, so the bare JSON is a backup too. */
export async function readBackup(file: Blob): Promise<Result<Backup, BackupFault>> {
  try {
    const contents = await readContents(linesOf(await unpacked(file)));
    checkReferences(contents);
    return ok(contents);
  } catch (error) {
    if (error instanceof FaultyBackup) return err(error.fault);
    return err({ type: 'damagedBackup', detail: String(error) });
  }
}

async function unpacked(file: Blob): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0x1f && second === 0x8b) return file.stream().pipeThrough(new DecompressionStream('gzip'));
  if (first === 0x5b) return file.stream();
  throw new FaultyBackup({ type: 'notABackup' });
}

async function readContents(lines: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Backup> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const users: User[] = [];
  const groups: Group[] = [];
  const customFields: CustomField[] = [];
  const tables = new Map<string, object[]>();
  let madeAt: number | null = null;
  let checksum: Uint8Array = new Uint8Array();
  let isWhole = false;
  for await (const line of lines) {
    if (isWhole) throw damaged('it goes on after its end');
    if (madeAt === null) {
      madeAt = readHeader(decoder.decode(line));
    } else {
      const element: unknown = JSON.parse(decoder.decode(line).replace(/[,\]]\n?$/, ''));
      const footer = footerSchema.safeParse(element);
      if (footer.success) {
        if (footer.data.checksum !== toHex(checksum)) throw damaged('its checksum is wrong');
        isWhole = true;
        continue;
      }
      const { section, rows } = sectionSchema.parse(element);
      if (section === 'users') for (const row of rows) users.push(userSchema.parse(row));
      else if (section === 'groups') for (const row of rows) groups.push(groupSchema.parse(row));
      else if (section === 'customFields') {
        for (const row of rows) customFields.push(customFieldSchema.parse(row));
      } else readTable(tables, section, rows);
    }
    checksum = await chainChecksum(checksum, line);
  }
  if (madeAt === null) throw new FaultyBackup({ type: 'notABackup' });
  if (!isWhole) throw damaged('its end is missing');
  return { madeAt, users, groups, customFields, tables };
}

function readHeader(line: string): number {
  const header = headerSchema.safeParse(parsed(line.replace(/^\[/, '').replace(/,\n?$/, '')));
  if (!header.success) throw new FaultyBackup({ type: 'notABackup' });
  if (header.data.formatVersion > backupFormatVersion) throw new FaultyBackup({ type: 'newerBackup' });
  return header.data.madeAt;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function readTable(tables: Map<string, object[]>, section: string, rows: readonly unknown[]): void {
  const table = backupTables.find(({ name }) => name === section);
  if (table === undefined) throw damaged(`nobody knows its part "${section}"`);
  const read = tables.get(section) ?? [];
  for (const row of rows) read.push(table.schema.parse(row));
  tables.set(section, read);
}

/** Ids are unique, and every user's group is there. */
function checkReferences({ users, groups, customFields }: Backup): void {
  for (const things of [users, groups, customFields]) {
    if (new Set(things.map(({ id }) => id)).size !== things.length) throw damaged('an id is there twice');
  }
  const groupIds = new Set([individuals.id, ...groups.map(({ id }) => id)]);
  if (!users.every(({ groupId }) => groupIds.has(groupId))) throw damaged('a group is missing');
}

function damaged(detail: string): FaultyBackup {
  return new FaultyBackup({ type: 'damagedBackup', detail });
}

const newline = 0x0a;

/** Each line with its newline; the last one may lack it. */
async function* linesOf(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = bytes.getReader();
  let parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      let start = 0;
      for (let end = value.indexOf(newline); end !== -1; end = value.indexOf(newline, start)) {
        parts.push(value.subarray(start, end + 1));
        yield joined(parts);
        parts = [];
        start = end + 1;
      }
      if (start < value.length) parts.push(value.subarray(start));
    }
    if (parts.length > 0) yield joined(parts);
  } finally {
    // A reader that gave up leaves the rest unread.
    await reader.cancel().catch(() => undefined);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    line.set(part, at);
    at += part.length;
  }
  return line;
}
