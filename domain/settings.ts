import type { Settings } from './settings.schema'

/** This deployment's settings: every build (Taro, esbuild, jest) puts config/settings.ts in place of this name. */
declare const HUILIN_SETTINGS: Settings
export const settings: Settings = HUILIN_SETTINGS
