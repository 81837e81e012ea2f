import { describe, expect, test } from 'vitest';
import { findViolations, longFiles } from './find-violations';
import { readSourceTree } from './read-source-tree';

describe('the rooms of the house', () => {
  const tree = readSourceTree('src');

  test('imports go only downwards, without cycles or barrels, and files are named after what they hold', () => {
    expect(tree.size).toBeGreaterThan(0);
    expect(findViolations(tree)).toEqual([]);
  });

  test('files over 300 lines are looked at again, and none goes past 500 but lists of texts', () => {
    const long = longFiles(tree).filter((path) => !path.startsWith('src/texts/'));
    if (long.length > 0) console.warn(`Over 300 lines; is it one idea?\n  ${long.join('\n  ')}`);
    expect(long.filter((path) => (tree.get(path) ?? '').split('\n').length > 500)).toEqual([]);
  });
});

describe('the check itself sees', () => {
  const planted: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    [
      'a room that imports upwards',
      { 'src/csv/a.ts': "import { b } from '../store/b';", 'src/store/b.ts': 'export const b = 1;' },
      'src/csv/a.ts imports src/store/b.ts: csv may not use store',
    ],
    [
      'a room that imports its neighbour',
      {
        'src/csv/a.ts': "import type { B } from '../directory/b';",
        'src/directory/b.ts': 'export type B = 1;',
      },
      'src/csv/a.ts imports src/directory/b.ts: csv may not use directory',
    ],
    [
      'a component that imports the store',
      {
        'src/ui/users/List.svelte': `<script lang="ts">import { db } from '../../store/db';</script><p>{db}</p>`,
        'src/store/db.ts': 'export const db = 1;',
      },
      'src/ui/users/List.svelte imports src/store/db.ts: ui may not use store',
    ],
    [
      'a lazy import in the markup of a component',
      {
        'src/ui/Lazy.svelte': `{#await import('../store/db') then { db }}{db}{/await}`,
        'src/store/db.ts': 'export const db = 1;',
      },
      'src/ui/Lazy.svelte imports src/store/db.ts: ui may not use store',
    ],
    [
      'a page that uses the code of the engine, not its types',
      {
        'src/state/a.ts': "import { engine } from '../engine/engine';",
        'src/engine/engine.ts': 'export const engine = 1;',
      },
      'src/state/a.ts imports src/engine/engine.ts: the page sees the types of engine/engine.ts, and state starts the worker',
    ],
    [
      'a worker of another room',
      {
        'src/ui/a.ts': "new Worker(new URL('../engine/worker.ts', import.meta.url));",
        'src/engine/worker.ts': 'postMessage(1);',
      },
      'src/ui/a.ts imports src/engine/worker.ts: the page sees the types of engine/engine.ts, and state starts the worker',
    ],
    [
      'PapaParse outside csv',
      { 'src/import/a.ts': "import Papa from 'papaparse';" },
      'src/import/a.ts imports papaparse: only csv may',
    ],
    [
      'Dexie outside store, even when it is loaded lazily',
      { 'src/engine/a.ts': "const dexie = await import('dexie');" },
      'src/engine/a.ts imports dexie: only store may',
    ],
    [
      'a package in domain',
      { 'src/domain/a.ts': "import { v4 } from 'nanoid';" },
      'src/domain/a.ts imports nanoid: domain is pure',
    ],
    [
      'production that imports a test',
      { 'src/engine/a.ts': "import { people } from '../../tests/bench/people';" },
      'src/engine/a.ts imports tests/bench/people: production stays within src',
    ],
    [
      'a cycle, through types too',
      {
        'src/domain/a.ts': "import type { B } from './b'; export type A = B;",
        'src/domain/b.ts': "import type { A } from './a'; export type B = A;",
      },
      'src/domain/a.ts is in a cycle: src/domain/a.ts → src/domain/b.ts → src/domain/a.ts',
    ],
    [
      'a screen that imports another',
      {
        'src/ui/shell/c.ts': "import { a } from '../users/a'; export const c = a;",
        'src/ui/users/a.ts':
          "import { b } from '../groups/b'; import { d } from '../shared/d'; export const a = [b, d];",
        'src/ui/groups/b.ts': 'export const b = 1;',
        'src/ui/shared/d.ts': 'export const d = 1;',
      },
      'src/ui/users/a.ts imports src/ui/groups/b.ts: what screens share lies in ui/shared',
    ],
    [
      'a barrel',
      {
        'src/domain/all.ts': "export { a } from './a';",
        'src/domain/a.ts': 'export const a = 1;',
      },
      'src/domain/all.ts is a barrel',
    ],
    [
      'a file name in another style',
      { 'src/domain/userName.ts': '' },
      'src/domain/userName.ts: files are kebab-case.ts or PascalCase.svelte',
    ],
    [
      'a file of odds and ends',
      { 'src/domain/utils.ts': '' },
      'src/domain/utils.ts: a file is named after its main export',
    ],
    [
      'a browser global in a pure room',
      { 'src/directory/a.ts': 'export const width = window.innerWidth;' },
      'src/directory/a.ts uses window: directory knows no browser',
    ],
    [
      'an import that leads nowhere',
      { 'src/domain/a.ts': "import { b } from './b';" },
      'src/domain/a.ts imports src/domain/b: there is no such file',
    ],
  ];

  test.each(planted)('%s', (_, files, violation) => {
    expect(findViolations(new Map(Object.entries(files)))).toEqual([violation]);
  });

  test('nothing wrong in what is right: types of the engine, the worker, a function called window', () => {
    const files = {
      'src/state/engine-client.ts':
        "import type { Engine } from '../engine/engine'; import url from '../engine/worker.ts?worker&url'; export const engine: Engine = url;",
      'src/engine/engine.ts':
        "import type { User } from '../domain/user'; export interface Engine { user: User }",
      'src/engine/worker.ts': "import { page } from '../directory/page'; page(1);",
      'src/directory/page.ts': 'export function page(window: number) { return { window }; }',
      'src/domain/user.ts': "import { z } from 'zod/mini'; export type User = z.infer<never>;",
      'src/App.svelte': `<script lang="ts">import Users from './ui/users/Users.svelte';</script><Users />`,
      'src/ui/users/Users.svelte': '<h1>Users</h1>',
    };
    expect(findViolations(new Map(Object.entries(files)))).toEqual([]);
  });
});
