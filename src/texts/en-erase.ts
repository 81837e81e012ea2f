/** What people read before they erase users: a section of `en.ts`. */
import { plural } from './format';

export const erase = {
  open: 'Erase…',
  hint: 'Deletes the user and everything that is kept about them, such as the history of imports.',
  title: (whom: string) => `Erase ${whom}?`,
  explanation: (count: number) =>
    `Deleting keeps what is needed to undo it. Erasing leaves nothing that says who ${plural(count, { one: 'the person was', other: 'these people were' })}:`,
  here: 'They go from this device.',
  everywhere: 'They go from this device, and with the next sync from the server and every other device.',
  history:
    'The import history forgets what it knew of them; undoing those imports leaves them alone. The last restore of a backup can’t be undone any more.',
  outbox: 'Their welcome emails, waiting passwords and conflicts go too.',
  outside:
    'Files that were saved before, such as backups and exports, still hold them, and so do older versions on the server until it is compacted.',
  final: 'This can’t be undone.',
  confirm: 'Erase',
  working: 'Erasing…',
  done: (whom: string) => `${whom} erased`,
};
