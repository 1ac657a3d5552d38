import { readFileSync } from 'node:fs'
import ts from 'typescript'

/**
 * What the contract's comments say of its fields, by `<export>.<request or answer>.<field>...`: they stand in the source
 * alone, the schemas as values don't carry them.
 */
export function commentsIn(file: string): Map<string, string> {
  const text = readFileSync(file, 'utf8')
  const comments = new Map<string, string>()
  const visit = (node: ts.Node, path: string[]): void => {
    const named = (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && ts.isIdentifier(node.name)
    const here = named ? [...path, (node.name as ts.Identifier).text] : path
    const comment = named && ts.isPropertyAssignment(node) ? commentAbove(node, text) : null
    if (comment) comments.set(here.join('.'), comment)
    ts.forEachChild(node, (child) => visit(child, here))
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true), [])
  return comments
}

function commentAbove(node: ts.Node, text: string): string | null {
  const [range] = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []
  const comment = range ? /^\/\*\*([\s\S]*)\*\/$/.exec(text.slice(range.pos, range.end))?.[1] : undefined
  return comment ? comment.replace(/\s*\n\s*\*\s?/g, ' ').trim() : null
}
