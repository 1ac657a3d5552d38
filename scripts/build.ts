import { build, everything, type Target } from './build/targets'

/** `npm run build [-- functions emulator weapp h5]`: builds what has changed. */
const named = process.argv.slice(2)
const unknown = named.filter((name) => !everything.includes(name as Target))
if (unknown.length > 0) {
  console.error(`No such thing to build: ${unknown.join(', ')}. There are: ${everything.join(', ')}.`)
  process.exit(1)
}
void build(named.length > 0 ? (named as Target[]) : everything)
