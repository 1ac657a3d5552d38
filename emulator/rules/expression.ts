/** A rule's expression, read into a tree. */
export type Node =
  | { is: 'literal'; value: string | number | boolean | null | undefined }
  | { is: 'template'; parts: Node[] }
  | { is: 'list'; items: Node[] }
  | { is: 'name'; name: 'auth' | 'doc' | 'now' | 'request' }
  | { is: 'member'; of: Node; key: Node }
  | { is: 'get'; path: Node }
  | { is: 'not'; operand: Node }
  | { is: 'and' | 'or'; left: Node; right: Node }
  | { is: 'comparison'; operator: Comparison; left: Node; right: Node }
export type Comparison = '==' | '!=' | '>' | '>=' | '<' | '<=' | 'in'

/** What CloudBase's documentation allows of one expression. */
const LONGEST = 1024
const MOST_GETS = 3
const DEEPEST_GET = 2
/** Our own limit: deeper brackets would overflow the stack of whoever walks the tree. */
const DEEPEST = 50

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*)|('[^'\\]*'|"[^"\\]*")|(`[^`\\]*`)|(\|\||&&|[=!<>]=|[!<>()[\].,]))/y
type Token = { kind: 'number' | 'word' | 'string' | 'template' | 'sign' | 'end'; text: string }
const kinds = ['number', 'word', 'string', 'template', 'sign'] as const

/** Throws Error on everything that is not an expression as CloudBase documents them. */
export function readExpression(text: string): Node {
  if (text.length > LONGEST) throw new Error(`longer than ${LONGEST} characters`)
  const node = readWhole(text, 0)
  if (countGets(node) > MOST_GETS) throw new Error(`more than ${MOST_GETS} get()`)
  if (depthOfGets(node) > DEEPEST_GET) throw new Error(`get() deeper than ${DEEPEST_GET}`)
  return node
}

function readWhole(text: string, depth: number): Node {
  const reader = new Reader(tokensOf(text), depth)
  const node = reader.either()
  reader.expect('end', '')
  return node
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (!match) throw new Error(`not understood: ${text.slice(at, at + 20)}`)
    const group = kinds.findIndex((_, index) => match[index + 1] !== undefined)
    tokens.push({ kind: kinds[group] ?? 'sign', text: match[group + 1] ?? '' })
  }
  return tokens
}

/** Reads by descent, one method for each rank of binding. */
class Reader {
  private at = 0
  constructor(
    private readonly tokens: Token[],
    private depth: number,
  ) {}

  either(): Node {
    if (++this.depth > DEEPEST) throw new Error('nested too deep')
    let node = this.both()
    while (this.take('sign', '||')) node = { is: 'or', left: node, right: this.both() }
    this.depth--
    return node
  }

  expect(kind: Token['kind'], text: string): void {
    if (!this.take(kind, text)) throw new Error(`expected ${text || kind}, found ${this.next().text || 'the end'}`)
  }

  private both(): Node {
    let node = this.comparison()
    while (this.take('sign', '&&')) node = { is: 'and', left: node, right: this.comparison() }
    return node
  }

  private comparison(): Node {
    if (this.take('sign', '!')) {
      if (++this.depth > DEEPEST) throw new Error('nested too deep')
      const operand = this.comparison()
      this.depth--
      return { is: 'not', operand }
    }
    const left = this.value()
    const operator = (['==', '!=', '>', '>=', '<', '<='] as const).find((sign) => this.take('sign', sign))
    if (operator) return { is: 'comparison', operator, left, right: this.value() }
    if (this.take('word', 'in')) return { is: 'comparison', operator: 'in', left, right: this.value() }
    return left
  }

  private value(): Node {
    let node = this.plainValue()
    for (;;) {
      if (this.take('sign', '.')) node = { is: 'member', of: node, key: { is: 'literal', value: this.word() } }
      else if (this.take('sign', '[')) {
        node = { is: 'member', of: node, key: this.either() }
        this.expect('sign', ']')
      } else return node
    }
  }

  private plainValue(): Node {
    const { kind, text } = this.next()
    if (kind === 'end') throw new Error('ends too early')
    this.at++
    if (kind === 'number') return { is: 'literal', value: Number(text) }
    if (kind === 'string') return { is: 'literal', value: text.slice(1, -1) }
    if (kind === 'template') return { is: 'template', parts: this.partsOf(text.slice(1, -1)) }
    if (kind === 'word') return this.named(text)
    if (text === '(') {
      const node = this.either()
      this.expect('sign', ')')
      return node
    }
    if (text === '[') return { is: 'list', items: this.items() }
    throw new Error(`not understood: ${text}`)
  }

  private named(word: string): Node {
    if (word === 'true' || word === 'false') return { is: 'literal', value: word === 'true' }
    if (word === 'null') return { is: 'literal', value: null }
    if (word === 'undefined') return { is: 'literal', value: undefined }
    if (word === 'auth' || word === 'doc' || word === 'now' || word === 'request') return { is: 'name', name: word }
    if (word !== 'get') throw new Error(`not understood: ${word}`)
    this.expect('sign', '(')
    const path = this.either()
    this.expect('sign', ')')
    return { is: 'get', path }
  }

  private items(): Node[] {
    const items: Node[] = []
    if (this.take('sign', ']')) return items
    do items.push(this.either())
    while (this.take('sign', ','))
    this.expect('sign', ']')
    return items
  }

  private partsOf(text: string): Node[] {
    return text.split(/(\$\{[^{}]*\})/).map((part) => {
      if (part.startsWith('${') && part.endsWith('}')) return readWhole(part.slice(2, -1), this.depth)
      return { is: 'literal', value: part }
    })
  }

  private word(): string {
    const { kind, text } = this.next()
    if (kind !== 'word') throw new Error(`expected a name, found ${text || 'the end'}`)
    this.at++
    return text
  }

  private next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' }
  }

  private take(kind: Token['kind'], text: string): boolean {
    const next = this.next()
    const found = next.kind === kind && next.text === text
    if (found) this.at++
    return found
  }
}

function childrenOf(node: Node): Node[] {
  switch (node.is) {
    case 'template':
      return node.parts
    case 'list':
      return node.items
    case 'member':
      return [node.of, node.key]
    case 'get':
      return [node.path]
    case 'not':
      return [node.operand]
    case 'and':
    case 'or':
    case 'comparison':
      return [node.left, node.right]
    default:
      return []
  }
}

function countGets(node: Node): number {
  return childrenOf(node).reduce((sum, child) => sum + countGets(child), node.is === 'get' ? 1 : 0)
}

function depthOfGets(node: Node): number {
  return Math.max(0, ...childrenOf(node).map(depthOfGets)) + (node.is === 'get' ? 1 : 0)
}
