import cloud from 'wx-server-sdk'

type Data = Record<string, unknown>
type Matched = {
  get(): Promise<{ data: Data[] }>
  count(): Promise<{ total: number }>
  update(change: { data: Data }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  where(query: Data): Matched
  orderBy(field: string, order: 'asc' | 'desc'): Matched
  skip(count: number): Matched
  limit(count: number): Matched
  field(fields: Data): Matched
}
type Pipeline = Record<'match' | 'group' | 'sort' | 'project' | 'geoNear' | 'lookup', (stage: Data) => Pipeline> & {
  end(): Promise<{ list: Data[] }>
}
export type Collection = Matched & {
  doc(id: string | number): {
    get(): Promise<{ data: Data }>
    set(change: { data: Data }): Promise<{ stats: { created: number; updated: number } }>
    update(change: { data: Data }): Promise<{ stats: { updated: number } }>
    remove(): Promise<{ stats: { removed: number } }>
  }
  add(document: { data: Data | Data[] }): Promise<{ _id: string; _ids: string[] }>
  aggregate(): Pipeline
}
export type Database = {
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  command: Record<'gt' | 'lt' | 'inc' | 'push' | 'geoNear', (value: unknown) => unknown> & {
    aggregate: Record<'sum', (value: unknown) => unknown>
  }
  serverDate(options?: { offset: number }): unknown
  RegExp(options: { regexp: string; options: string }): unknown
  Geo: { Point(longitude: number, latitude: number): unknown }
  runTransaction<T>(run: (transaction: Database) => Promise<T>): Promise<T>
  startTransaction(): Promise<Database & { commit(): Promise<unknown>; rollback(): Promise<unknown> }>
}
/** What the tests use of the SDK; its own declarations mix in the callback style of the phone. */
export type Sdk = {
  database(): Database
  uploadFile(file: { cloudPath: string; fileContent: unknown }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: string[] }): Promise<{ fileList: { status: number; tempFileURL: string }[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: { status: number }[] }>
}

/** The real wx-server-sdk in this process, pointed at an emulator by environment alone. */
export function theSdk(url: string): Sdk {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'test',
    TENCENTCLOUD_SECRETKEY: 'test',
    TCB_ENV: 'local-emulator',
    SCF_NAMESPACE: 'local-emulator',
    // Its warning about slow requests would come after the test that lost one on purpose.
    SILENCE: 'true',
  })
  const sdk = cloud as unknown as Sdk & { init(options: object): void; DYNAMIC_CURRENT_ENV: symbol }
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  return sdk
}
