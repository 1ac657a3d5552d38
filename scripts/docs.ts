import { writeFileSync } from 'node:fs'
import { apiDocument } from './docs/api'

/** `npm run docs`: writes docs/api.md from the contract. A test fails when the file is not what this gives. */
writeFileSync('docs/api.md', apiDocument())
