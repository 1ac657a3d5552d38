import { useEffect, useRef, useState } from 'react'
import type { PreviewFile } from '../data/previewFile'
import { Tabs } from '../Tabs'
import { PhoneFrame } from './PhoneFrame'
import { phoneSize } from './phoneSize'
import type { Phones } from './usePhones'

/** The phones side by side, as large as the window lets them be; one at a time where it is narrow. */
export function PhoneRow({ file, phones }: { file: PreviewFile; phones: Phones }) {
  const desk = useRef<HTMLElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect))
    if (desk.current) observer.observe(desk.current)
    return () => observer.disconnect()
  }, [])
  const { scale, oneAtATime } = phoneSize(size.width, size.height, phones.all.length)
  const nameOf = (openid: string) => file.people.find((person) => person.openid === openid)?.name ?? ''

  return (
    <main className="desk" ref={desk} aria-label="手机">
      {oneAtATime && (
        <Tabs
          label="看哪部手机"
          tabs={phones.all.map(({ number, openid, question }) => ({
            id: String(number),
            name: `${number} ${nameOf(openid)}`,
            news: question && number !== phones.front ? 1 : 0,
          }))}
          chosen={String(phones.front)}
          choose={(id) => phones.look(Number(id))}
        />
      )}
      <div className="row">
        {phones.all.map((phone) => (
          <div key={phone.number} className="place" hidden={oneAtATime && phone.number !== phones.front}>
            <PhoneFrame {...file} phone={phone} phones={phones} scale={scale} />
          </div>
        ))}
      </div>
    </main>
  )
}
