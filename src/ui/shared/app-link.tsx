import { makeStyles, tokens } from '@fluentui/react-components'
import type { AnchorHTMLAttributes } from 'react'
import { Link } from 'wouter'

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
})

/** A link inside the app; a real anchor, so that ctrl-click opens a new tab. */
export function AppLink({ to, ...rest }: { to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>) {
  const styles = useStyles()
  return <Link href={to} className={styles.link} {...rest} />
}

/** A link in the middle of a text: underlined, since its colour alone doesn't tell it from the words around it. */
export function TextLink(props: Parameters<typeof AppLink>[0]) {
  return <AppLink {...props} style={{ textDecorationLine: 'underline' }} />
}
