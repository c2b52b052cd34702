import type { Theme as FluentTheme } from '@fluentui/react-components'
import type { Theme } from '../../host/host'

const loaders: Record<Theme, () => Promise<{ theme: FluentTheme }>> = {
  light: () => import('./themes/light'),
  dark: () => import('./themes/dark'),
  contrast: () => import('./themes/contrast'),
}

/** What the browser draws by itself (the empty page, a calendar, scroll bars) goes by the host's theme, not the computer's. */
export function showScheme(name: Theme): void {
  document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark'
}

/** Each theme is hundreds of colours: a reader pays for the one in use. */
export const loadTheme = async (name: Theme): Promise<FluentTheme> => (await loaders[name]()).theme
