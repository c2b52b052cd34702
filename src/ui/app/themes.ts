import type { Theme as FluentTheme } from '@fluentui/react-components'
import type { Theme } from '../../host/host'

const loaders: Record<Theme, () => Promise<{ theme: FluentTheme }>> = {
  light: () => import('./themes/light'),
  dark: () => import('./themes/dark'),
  contrast: () => import('./themes/contrast'),
}

/** Each theme is hundreds of colours: a reader pays for the one in use. */
export const loadTheme = async (name: Theme): Promise<FluentTheme> => (await loaders[name]()).theme
