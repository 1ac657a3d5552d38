export const refusals = {
  'no-such-notice': () => '没有找到这份公示,它可能已归档。请到「公示」里看看。',
}
