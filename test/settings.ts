import { settings } from '../config/settings'

Object.assign(globalThis, { HUILIN_SETTINGS: settings })
