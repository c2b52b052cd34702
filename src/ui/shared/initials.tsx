import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { usePhoto } from './photos'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    userSelect: 'none',
    overflow: 'hidden',
    boxSizing: 'border-box',
  },
  photo: { width: '100%', height: '100%', objectFit: 'cover' },
})

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map(word => [...(word ?? '')][0] ?? '').join('')
}

interface InitialsProps {
  name: string
  /** Whose photo takes their place when it has come; left out where many are shown. */
  principalName?: string | undefined
  size?: number
}

/** Stands beside the name, which says the same: hidden from screen readers. Its place is the same with a photo and without. */
export function Initials({ name, principalName, size = 28 }: InitialsProps) {
  const { mark, photo } = useStyles()
  const address = usePhoto(principalName)
  const [broken, setBroken] = useState<string>()
  return (
    <span className={mark} style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }} aria-hidden="true">
      {address === undefined || address === broken ? (
        initialsOf(name).toUpperCase()
      ) : (
        <img className={photo} src={address} alt="" width={size} height={size} onError={() => setBroken(address)} />
      )}
    </span>
  )
}
