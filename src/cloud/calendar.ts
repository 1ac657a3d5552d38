import Taro from '@tarojs/taro'
import { calendarFile } from '../../domain/volunteering/calendarFile'

export type CalendarEntry = { shiftId: string; title: string; from: number; until: number; place: string }

/** Puts a shift into the phone's calendar, two hours' notice; in a browser as a file. False when the person said no. */
export async function addToCalendar({ shiftId, title, from, until, place }: CalendarEntry): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    download(`${shiftId}.ics`, calendarFile({ _id: shiftId, title, from, until, place }, Date.now()))
    return true
  }
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: Math.floor(from / 1000),
      endTime: String(Math.floor(until / 1000)),
      location: place,
      alarm: true,
      alarmOffset: 2 * 3600,
    } as never)
    return true
  } catch {
    return false
  }
}

function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
