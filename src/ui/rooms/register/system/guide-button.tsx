import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import { usePart } from '../../../shared/use-part'

const useStyles = makeStyles({
  // its words begin where the field above does
  button: {
    color: tokens.colorBrandForegroundLink,
    justifyContent: 'start',
    paddingInline: 0,
    ':hover': { backgroundColor: 'transparent', textDecorationLine: 'underline' },
  },
})

export default function GuideButton({ onPress }: { onPress: () => void }) {
  return (
    <Button className={useStyles().button} size="small" appearance="transparent" onClick={onPress}>
      {usePart(systemEntryMessages).guide.start}
    </Button>
  )
}
