import { doors } from './doors'
import { homes } from './homes'
import { lookAt } from './look'
import { notices } from './notices'
import { papers } from './papers'

/** Pages that every neighbour opens. How a page gets its row is in look.ts. */
lookAt([doors, homes, notices, papers])
