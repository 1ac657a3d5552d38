import type { RequestListener } from 'node:http'
import { scanTarget } from '../openapi/wxacode'
import { answerAdmin, type Services } from './admin'
import { answerControl, type Controls } from './control'
import { asServiceError, ServiceError } from './errors'
import { serveFile } from './files'
import { type Exchange, isLocal, newRequestId, sendError } from './http'
import { answerPhone, answerUpload } from './phone'

/** Answers every request of the emulator. Whatever a request does, the process lives on. */
export function openRoutes(options: {
  services: Services
  controls: Controls
  appid: string
  appDirectory: string | null
  previewDirectory: string
}): RequestListener {
  const { services, controls } = options

  async function route(exchange: Exchange): Promise<void> {
    const { request, response, url } = exchange
    const path = url.pathname
    const posted = request.method === 'POST'
    if (path === '/admin' && posted) return answerAdmin(exchange, services)
    if (path.startsWith('/functions/') && posted) {
      const { functions } = services
      const { cloudIds } = controls
      return answerPhone(exchange, path.slice('/functions/'.length), { functions, cloudIds, appid: options.appid })
    }
    if (path === '/upload' && posted) return answerUpload(exchange, services.storage)
    if (path.startsWith('/storage/')) return services.storage.serve(exchange)
    if (path.startsWith('/__emulator/')) return answerControl(exchange, path.slice('/__emulator/'.length), controls)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new ServiceError('NOT_FOUND', `no ${request.method} ${path}`)
    if (path === '/scan') {
      const { page = '', scene = '' } = Object.fromEntries(url.searchParams)
      response.writeHead(302, { location: scanTarget(page, scene) }).end()
      return
    }
    const file = decodeURIComponent(path)
    if (file === '/app' || file.startsWith('/app/'))
      return serveFile(exchange, options.appDirectory, file.slice('/app'.length))
    return serveFile(exchange, options.previewDirectory, file)
  }

  return (request, response) => {
    const requestId = newRequestId()
    response.setHeader('x-request-id', requestId)
    const exchange: Exchange = { request, response, url: new URL('http://127.0.0.1/'), requestId }
    request.on('error', () => response.destroy())
    response.on('error', () => {})
    const answered = async () => {
      if (!isLocal(request, request.socket.localPort ?? 0)) {
        return sendError(exchange, 403, new ServiceError('INVALID_REQUEST_SOURCE', 'foreign Host or Origin'))
      }
      exchange.url = new URL(request.url ?? '/', 'http://127.0.0.1')
      await route(exchange)
    }
    answered().catch((thrown: unknown) => {
      const { code } = asServiceError(thrown)
      if (code === 'SYS_ERR')
        services.log(`${request.method} ${request.url}: ${String((thrown as Error).stack ?? thrown)}`)
      sendError(exchange, statuses[code] ?? 400, thrown)
    })
  }
}

const statuses: Record<string, number> = {
  NOT_FOUND: 404,
  STORAGE_EXCEED_AUTHORITY: 403,
  EXCEED_REQUEST_SIZE_LIMIT: 413,
  SYS_ERR: 500,
}
