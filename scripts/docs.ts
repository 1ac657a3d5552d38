import { writeFileSync } from 'node:fs'
import { apiDocument } from './docs/api'
import { permissionsDocument } from './docs/permissions'

/** `npm run docs`: writes docs/permissions.md from the table of rights and docs/api.md from the contract. Tests compare them. */
writeFileSync('docs/permissions.md', permissionsDocument())
writeFileSync('docs/api.md', apiDocument())
