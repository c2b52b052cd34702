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

export interface FloorServer {
  url: string
  close(): Promise<void>
}

export async function serveFloor(
  port: number,
): Promise<{ show(dataUrl: string, tokenName: string): void } & FloorServer> {
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
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
