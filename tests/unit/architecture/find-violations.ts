/** The rules of the house as code: which room may import which, and how files are named. Works on any tree of sources. */
import { posix } from 'node:path';
import ts from 'typescript';
import { importsOf, scriptsOf, type Import, type SourceTree } from './read-source-tree';

/** For each room, the rooms whose code it may use. Everything below is allowed, neighbours aren't. */
const allowedRooms: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  csv: ['domain'],
  directory: ['domain'],
  import: ['domain', 'csv', 'directory'],
  store: ['domain', 'csv', 'directory', 'import'],
  passwords: ['domain', 'csv', 'directory', 'import'],
  mail: ['domain', 'csv', 'directory', 'import'],
  sync: ['domain', 'csv', 'directory', 'import', 'store', 'passwords', 'mail'],
  engine: ['domain', 'csv', 'directory', 'import', 'store', 'passwords', 'mail', 'sync'],
  texts: ['domain'],
  state: ['domain', 'texts'],
  ui: ['domain', 'texts', 'state'],
  'main.ts': ['domain', 'texts', 'state', 'ui', 'App.svelte'],
  'App.svelte': ['domain', 'texts', 'state', 'ui'],
  'service-worker.ts': [],
};

const pageRooms = ['texts', 'state', 'ui', 'main.ts', 'App.svelte'];

/** Packages that only these rooms may import. */
const packageOwners: Readonly<Record<string, readonly string[]>> = {
  papaparse: ['csv'],
  dexie: ['store'],
  'hash-wasm': ['passwords'],
  fflate: ['mail', 'store'],
  comlink: ['engine', 'passwords', 'state'],
  svelte: pageRooms,
  'svelte-spa-router': pageRooms,
  '@tanstack/svelte-virtual': pageRooms,
};

const domainPackages = ['zod', 'uuid'];

/** Rooms that know nothing of a page, a worker or a network. */
const pureRooms = ['domain', 'csv', 'import', 'directory'];
const browserNames = ['window', 'document', 'localStorage', 'indexedDB', 'fetch', 'navigator'];

/** What in a tree of sources breaks the rules: one sentence each, beginning with the path. Empty: nothing. */
export function findViolations(tree: SourceTree): readonly string[] {
  const paths = [...tree.keys()].filter((path) => path.startsWith('src/') && !path.endsWith('.d.ts'));
  const imports = paths.flatMap((path) => importsOf(path, tree));
  return [
    ...imports.flatMap((edge) => importViolation(edge, tree)),
    ...findCycles(imports),
    ...paths.flatMap((path) => [
      ...nameViolation(path),
      ...barrelViolation(path, tree),
      ...browserViolations(path, tree),
    ]),
  ];
}

/** Files that STYLE asks to look at again. */
export function longFiles(tree: SourceTree): readonly string[] {
  return [...tree].filter(([, text]) => text.split('\n').length > 301).map(([path]) => path);
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function importViolation(edge: Import, tree: SourceTree): readonly string[] {
  const { from, to } = edge;
  const says = (what: string) => [`${from} imports ${to}: ${what}`];
  const room = roomOf(from);
  if (edge.isPackage) {
    const owners = packageOwners[to];
    if (owners && !owners.includes(room) && edge.kind !== 'type')
      return says(`only ${owners.join(', ')} may`);
    if (room === 'domain' && !domainPackages.includes(to)) return says('domain is pure');
    return [];
  }
  if (!to.startsWith('src/')) return isAsset(to) ? [] : says('production stays within src');
  if (!tree.has(to)) return isAsset(to) ? [] : says('there is no such file');
  const target = roomOf(to);
  if (target === room) return isOfAnotherScreen(from, to) ? says('what screens share lies in ui/shared') : [];
  if (allowedRooms[room]?.includes(target)) return [];
  if (pageRooms.includes(room) && target === 'engine') {
    if (edge.kind === 'type' && to === 'src/engine/engine.ts') return [];
    if (edge.kind === 'worker' && room === 'state' && to === 'src/engine/worker.ts') return [];
    if (room === 'state' && to === 'src/engine/trusted-script-url.ts') return [];
    return says('the page sees the types of engine/engine.ts, and state starts the worker');
  }
  return says(`${room} may not use ${target}`);
}

function isAsset(path: string): boolean {
  return /\.(?:css|svg|png|csv|wasm)$/u.test(path);
}

function findCycles(imports: readonly Import[]): readonly string[] {
  const edges = new Map<string, Import[]>();
  for (const edge of imports) {
    if (edge.isPackage || edge.kind === 'worker' || edge.from === edge.to) continue;
    edges.set(edge.from, [...(edges.get(edge.from) ?? []), edge]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const begin = trail.indexOf(path);
    if (begin !== -1) cycles.push(`${path} is in a cycle: ${[...trail.slice(begin), path].join(' → ')}`);
    if (begin !== -1 || done.has(path)) return;
    for (const { to } of edges.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return cycles;
}

/** A screen knows itself and what all share; only the shell knows the screens. */
function isOfAnotherScreen(from: string, to: string): boolean {
  const [screen, other] = [posix.dirname(from), posix.dirname(to)];
  const isShared = other === screen || other === 'src/ui/shared';
  return roomOf(from) === 'ui' && screen !== 'src/ui/shell' && !isShared;
}

function nameViolation(path: string): readonly string[] {
  const name = posix.basename(path);
  const isWellNamed = name.endsWith('.svelte')
    ? /^[A-Z][A-Za-z0-9]*\.svelte$/u.test(name)
    : /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.svelte)?\.ts$/u.test(name);
  if (!isWellNamed) return [`${path}: files are kebab-case.ts or PascalCase.svelte`];
  if (/^(?:index|utils?|helpers?|types|constants|common|misc)(?:\.svelte)?\.ts$/u.test(name)) {
    return [`${path}: a file is named after its main export`];
  }
  return [];
}

function barrelViolation(path: string, tree: SourceTree): readonly string[] {
  const statements = scriptsOf(path, tree).flatMap((source) => [...source.statements]);
  const reexports = statements.filter(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  const isBarrel =
    reexports.some((statement) => ts.isExportDeclaration(statement) && !statement.exportClause) ||
    (reexports.length > 0 && reexports.length === statements.length);
  return isBarrel ? [`${path} is a barrel`] : [];
}

/** Uses of a browser's globals in a pure room. A function of one's own called `window` is no such use. */
function browserViolations(path: string, tree: SourceTree): readonly string[] {
  if (!pureRooms.includes(roomOf(path))) return [];
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && browserNames.includes(node.text)) {
      if (isDeclaredName(node)) declared.add(node.text);
      else if (!isMemberName(node)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of scriptsOf(path, tree)) visit(source);
  return [...used]
    .filter((name) => !declared.has(name))
    .map((name) => `${path} uses ${name}: ${roomOf(path)} knows no browser`);
}

function isDeclaredName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isBindingElement(parent) ||
      ts.isImportSpecifier(parent)) &&
    parent.name === node
  );
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent)
  );
}
