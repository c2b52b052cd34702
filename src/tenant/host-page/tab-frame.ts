import { answer, type Call, type Host, readCall, type Tabside } from './protocol.ts'

export type LogEntry = { func: string; outcome: 'done' | 'refused' | 'event'; args: readonly unknown[] }

export interface TabFrame {
  load(address: string, title: string): Promise<void>
  hide(): void
  send(event: string, args: readonly unknown[]): void
}

/** Teams gives a tab half a minute to say that it is ready to go. Less here: a person is waiting. */
const UNLOAD_WAIT = 2000

/**
 * Talks with the page in the frame, and with nobody else: another window or another origin isn't heard. Each load gets a
 * frame of its own, so that nothing the page before still says can be taken for the new one's.
 */
export function talkWith(
  first: HTMLIFrameElement,
  host: Host,
  log: (entry: LogEntry) => void,
  onLoad: () => void,
): TabFrame {
  let frame = first
  let origin = ''
  let tab: Tabside = { handlers: new Set(), currentFrame: undefined }
  let readyToUnload: (() => void) | undefined
  let latest = 0

  const post = (message: unknown) => {
    if (origin !== '') frame.contentWindow?.postMessage(message, origin)
  }

  function respond(call: Call): void {
    if (call.func === 'readyToUnload') {
      readyToUnload?.()
      log({ func: call.func, outcome: 'done', args: call.args })
      return
    }
    const reply = answer(call, host, tab)
    log({ func: call.func, outcome: reply.kind, args: call.args })
    if (reply.args) post({ id: call.id, uuidAsString: call.uuidAsString, args: reply.args })
  }

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const call = readCall(event.data)
    if (call) respond(call)
  })

  function send(func: string, args: readonly unknown[]): void {
    log({ func, outcome: 'event', args })
    post({ func, args })
  }

  async function letGo(): Promise<void> {
    if (!tab.handlers.has('beforeUnload')) return
    const ready = new Promise<void>(resolve => {
      readyToUnload = resolve
    })
    send('beforeUnload', [])
    await Promise.race([ready, new Promise(resolve => setTimeout(resolve, UNLOAD_WAIT))])
  }

  /** Another frame in the place of this one: `src` undefined leaves it hidden. */
  function replaceFrame(src: string | undefined): void {
    const fresh = document.createElement('iframe')
    for (const { name, value } of frame.attributes) if (name !== 'src') fresh.setAttribute(name, value)
    fresh.hidden = src === undefined
    if (src !== undefined) {
      fresh.src = src
      fresh.addEventListener('load', onLoad)
    }
    origin = src === undefined ? '' : new URL(src).origin
    tab = { handlers: new Set(), currentFrame: undefined }
    frame.replaceWith(fresh)
    frame = fresh
  }

  return {
    send,
    hide: () => replaceFrame(undefined),
    async load(address, title) {
      latest += 1
      const mine = latest
      await letGo()
      // Overtaken by a later choice while the tab before was saying goodbye.
      if (mine !== latest) return
      replaceFrame(address)
      frame.title = title
    },
  }
}
