/** The rooms in the navigation, in its order. */
export const rooms = [
  { name: 'home', path: '/' },
  { name: 'register', path: '/register' },
  { name: 'agreements', path: '/agreements' },
  { name: 'forums', path: '/forums' },
  { name: 'incidents', path: '/incidents' },
] as const
