import { useEffect, useRef, useState } from 'react'
import type { PreviewFile } from '../data/previewFile'
import { useLoaded } from '../data/useLoaded'
import { Tabs } from '../Tabs'
import { Trouble } from '../Trouble'
import { PhoneFrame } from './PhoneFrame'
import { phoneSize } from './phoneSize'
import type { Phones } from './usePhones'

/** The phones side by side, as large as the window lets them be; one at a time where it is narrow. `now` in epoch ms. */
export function PhoneRow({ file, phones, now }: { file: PreviewFile; phones: Phones; now: number | null }) {
  const desk = useRef<HTMLElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const application = useLoaded(findApplication)
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
      <Trouble
        sentence={application.trouble}
        retry={() => {
          application.reload()
          for (const { number } of phones.all) phones.reload(number)
        }}
      />
      <div className="row">
        {phones.all.map((phone) => (
          <div key={phone.number} className="place" hidden={oneAtATime && phone.number !== phones.front}>
            <PhoneFrame {...file} phone={phone} phones={phones} scale={scale} now={now} />
          </div>
        ))}
      </div>
    </main>
  )
}

async function findApplication(): Promise<true> {
  const { ok } = await fetch('/app/', { method: 'HEAD' })
  if (!ok) throw new Error('手机里还没有应用:先把它的网页版构建好,启动模拟器时用 --app 告诉它在哪里。')
  return true
}
