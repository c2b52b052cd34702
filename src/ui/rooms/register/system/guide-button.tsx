import { Button } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import { usePart } from '../../../shared/use-part'

export default function GuideButton({ onPress }: { onPress: () => void }) {
  return (
    <Button size="small" appearance="subtle" onClick={onPress}>
      {usePart(systemEntryMessages).guide.start}
    </Button>
  )
}
