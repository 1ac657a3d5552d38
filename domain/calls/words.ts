export const callStates = ['coming', 'open', 'scoring', 'due', 'decided'] as const
export type CallState = (typeof callStates)[number]
export const callStateNames: Record<CallState, string> = {
  coming: '还没开始',
  open: '正在征集',
  scoring: '评审中',
  due: '等出结果',
  decided: '已有结果',
}

/** 8250 hundredths of a point as one reads them: 82.5. */
export const pointsInWords = (hundredths: number): string => String(hundredths / 100)
