/** Reads what every source file imports: in scripts and in the markup of components, statically, lazily and as workers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Source text by path from the project's root, such as `src/domain/user.ts`. */
export type SourceTree = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  /** A path from the project's root, or a package's name. */
  readonly to: string;
  readonly kind: 'value' | 'type' | 'lazy' | 'worker' | 'reexport';
  readonly isPackage: boolean;
}

/** All files below a folder of the disk that hold code. */
export function readSourceTree(folder: string): SourceTree {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => posix.normalize(join(folder, path).replaceAll('\\', '/')))
    .filter((path) => /\.(?:ts|svelte|mjs)$/u.test(path));
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** Every import of a file. A relative one that leads to no file of the tree keeps its path as written. */
export function importsOf(path: string, tree: SourceTree): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, kind: Import['kind']) => {
    const [target = '', query] = specifier.split('?', 2);
    const isPackage = !target.startsWith('.');
    found.push({
      from: path,
      to: isPackage ? packageName(target) : resolve(path, target, tree),
      kind: query?.includes('worker') ? 'worker' : kind,
      isPackage,
    });
  };
  for (const source of scriptsOf(path, tree)) visitImports(source, add);
  return found;
}

/** The parsed scripts of a file: one for `.ts`, any number for `.svelte`, whose markup may import lazily too. */
export function scriptsOf(path: string, tree: SourceTree): readonly ts.SourceFile[] {
  const text = tree.get(path) ?? '';
  if (!path.endsWith('.svelte')) return [parse(path, text)];
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gu)].map(([, script]) =>
    parse(path, script ?? ''),
  );
  const markup = text.replaceAll(/<script[^>]*>[\s\S]*?<\/script>/gu, '');
  const lazy = [...markup.matchAll(/\bimport\(\s*['"][^'"]+['"]\s*\)/gu)].map(([expression]) => expression);
  return [...scripts, parse(path, lazy.join(';\n'))];
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
}

function visitImports(node: ts.Node, add: (specifier: string, kind: Import['kind']) => void): void {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    add(node.moduleSpecifier.text, isTypeOnly(node) ? 'type' : 'value');
  } else if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    add(node.moduleSpecifier.text, 'reexport');
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    addLiteral(node.arguments[0], 'lazy', add);
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    addLiteral(node.argument.literal, 'type', add);
  } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && isOwnUrl(node)) {
    addLiteral(node.arguments?.[0], 'worker', add);
  }
  ts.forEachChild(node, (child) => visitImports(child, add));
}

function addLiteral(
  node: ts.Node | undefined,
  kind: Import['kind'],
  add: (specifier: string, kind: Import['kind']) => void,
): void {
  if (node && ts.isStringLiteralLike(node)) add(node.text, kind);
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = importClause.namedBindings;
  return (
    !importClause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function isOwnUrl(node: ts.NewExpression): boolean {
  return node.arguments?.[1]?.getText() === 'import.meta.url';
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function resolve(from: string, target: string, tree: SourceTree): string {
  const path = posix.join(posix.dirname(from), target);
  const candidates = [
    path,
    `${path}.ts`,
    `${path}.svelte.ts`,
    path.replace(/\.js$/u, '.ts'),
    `${path}/index.ts`,
  ];
  return candidates.find((candidate) => tree.has(candidate)) ?? path;
}
