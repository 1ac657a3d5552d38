import { calls } from './calls'
import { collect } from './collect'
import { community } from './community'
import { desk } from './desk'
import { funds } from './funds'
import { leading } from './leading'
import { lookAt } from './look'
import { organisations } from './organisations'
import { places } from './places'
import { rounds } from './rounds'
import { sharing } from './sharing'
import { talents } from './talents'

/** Pages that somebody with an office opens. How a page gets its row is in look.ts. */
lookAt([calls, collect, community, desk, funds, leading, organisations, places, rounds, sharing, talents])
