import type { Person } from '../tenant.ts'

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, letter => `&#${letter.codePointAt(0)};`)

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<link rel="icon" href="data:,"><style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem; color-scheme: light dark }
button { display: block; width: 100%; margin: .5rem 0; padding: .6rem 1rem; font: inherit; text-align: left; cursor: pointer }
button span { display: block; font-size: 14px }
label { display: block; margin: 1rem 0 }
</style></head><body><main>${body}</main></body></html>`

const choices = (people: readonly Person[]): string =>
  people
    .map(
      ({ userPrincipalName, displayName }) =>
        `<button name="person" value="${escaped(userPrincipalName)}">${escaped(displayName)} <span>${escaped(userPrincipalName)}</span></button>`,
    )
    .join('\n')

const hidden = (fields: Iterable<[string, string]>): string =>
  [...fields].map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join('')

/** No password: sign-in here tells people apart, it doesn't keep anybody out. */
export const choosePersonPage = (app: string, people: readonly Person[], request: URLSearchParams): string =>
  page(
    'Sign in to the local tenant',
    `<h1>Sign in</h1><p>${escaped(app)} asks who you are.</p>
<form method="post">${hidden(request)}${choices(people)}</form>`,
  )

export const devicePage = (people: readonly Person[], code: string): string =>
  page(
    'Sign in another device',
    `<h1>Sign in another device</h1>
<form method="post"><label>Code <input name="code" value="${escaped(code)}" autocomplete="off" required></label>${choices(people)}</form>`,
  )

export const saidPage = (title: string, said: string): string =>
  page(title, `<h1>${escaped(title)}</h1><p>${escaped(said)}</p>`)

/** `response_mode=form_post`: the browser brings the answer to the app by itself. */
export const formPostPage = (address: string, fields: Record<string, string>): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Signing in</title></head><body>
<form method="post" action="${escaped(address)}">${hidden(Object.entries(fields))}<noscript><button>Go on</button></noscript></form>
<script>document.forms[0].submit()</script></body></html>`
