import { Button } from '@fluentui/react-components'
import { memo } from 'react'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import { usePart } from '../../shared/use-part'

export type Tool = 'filters' | 'table' | 'views' | 'export' | 'change'
/** Those that always stand beside the search; what is selected is changed from its own bar. */
const always = ['filters', 'table', 'views', 'export'] as const

interface ToolsProps {
  /** How many filters are set. */
  set: number
  open: Tool | undefined
  onOpen: (tool: Tool | undefined) => void
}

/** The buttons beside the search, each of which opens its panel under it. */
export default memo(function RegisterTools({ set, open, onOpen }: ToolsProps) {
  const { tools } = usePart(registerTableMessages)
  return always.map(tool => (
    <Button
      key={tool}
      id={`tool-${tool}`}
      aria-expanded={open === tool}
      appearance={open === tool ? 'primary' : 'secondary'}
      onClick={() => onOpen(open === tool ? undefined : tool)}
    >
      {tool === 'filters' && set > 0 ? tools.filtersSet(set) : tools[tool]}
    </Button>
  ))
})
