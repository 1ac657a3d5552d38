import { whyNotAccounts } from '../../../../domain/notices/accounts'
import { kindNames } from '../../../../domain/notices/notice'
import { shortestOf } from '../../../../domain/notices/period'
import { type Refusal, refusal } from '../../../../domain/refusals'
import { blockOf, type Sketch, type SketchBlock, type Step } from './sketch'

export const stepsOf = ({ about }: Sketch): Step[] =>
  about ? ['why', 'short', 'text', 'look'] : ['what', 'short', 'text', 'time', 'look']
export const stepNames: Record<Step, string> = {
  what: '公示什么',
  why: '为什么更正',
  short: '简单说',
  text: '正文和附件',
  time: '公示多久',
  look: '看一遍',
}
export const fieldOf = (field: string | undefined): string =>
  field
    ?.replace(/^proposal\./, '')
    .replace(/^content\./, '')
    .split('.')[0] ?? ''

/** The step in which a field of the proposal is typed. */
export function stepOf(field: string | undefined): Step {
  switch (fieldOf(field)) {
    case 'kind':
    case 'area':
      return 'what'
    case 'change':
    case 'reason':
      return 'why'
    case 'title':
    case 'lines':
      return 'short'
    case 'body':
    case 'files':
      return 'text'
    case 'days':
    case 'publishAt':
    case 'publisher':
      return 'time'
    default:
      return 'look'
  }
}

const missing = (field: string, message: string): Refusal => ({ ...refusal('not-understood', '', ''), message, field })

/** The first field of a step that is missing or wrong, or null. */
export function whyNotOn(step: Step, sketch: Sketch): Refusal | null {
  switch (step) {
    case 'what':
      return sketch.area === '' ? missing('area', '请选贴在哪里。') : null
    case 'why':
      return sketch.reason.trim().length < 2 ? missing('reason', '请写为什么更正,大家都看得到。') : null
    case 'short':
      return wrongShort(sketch)
    case 'text':
      for (const [place, block] of sketch.blocks.entries()) {
        const reason = wrongBlock(block)
        if (reason) return missing('body', `正文第 ${place + 1} 段:${reason}`)
      }
      return null
    case 'time': {
      const shortest = shortestOf(sketch.kind)
      if (!(Number(sketch.days) >= shortest))
        return { ...refusal('period-too-short', kindNames[sketch.kind], shortest), field: 'days' }
      return sketch.publisher.trim() === '' ? missing('publisher', '请写由谁发布。') : null
    }
    case 'look':
      return null
  }
}

function wrongShort({ title, lines }: Sketch): Refusal | null {
  if (title.trim() === '' || title.trim().length > 50) return missing('title', '请写标题,最多 50 个字。')
  if (title.includes('{}')) return missing('title', '标题里还有没填的空(花括号),请填好。')
  if (lines.every((line) => line.trim() === '')) return missing('lines', '请至少写一句。')
  if (lines.some((line) => line.trim().length > 80)) return missing('lines', '一句最多 80 个字,请写短一些。')
  return lines.some((line) => line.includes('{}')) ? missing('lines', '这几句里还有没填的空(花括号),请填好。') : null
}

/** What is wrong with a block, in a sentence, or null. */
function wrongBlock(block: SketchBlock): string | null {
  const said = blockOf(block)
  switch (said.kind) {
    case 'heading':
    case 'text':
      return said.text === '' ? '还没有写,请写好或去掉。' : null
    case 'list':
      return said.items.length === 0 ? '还没有写,请写好或去掉。' : null
    case 'amounts':
      return said.title === '' || said.rows.length === 0 || said.rows.some(({ name }) => name === '')
        ? '请把名称填好,不要的去掉。'
        : null
    case 'table': {
      const wide = said.rows[0]?.length ?? 0
      if (said.title === '' || said.rows.length < 2 || wide < 2 || wide > 6) return '表格要有名称,两行以上,2 到 6 格。'
      return said.rows.some((row) => row.length !== wide) ? '每一行的格数要一样,请补齐。' : null
    }
    case 'picture':
      return said.file < 0 ? '请选一张图片。' : null
    case 'accounts':
      if (said.lines.some(({ name }) => name === '')) return '有一笔没有写名称。'
      return whyNotAccounts(said)?.message ?? null
  }
}
