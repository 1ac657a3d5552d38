import type { Settings } from '../domain/settings.schema'

/** The demo's values. To deploy, put your own here and nowhere else: `npm run deploy -- --dry-run` says what is missing. */
export const settings: Settings = {
  appid: 'touristappid',
  environment: 'huilin-demo',
  district: { id: 'hj', name: '惠济区' },
  serviceFund: 300_000_00,
  templates: {
    pollResult: { id: 'demo-poll-result', fields: { title: 'thing1', outcome: 'thing2', closedOn: 'date3' } },
    shiftNews: { id: 'demo-shift-news', fields: { title: 'thing1', news: 'thing2', at: 'thing3' } },
    letIn: { id: 'demo-let-in', fields: { title: 'thing1', news: 'thing2', at: 'thing3' } },
    tomorrow: { id: 'demo-tomorrow', fields: { title: 'thing1', news: 'thing2', at: 'thing3' } },
    newNotice: { id: 'demo-new-notice', fields: { title: 'thing1', area: 'thing2', until: 'thing3' } },
    callUp: { id: 'demo-call-up', fields: { kind: 'thing1', text: 'thing2', where: 'thing3' } },
  },
  privacyNotice: '2026-11-24',
}
