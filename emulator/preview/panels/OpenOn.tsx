import type { PreviewFile } from '../data/previewFile'
import type { Phone, Phones } from '../phones/usePhones'
import { nameOf } from './names'

/** One small button for each phone that may open a page. */
export function OpenOn({
  file,
  phones,
  among,
  path,
  group,
}: {
  file: PreviewFile
  phones: Phones
  among: Phone[]
  path: string
  /** The chat that the path comes from. */
  group?: string
}) {
  return (
    <p className="open-on">
      <span>打开:</span>
      {among.map(({ number, openid }) => (
        <button
          key={number}
          type="button"
          aria-label={`用第 ${number} 部手机打开,${nameOf(file, openid)}`}
          onClick={() => phones.open(number, path, group)}
        >
          <span className="number">{number}</span>
          {nameOf(file, openid)}
        </button>
      ))}
    </p>
  )
}
