/**
 * The floor: what no app can beat. A page written by hand that fetches the same JSON from the same tenant with the same token and
 * preflight, and puts the visible rows into a plain table.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const VISIBLE_ROWS = 25

const page = (dataUrl: string, tokenName: string) => `<!doctype html>
<html lang="sv"><meta charset="utf-8"><title>Floor</title>
<table><thead><tr><th>System</th><th>Kategori</th><th>Omfattning</th></tr></thead><tbody></tbody></table>
<script>
const { token } = JSON.parse(sessionStorage.getItem(${JSON.stringify(tokenName)}))
fetch(${JSON.stringify(dataUrl)}, { headers: { Accept: 'application/json', 'Content-Type': 'application/json;charset=utf-8', Authorization: 'Bearer ' + token } })
  .then(response => response.json())
  .then(({ value }) => {
    const body = document.querySelector('tbody')
    for (const system of value.sort((a, b) => a.Title.localeCompare(b.Title, 'sv')).slice(0, ${VISIBLE_ROWS})) {
      const row = body.insertRow()
      const link = document.createElement('a')
      link.href = '#' + system.Key
      link.textContent = system.Title
      row.insertCell().append(link)
      row.insertCell().textContent = system.Category
      row.insertCell().textContent = system.Scope
    }
  })
</script>
</html>`

/** All pages asked for at once (the browser lets six at a time through), and parsed; then the rows in view and how many there are. */
const wholePage = (dataUrls: string[], tokenName: string) => `<!doctype html>
<html lang="sv"><meta charset="utf-8"><title>Floor</title>
<search><span role="status"></span></search>
<table><thead><tr><th>System</th><th>Kategori</th><th>Omfattning</th></tr></thead><tbody></tbody></table>
<script>
const { token } = JSON.parse(sessionStorage.getItem(${JSON.stringify(tokenName)}))
const headers = { Accept: 'application/json', 'Content-Type': 'application/json;charset=utf-8', Authorization: 'Bearer ' + token }
const urls = ${JSON.stringify(dataUrls)}
const today = new Date().toISOString().slice(0, 10)
Promise.all(urls.map(url => fetch(url, { headers }).then(response => response.json()).then(({ value }) => ({ url, value }))))
  .then(pages => {
    const systems = pages
      .filter(({ url }) => decodeURIComponent(url).includes("/Lists/Systems'"))
      .flatMap(({ value }) => value)
      .filter(({ EndedOn }) => !EndedOn || new Date(Date.parse(EndedOn) + 43_200_000).toISOString().slice(0, 10) >= today)
    const body = document.querySelector('tbody')
    for (const system of systems.slice(0, ${VISIBLE_ROWS})) {
      const row = body.insertRow()
      for (const text of [system.Title, system.Category, system.Scope]) row.insertCell().textContent = text
    }
    document.querySelector('[role=status]').textContent = new Set(systems.map(system => system.Id)).size + ' st'
  })
</script>
</html>`

export interface FloorServer {
  url: string
  close(): Promise<void>
}

export async function serveFloor(port: number): Promise<
  {
    show(dataUrl: string, tokenName: string): void
    showWhole(dataUrls: string[], tokenName: string): void
  } & FloorServer
> {
  let html = ''
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html),
  )
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('The floor is not listening.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    show(dataUrl, tokenName) {
      html = page(dataUrl, tokenName)
    },
    showWhole(dataUrls, tokenName) {
      html = wholePage(dataUrls, tokenName)
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
